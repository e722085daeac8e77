import type { FigureName, Spread } from './figures.ts';
import { type Goal, type Summary, isMet, isOutOfReach } from './goals.ts';
import { type SubjectName, subjectNames } from './subjects.ts';

/** One table of text: the first column to the left, the others to the right. */
export const layOutTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
};

const subjectTitles: Readonly<Record<SubjectName, string>> = {
  product: 'Vigie, the whole app',
  board: 'Vigie, board and gaps open',
  'point-layer': 'Vigie, point layer alone',
  marker: 'react-leaflet Marker',
  circle: 'react-leaflet CircleMarker, canvas',
  cluster: 'leaflet.markercluster',
  maplibre: 'MapLibre GL (software GL)',
  floor: 'The floor: Leaflet and one pixel',
  reader: 'The floor of an app: check, read, one word',
};

type Column = readonly [title: string, figure: FigureName];

const columns: readonly Column[] = [
  ['first ms', 'firstPaint'],
  ['drag p95', 'dragP95'],
  ['worst', 'dragWorst'],
  ['drop', 'dragDropped'],
  ['live p95', 'liveDragP95'],
  ['worst', 'liveDragWorst'],
  ['drop', 'liveDragDropped'],
  ['zoom ms', 'zoom'],
  ['CPU ms/batch', 'batchCpu'],
  ['CPU %', 'share'],
  ['gaps p95', 'gapsP95'],
  ['paint p50', 'arrivalP50'],
  ['p95', 'arrivalP95'],
  ['long tasks', 'longTasks'],
  ['hide ms', 'hide'],
  ['show ms', 'show'],
  ['move ms', 'move'],
  ['search ready ms', 'indexReady'],
  ['key ms p50', 'keyP50'],
  ['key ms p95', 'keyP95'],
  ['heap MB', 'heapMegabytes'],
  ['after', 'heapAfterMegabytes'],
];

export const digits = (value: number): string =>
  value.toFixed(Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);

/** Of drags along streets, in a table of its own. */
const streetColumns: readonly Column[] = ([15, 17] as const).flatMap((zoom) => [
  [`zoom ${zoom} p95`, `street${zoom}P95`] as const,
  ['drop', `street${zoom}Dropped`] as const,
  ['longest task', `street${zoom}WorstTask`] as const,
  ['CPU ms/frame', `street${zoom}Cpu`] as const,
  ['4× p95', `street${zoom}SlowP95`] as const,
  ['4× longest', `street${zoom}SlowWorstTask`] as const,
]);

/** Medians and ranges; a subject without any of these figures has no row. */
const layOutResults = (summary: Summary, sizes: readonly number[], columns: readonly Column[]): string => {
  const rows: string[][] = [['', ...columns.map(([title]) => title)]];
  for (const size of sizes) {
    rows.push([`${size.toLocaleString('en')} features`, ...columns.map(() => '')]);
    for (const name of subjectNames) {
      const figures = summary[name]?.[size];
      if (!figures) continue;
      const spreads = columns.map(([, figure]) => figures[figure]);
      if (spreads.every((spread) => spread === undefined)) continue;
      rows.push([`  ${subjectTitles[name]}`, ...spreads.map((spread) => (spread ? digits(spread.median) : ''))]);
      if (!spreads.some((spread) => spread && spread.runs > 1)) continue;
      const range = spreads.map((spread) => (spread ? `${digits(spread.least)}–${digits(spread.most)}` : ''));
      rows.push(['    from – to', ...range]);
    }
  }
  return layOutTable(rows);
};

/** Medians by size and subject; with ranges in a second line where there are several runs. */
export const describeResults = (summary: Summary, sizes: readonly number[]): string =>
  layOutResults(summary, sizes, columns);

/** Drags along streets while changes come. */
export const describeStreets = (summary: Summary, sizes: readonly number[]): string =>
  layOutResults(summary, sizes, streetColumns);

const asLimit = ({ limit, unit }: Goal): string =>
  unit === '×' && limit < 1 ? `1/${Math.round(1 / limit)}` : digits(limit);
const asValue = (value: number, unit: string): string =>
  !Number.isFinite(value) ? '–' : unit === '×' && value < 1 && value > 0 ? `1/${digits(1 / value)}` : digits(value);

const verdict = (goal: Goal): string => {
  if (!Number.isFinite(goal.value) || !Number.isFinite(goal.limit)) return 'not measured';
  if (isMet(goal)) return 'met';
  return isOutOfReach(goal) ? 'out of reach: the floor is above it' : 'NOT MET';
};

export const describeGoals = (goals: readonly Goal[]): string =>
  layOutTable([
    ['Goal (medians of this run)', 'measured', 'at most', 'floor', 'unit', ''],
    ...goals.map((goal) => [
      goal.name,
      asValue(goal.value, goal.unit),
      Number.isFinite(goal.limit) ? asLimit(goal) : '–',
      goal.floor === undefined ? '' : asValue(goal.floor, goal.unit),
      goal.unit,
      verdict(goal),
    ]),
  ]);

/** A part of the product by itself: each figure with its range. */
export const describeFigures = <N extends string>(
  title: string,
  names: readonly N[],
  summary: Partial<Record<N, Spread>>,
): string =>
  layOutTable([
    [title, 'median', 'from – to'],
    ...names.map((name) => {
      const spread = summary[name];
      return [
        name,
        spread ? digits(spread.median) : '',
        spread ? `${digits(spread.least)}–${digits(spread.most)}` : '',
      ];
    }),
  ]);
