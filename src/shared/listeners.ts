/** Those who want to be told of something; `subscribe` is as `useSyncExternalStore` wants it. */
export interface Listeners<T = void> {
  /** @returns what takes the listener away again. */
  subscribe(listener: (told: T) => void): () => void;
  /** Tells each. What one of them throws is reported as an error of the page, and keeps nothing from the others. */
  tell(told: T): void;
}

/** Node has no `reportError`: there it is one that nobody catches. */
const report = (thrown: unknown): void => {
  if ('reportError' in globalThis) reportError(thrown);
  else
    queueMicrotask(() => {
      throw thrown;
    });
};

/** @param whileHeard begins what is only needed while somebody listens, and answers what ends it. */
export const createListeners = <T = void>(whileHeard?: () => () => void): Listeners<T> => {
  const listeners = new Set<(told: T) => void>();
  let end: (() => void) | undefined;
  return {
    subscribe: (listener) => {
      if (listeners.size === 0) end = whileHeard?.();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) end?.();
      };
    },
    tell: (told) => {
      for (const listener of listeners) {
        try {
          listener(told);
        } catch (thrown) {
          report(thrown);
        }
      }
    },
  };
};
