/** How the tabs of one browser tell each other something. */
export interface Wire<M> {
  /** False: nobody hears, and nothing comes. */
  readonly isThere: boolean;
  /** To all other tabs. */
  send(message: M): void;
  /** What comes is whatever any build sent: to be checked. */
  listen(listener: (message: unknown) => void): void;
}

/** A BroadcastChannel, or where the browser has or allows none, a wire that leads nowhere. */
export const openWire = <M>(name: string): Wire<M> & { close(): void } => {
  try {
    const channel = new BroadcastChannel(name);
    return {
      isThere: true,
      send: (message) => channel.postMessage(message),
      listen: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
      close: () => channel.close(),
    };
  } catch {
    return { isThere: false, send: () => undefined, listen: () => undefined, close: () => undefined };
  }
};
