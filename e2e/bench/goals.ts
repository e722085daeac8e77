import type { FigureName, Spread } from './figures.ts';
import type { SubjectName } from './subjects.ts';

/** The median of a figure; NaN where it was not measured. */
export type Read = (subject: SubjectName, size: number, figure: FigureName) => number;
export type Summary = Partial<Record<SubjectName, Partial<Record<number, Partial<Record<FigureName, Spread>>>>>>;

export const readFrom =
  (summary: Summary): Read =>
  (subject, size, figure) =>
    summary[subject]?.[size]?.[figure]?.median ?? Number.NaN;

export interface Goal {
  name: string;
  /** As measured, and the most it may be; NaN where it was not measured. */
  value: number;
  limit: number;
  unit: string;
}

const main = 10_000;
const large = 50_000;

/**
 * The goals, from medians of one run.
 * @param layerBytes what the point layer adds to the script, gzip
 */
export const judge = (read: Read, layerBytes: number, dragFrames: number): readonly Goal[] => {
  const product = (figure: FigureName, size = main): number => read('product', size, figure);
  const ratio = (figure: FigureName, rival: SubjectName, subject: SubjectName = 'product'): number =>
    read(subject, main, figure) / read(rival, main, figure);
  const pointLayer = 'point-layer' as const;
  const filter = (subject: SubjectName): number => read(subject, main, 'hide') + read(subject, main, 'show');
  const dropped = (subject: SubjectName): number =>
    read(subject, main, 'dragDropped') + read(subject, main, 'liveDragDropped');
  return [
    { name: 'First paint / Marker', value: ratio('firstPaint', 'marker'), limit: 1 / 30, unit: '×' },
    { name: 'First paint / markercluster', value: ratio('firstPaint', 'cluster'), limit: 1 / 4, unit: '×' },
    {
      name: 'First paint / Marker, point layer alone',
      value: ratio('firstPaint', 'marker', pointLayer),
      limit: 1 / 30,
      unit: '×',
    },
    {
      name: 'First paint / markercluster, point layer alone',
      value: ratio('firstPaint', 'cluster', pointLayer),
      limit: 1 / 4,
      unit: '×',
    },
    {
      name: 'Drag and live drag: dropped frames (limit: markercluster)',
      value: dropped('product'),
      limit: dropped('cluster'),
      unit: '',
    },
    { name: 'Drag: p95', value: product('dragP95'), limit: 17.5, unit: 'ms' },
    { name: 'Live drag: p95', value: product('liveDragP95'), limit: 17.5, unit: 'ms' },
    { name: 'CPU a batch / CircleMarker', value: ratio('batchCpu', 'circle'), limit: 1 / 20, unit: '×' },
    { name: 'CPU a batch / markercluster', value: ratio('batchCpu', 'cluster'), limit: 1 / 2, unit: '×' },
    {
      name: 'CPU a batch / CircleMarker, point layer alone',
      value: ratio('batchCpu', 'circle', pointLayer),
      limit: 1 / 60,
      unit: '×',
    },
    {
      name: 'CPU a batch, 50,000 / 1,000',
      value: product('batchCpu', large) / product('batchCpu', 1_000),
      limit: 1.5,
      unit: '×',
    },
    { name: 'Gaps of 7,000 deployments: p95 of a batch', value: read('board', main, 'gapsP95'), limit: 5, unit: 'ms' },
    { name: 'Board open: live drag p95', value: read('board', main, 'liveDragP95'), limit: 17.5, unit: 'ms' },
    { name: 'Board open: long tasks during updates', value: read('board', main, 'longTasks'), limit: 0, unit: '' },
    { name: 'Arrival to paint: p50', value: product('arrivalP50'), limit: 12, unit: 'ms' },
    { name: 'Arrival to paint: p95', value: product('arrivalP95'), limit: 33, unit: 'ms' },
    { name: 'Long tasks during updates', value: product('longTasks'), limit: 0, unit: '' },
    {
      name: 'Filter hide and show / CircleMarker',
      value: filter('product') / filter('circle'),
      limit: 1 / 15,
      unit: '×',
    },
    {
      name: 'Mouse move (limit: Leaflet alone, or 0.9)',
      value: product('move'),
      limit: Math.max(0.9, read('leaflet', main, 'move') || 0),
      unit: 'ms',
    },
    { name: 'Heap above the empty app', value: product('heapMegabytes'), limit: 10, unit: 'MB' },
    { name: 'Heap after the updates', value: product('heapAfterMegabytes'), limit: 10, unit: 'MB' },
    {
      name: '50,000: dropped frames of both drags',
      value: (100 * (product('dragDropped', large) + product('liveDragDropped', large))) / (2 * dragFrames),
      limit: 2,
      unit: '%',
    },
    {
      name: '50,000: filter, the slower of hide and show',
      value: Math.max(product('hide', large), product('show', large)),
      limit: 60,
      unit: 'ms',
    },
    { name: '4× throttled: longest task', value: product('throttledWorstTask'), limit: 100, unit: 'ms' },
    { name: '4× throttled: live drag p95', value: product('throttledDragP95'), limit: 33.4, unit: 'ms' },
    { name: 'Point layer, gzip', value: layerBytes / 1000, limit: 8, unit: 'kB' },
  ];
};

export const isMet = ({ value, limit }: Goal): boolean => value <= limit;
