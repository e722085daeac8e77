/** Does something at once, and again at most every so many milliseconds, the last time for certain. */
export const createCalm = (every: number, act: () => void): { ask(): void; stop(): void } => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isAsked = false;
  const rest = (): void => {
    timer = null;
    if (isAsked) run();
  };
  const run = (): void => {
    isAsked = false;
    timer = setTimeout(rest, every);
    act();
  };
  return {
    ask: () => {
      if (timer === null) run();
      else isAsked = true;
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
};
