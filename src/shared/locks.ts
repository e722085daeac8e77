/**
 * How a wait for a lock ended: `done` when its holder let it go, `taken` when another tab took it away, `left` when the
 * wait was given up, `refused` when this browser or address has no locks: then nobody was asked to hold it.
 */
export type LockEnd = 'done' | 'taken' | 'left' | 'refused';

/** Whether the browser has locks at all; it may still refuse each of them. */
export const hasLocks = (): boolean => 'locks' in navigator && typeof navigator.locks?.request === 'function';

/**
 * Waits for a lock among the tabs of this browser and holds it until `hold` resolves. Never rejects, unless `hold` does.
 * @param options `steal` takes it from whoever has it
 */
export const holdLock = async (
  name: string,
  options: { steal: true } | { signal: AbortSignal } | object,
  hold: () => Promise<void>,
): Promise<LockEnd> => {
  if (!hasLocks()) return 'refused';
  let holding: Promise<void> | null = null;
  try {
    await navigator.locks.request(name, options, () => (holding = hold()));
    return 'done';
  } catch (thrown) {
    if ('signal' in options && options.signal.aborted) return 'left';
    if (holding === null) return 'refused';
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return 'taken';
    throw thrown;
  }
};
