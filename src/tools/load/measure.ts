/** A share of some numbers lies at or under it: 0.99. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export interface Timed {
  /** Milliseconds of each. */
  times: readonly number[];
  failures: number;
}

/** The same, one after the other. The first is not counted. */
export const repeat = async (times: number, act: () => Promise<unknown>): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let index = 0; index <= times; index += 1) {
    const from = performance.now();
    await act();
    if (index > 0) taken.push(performance.now() - from);
  }
  return taken;
};

/**
 * Begins something so many times a second, whether what was begun before has ended or not: what has to wait is measured
 * from when it should have begun.
 */
export const pace = async (
  perSecond: number,
  seconds: number,
  act: (index: number) => Promise<boolean>,
): Promise<Timed> => {
  const times: number[] = [];
  let failures = 0;
  const all: Promise<void>[] = [];
  const start = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = start + (index * 1000) / perSecond;
    while (performance.now() < due) await new Promise((go) => setTimeout(go, Math.max(0, due - performance.now())));
    const run = async (): Promise<void> => {
      if (await act(index)) times.push(performance.now() - due);
      else failures += 1;
    };
    all.push(run());
  }
  await Promise.all(all);
  return { times, failures };
};
