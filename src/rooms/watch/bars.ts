/** Something on a time axis. @typeParam T what it stands for */
export interface Bar<T> {
  item: T;
  /** Milliseconds since 1970. */
  from: number;
  /** Not before `from`. */
  to: number;
  /** One path is drawn for each. */
  style: string;
}

/** Bars in rows, none of which lies on another. */
export interface Packed<T> {
  /** By their beginning. */
  bars: readonly Bar<T>[];
  /** The row of each, from 0. */
  rows: readonly number[];
  /** How many rows there are: as many as bars at one moment, at most. */
  count: number;
}

/** Puts each bar into the lowest row that is free: as few rows as there can be. */
export const packBars = <T>(unsorted: readonly Bar<T>[]): Packed<T> => {
  const bars = [...unsorted].sort((a, b) => a.from - b.from || b.to - a.to);
  const ends = bars.map((bar, index) => ({ to: bar.to, index })).sort((a, b) => a.to - b.to);
  const rows: number[] = [];
  const free: number[] = [];
  let [count, next] = [0, 0];
  for (const { from } of bars) {
    for (let end = ends[next]; end && end.to < from; end = ends[next]) {
      free.push(rows[end.index] ?? 0);
      next += 1;
    }
    const lowest = free.reduce((best, row, at) => (row < (free[best] ?? Infinity) ? at : best), 0);
    const [row] = free.length > 0 ? free.splice(lowest, 1) : [count];
    count = Math.max(count, (row ?? 0) + 1);
    rows.push(row ?? 0);
  }
  return { bars, rows, count };
};

/** Where a lane stands and what it shows: pixels, milliseconds since 1970. */
export interface Frame {
  width: number;
  from: number;
  to: number;
  /** The edge that its first row lies at. */
  top: number;
  /** Of a row, with the gap to the next. */
  row: number;
  /** −1: rows go upwards from `top`. */
  direction: 1 | -1;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** How high a row is drawn: the whole of it once it is too thin for a gap. */
const thicknessOf = (row: number): number => (row >= 4 ? row - 2 : row);

export const xOf = (time: number, { width, from, to }: Frame): number => ((time - from) / (to - from)) * width;

/** The corner and the size of a bar, within the frame; at least 2 pixels wide. */
const boxOf = ({ from, to }: Bar<unknown>, row: number, frame: Frame) => {
  const left = Math.max(0, Math.min(frame.width - 2, xOf(from, frame)));
  const right = Math.max(left + 2, Math.min(frame.width, xOf(to, frame)));
  const height = thicknessOf(frame.row);
  const start = frame.top + frame.direction * row * frame.row;
  return { x: left, y: frame.direction === 1 ? start : start - height, width: right - left, height };
};

/** One path for all bars of a style, by style: what is drawn costs a few elements, however many bars there are. */
export const drawPaths = <T>({ bars, rows }: Packed<T>, frame: Frame): ReadonlyMap<string, string> => {
  const parts = new Map<string, string[]>();
  for (const [index, bar] of bars.entries()) {
    const { x, y, width, height } = boxOf(bar, rows[index] ?? 0, frame);
    const path = `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${-round(width)}z`;
    const own = parts.get(bar.style);
    if (own) own.push(path);
    else parts.set(bar.style, [path]);
  }
  return new Map(Array.from(parts, ([style, paths]) => [style, paths.join('')]));
};

/** The bar under a point of the drawing, pixels; null: there is none. */
export const barAt = <T>({ bars, rows }: Packed<T>, frame: Frame, x: number, y: number): Bar<T> | null => {
  const index = bars.findIndex((bar, at) => {
    const box = boxOf(bar, rows[at] ?? 0, frame);
    return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y && y < box.y + frame.row;
  });
  return bars[index] ?? null;
};
