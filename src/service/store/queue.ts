/**
 * Does what waits together: one portion at a time, with all that came meanwhile in the next. What fails together is done
 * one by one, so that each fails only by itself.
 * @param most in one portion
 */
export const createQueue = <T, R>(most: number, act: (portion: readonly T[]) => Promise<readonly R[]>) => {
  interface Waiting {
    one: T;
    resolve(result: R): void;
    reject(reason: unknown): void;
  }
  const waiting: Waiting[] = [];
  let isBusy = false;

  const run = async (portion: readonly Waiting[]): Promise<void> => {
    try {
      const results = await act(portion.map(({ one }) => one));
      for (const [index, { resolve }] of portion.entries()) resolve(results[index] as R);
    } catch (error) {
      if (portion.length === 1) portion[0]?.reject(error);
      else for (const one of portion) await run([one]);
    }
  };
  const work = async (): Promise<void> => {
    isBusy = true;
    while (waiting.length > 0) await run(waiting.splice(0, most));
    isBusy = false;
  };
  return (one: T): Promise<R> =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (!isBusy) void work();
    });
};
