/** What the windows of one browser tell each other of signing in. */
export type Said =
  /** One came back from the issuer with an answer that it has not asked for. */
  | { type: 'answer'; state: string; address: string }
  /** It is the answer that this one waits for. */
  | { type: 'taken'; state: string }
  /** A new token; `until`: by the clock on the wall, milliseconds. */
  | { type: 'token'; seat: string; access: string; until: number }
  /** Somebody has signed out. */
  | { type: 'out' };

export interface Windows {
  say(said: Said): void;
  listen(hear: (said: Said) => void): void;
}

/** Where a browser has no channel, each window is alone. */
export const openWindows = (): Windows => {
  const open = (): BroadcastChannel | null => {
    try {
      return new BroadcastChannel('vigie-sign-in');
    } catch {
      return null;
    }
  };
  const channel = open();
  return {
    say: (said) => channel?.postMessage(said),
    listen: (hear) => channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => hear(data)),
  };
};

/** Milliseconds in which a window that waits for an answer says so. */
const patience = 1_500;

/** Hands an answer of the issuer to the window that waits for it. @returns whether there is one */
export const handOver = (windows: Windows, state: string, address: string): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), patience);
    windows.listen((said) => {
      if (said.type === 'taken' && said.state === state) resolve(true);
    });
    windows.say({ type: 'answer', state, address });
  });
