/** The names of the figures that one run of a subject gives; all in milliseconds, but counts and megabytes. */
export const figureNames = [
  'firstPaint',
  'dragP50',
  'dragP95',
  'dragWorst',
  'dragDropped',
  'liveDragP50',
  'liveDragP95',
  'liveDragWorst',
  'liveDragDropped',
  'zoom',
  'batchCpu',
  'share',
  'gapsP50',
  'gapsP95',
  'arrivalP50',
  'arrivalP95',
  'longTasks',
  'worstTask',
  'hide',
  'show',
  'move',
  'indexReady',
  'keyP50',
  'keyP95',
  'heapMegabytes',
  'heapAfterMegabytes',
  'throttledDragP95',
  'throttledWorstTask',
  'street15P95',
  'street15Dropped',
  'street15WorstTask',
  'street15Cpu',
  'street15SlowP95',
  'street15SlowWorstTask',
  'street17P95',
  'street17Dropped',
  'street17WorstTask',
  'street17Cpu',
  'street17SlowP95',
  'street17SlowWorstTask',
] as const;
export type FigureName = (typeof figureNames)[number];
export type Figures = Partial<Record<FigureName, number>>;

/** Of several runs. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** The value below which a share of all lies (nearest rank); NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

const spreadOf = (values: readonly number[]): Spread => ({
  median: medianOf(values),
  least: Math.min(...values),
  most: Math.max(...values),
  runs: values.length,
});

/** Medians and ranges of the figures that there are. */
export const summarise = <N extends string>(
  names: readonly N[],
  runs: readonly Partial<Record<N, number>>[],
): Partial<Record<N, Spread>> => {
  const summary: Partial<Record<N, Spread>> = {};
  for (const name of names) {
    const values = runs.map((run) => run[name]).filter((value) => value !== undefined && Number.isFinite(value));
    if (values.length > 0) summary[name] = spreadOf(values as number[]);
  }
  return summary;
};
