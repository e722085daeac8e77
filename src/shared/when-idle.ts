/** Runs something when the browser has time for it, or after `timeout` milliseconds; at once-ish where none tells. */
export const whenIdle = (act: () => void, timeout: number): void => {
  if (typeof requestIdleCallback === 'undefined') setTimeout(act, 50);
  else requestIdleCallback(act, { timeout });
};
