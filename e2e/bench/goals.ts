import type { FigureName, Spread } from './figures.ts';
import type { SubjectName } from './subjects.ts';

/** The median of a figure; NaN where it was not measured. */
export type Read = (subject: SubjectName, size: number, figure: FigureName) => number;
export type Summary = Partial<Record<SubjectName, Partial<Record<number, Partial<Record<FigureName, Spread>>>>>>;

export const readFrom =
  (summary: Summary): Read =>
  (subject, size, figure) =>
    summary[subject]?.[size]?.[figure]?.median ?? Number.NaN;

type ReadOne = (...figures: readonly FigureName[]) => number;

export interface Goal {
  name: string;
  /** As measured, and the most it may be; NaN where it was not measured. */
  value: number;
  limit: number;
  /** What a map with one pixel on it reaches on this machine, in the same unit; not there where it says nothing. */
  floor?: number;
  unit: string;
}

/** A drag along streets, beside a map with one pixel and beside markercluster without any street. */
const streetGoals = (zoom: 15 | 17, product: ReadOne, floor: ReadOne, cluster: ReadOne): readonly Goal[] => {
  const goal = (name: string, figure: FigureName, limit: number, unit: string): Goal => ({
    name: `Streets, zoom ${zoom}: ${name}`,
    value: product(figure),
    limit,
    floor: floor(figure),
    unit,
  });
  return [
    goal('p95 of a live drag', `street${zoom}P95`, 18, 'ms'),
    goal('dropped frames', `street${zoom}Dropped`, 0, ''),
    // Of its own thread's time, so that other programs on the machine count less.
    goal('main thread a frame', `street${zoom}Cpu`, 8, 'ms'),
    goal('longest task, 4× throttled', `street${zoom}SlowWorstTask`, 50, 'ms'),
    {
      name: `Streets, zoom ${zoom}: p95, 4× throttled / markercluster`,
      value: product(`street${zoom}SlowP95`) / cluster(`street${zoom}SlowP95`),
      limit: 1,
      unit: '×',
    },
  ];
};

const main = 10_000;
const large = 50_000;

/**
 * The goals, from medians of one run.
 * @param layerBytes what the point layer adds to the script, gzip
 */
export const judge = (read: Read, layerBytes: number, dragFrames: number): readonly Goal[] => {
  const of =
    (subject: SubjectName, size = main) =>
    (...figures: readonly FigureName[]): number =>
      figures.reduce((sum, figure) => sum + read(subject, size, figure), 0);
  const [product, board, layer] = [of('product'), of('board'), of('point-layer')];
  const [floor, reader] = [of('floor'), of('reader')];
  const [largeProduct, smallProduct] = [of('product', large), of('product', 1_000)];

  /** As a share of what a rival takes. */
  const share = (
    name: string,
    subject: typeof product,
    rival: SubjectName,
    limit: number,
    ...figures: readonly FigureName[]
  ): Goal => ({
    name,
    value: subject(...figures) / of(rival)(...figures),
    limit,
    floor: (subject === product ? reader : floor)(...figures) / of(rival)(...figures),
    unit: '×',
  });
  const time = (name: string, value: number, limit: number): Goal => ({ name, value, limit, unit: 'ms' });
  const count = (name: string, value: number, limit = 0): Goal => ({ name, value, limit, unit: '' });
  return [
    share('First paint / Marker', product, 'marker', 1 / 30, 'firstPaint'),
    share('First paint / markercluster', product, 'cluster', 1 / 4, 'firstPaint'),
    share('First paint / Marker, point layer alone', layer, 'marker', 1 / 30, 'firstPaint'),
    share('First paint / markercluster, point layer alone', layer, 'cluster', 1 / 4, 'firstPaint'),
    count(
      'Drag and live drag: dropped frames (limit: markercluster)',
      product('dragDropped', 'liveDragDropped'),
      of('cluster')('dragDropped', 'liveDragDropped'),
    ),
    time('Drag: p95', product('dragP95'), 17.5),
    time('Live drag: p95', product('liveDragP95'), 17.5),
    share('CPU a batch / CircleMarker', product, 'circle', 1 / 20, 'batchCpu'),
    share('CPU a batch / markercluster', product, 'cluster', 1 / 2, 'batchCpu'),
    share('CPU a batch / CircleMarker, point layer alone', layer, 'circle', 1 / 60, 'batchCpu'),
    {
      name: 'CPU a batch, 50,000 / 1,000',
      value: largeProduct('batchCpu') / smallProduct('batchCpu'),
      limit: 1.5,
      unit: '×',
    },
    time('Gaps of 7,000 deployments: p95 of a batch', board('gapsP95'), 5),
    time('Board open: live drag p95', board('liveDragP95'), 17.5),
    count('Board open: long tasks during updates', board('longTasks')),
    time('Arrival to paint: p50', product('arrivalP50'), 12),
    time('Arrival to paint: p95', product('arrivalP95'), 33),
    count('Long tasks during updates', product('longTasks')),
    share('Filter hide and show / CircleMarker', product, 'circle', 1 / 15, 'hide', 'show'),
    { ...time('Mouse move', product('move'), 0.9), floor: floor('move') },
    { name: 'Heap above the empty app', value: product('heapMegabytes'), limit: 10, unit: 'MB' },
    { name: 'Heap after the updates', value: product('heapAfterMegabytes'), limit: 10, unit: 'MB' },
    {
      name: '50,000: dropped frames of both drags',
      value: (100 * largeProduct('dragDropped', 'liveDragDropped')) / (2 * dragFrames),
      limit: 2,
      unit: '%',
    },
    time('50,000: filter, the slower of hide and show', Math.max(largeProduct('hide'), largeProduct('show')), 60),
    time('4× throttled: longest task', product('throttledWorstTask'), 100),
    time('4× throttled: live drag p95', product('throttledDragP95'), 33.4),
    ...([15, 17] as const).flatMap((zoom) => streetGoals(zoom, product, floor, of('cluster'))),
    time('Index of the search ready', product('indexReady'), 300),
    time('A key of the search, p95', product('keyP95'), 16),
    { name: 'Point layer, gzip', value: layerBytes / 1000, limit: 8, unit: 'kB' },
  ];
};

export const isMet = ({ value, limit }: Goal): boolean => value <= limit;

/** The floor of this run does not meet it either; where the two are close, another run may say otherwise. */
export const isOutOfReach = ({ limit, floor = Number.NaN }: Goal): boolean => floor > limit;
