/**
 * Statistical disclosure control of a table of people (rows, columns and their totals): a number under 5 is not told, and
 * so many others are withheld that it cannot be worked out from the totals either. After Cox's network method: a table
 * with totals is a circulation (row → column → all rows → all columns → row), what a reader knows of each number are its
 * bounds, and how far a number may differ is how much can flow around it in the residual network.
 */

/** People, exactly; only whoever keeps them reads them. By row and column. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A number as it is told: itself; fewer than 5; not told, so that another cannot be worked out. */
export type Cell = number | '<5' | 'withheld';

export interface PublishedTable {
  cells: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** Totals. */
  rows: Readonly<Record<string, Cell>>;
  columns: Readonly<Record<string, Cell>>;
  total: Cell;
}

/** The smallest number of people that is told. */
const smallestTold = 5;
const most = smallestTold - 1;
/** A total is withheld only where nothing else helps: it outweighs whatever numbers a way may lead over. */
const totalPrice = 10_000_000;

interface Arc {
  from: number;
  to: number;
  value: number;
  state: 'shown' | 'few' | 'withheld';
  /** What is lost if it is withheld: a total says more than a number. */
  price: number;
}

/** How much larger it may be, for whoever knows its bounds; of what is shown, once it were withheld. */
const roomUp = ({ value, state }: Arc): number => (state === 'few' ? most - value : Infinity);
const roomDown = ({ value, state }: Arc): number => (state === 'few' ? value : value - smallestTold);

/**
 * The cheapest way for `flow` from one node to another without an arc: what is not shown costs nothing, what would have
 * to be withheld costs what is lost with it. Null: there is none. (Dijkstra without a heap: tables have some 30 nodes.)
 */
const findWay = (at: readonly (readonly Arc[])[], start: number, end: number, flow: number, without: Arc) => {
  const costs = at.map(() => Infinity);
  const steps: (Arc | null)[] = at.map(() => null);
  const isDone = at.map(() => false);
  costs[start] = 0;
  for (;;) {
    let node = -1;
    let least = Infinity;
    for (let one = 0; one < costs.length; one++) {
      const cost = costs[one] ?? Infinity;
      if (isDone[one] === false && cost < least) [node, least] = [one, cost];
    }
    if (node < 0) return null;
    if (node === end) break;
    isDone[node] = true;
    for (const arc of at[node] ?? []) {
      if (arc === without) continue;
      const isForward = arc.from === node;
      const next = isForward ? arc.to : arc.from;
      const cost = least + (arc.state === 'shown' ? arc.price : 0);
      if ((isForward ? roomUp(arc) : roomDown(arc)) < flow || cost >= (costs[next] ?? 0)) continue;
      costs[next] = cost;
      steps[next] = arc;
    }
  }
  const way: Arc[] = [];
  for (let node = end; node !== start; ) {
    const arc = steps[node];
    if (!arc) return null;
    way.push(arc);
    node = arc.from === node ? arc.to : arc.from;
  }
  return way;
};

/** Withholds what is on the way; whatever is withheld only makes others harder to work out, so that one pass will do. */
const withhold = (way: readonly Arc[]): void => {
  for (const arc of way) if (arc.state === 'shown') arc.state = 'withheld';
};

/** Sees to it that a number under 5 may, for all that is told, be any from 0 to 4; as far as its totals allow. */
const protect = (few: Arc, at: readonly (readonly Arc[])[]): void => {
  for (const [start, end, room] of [
    // It were larger: as much flows back from where it leads to where it comes from.
    [few.to, few.from, most - few.value],
    [few.from, few.to, few.value],
  ] as const) {
    for (let flow = room; flow > 0; flow--) {
      const way = findWay(at, start, end, flow, few);
      if (way) {
        withhold(way);
        break;
      }
    }
  }
};

const cellOf = ({ value, state }: Arc): Cell => (state === 'shown' ? value : state === 'few' ? '<5' : 'withheld');

/** What of a table can be told. Rows may leave columns out: nobody is counted there. */
export const suppress = (counts: Counts): PublishedTable => {
  const rows = Object.keys(counts);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(counts[row] ?? {})))].sort();
  const [allRows, allColumns] = [rows.length + columns.length, rows.length + columns.length + 1];
  const valueOf = (row: string, column: string): number => counts[row]?.[column] ?? 0;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const arc = (from: number, to: number, value: number, isTotal = false): Arc => ({
    from,
    to,
    value,
    state: value < smallestTold ? 'few' : 'shown',
    price: isTotal ? totalPrice + value : 1 + value,
  });
  const inner = rows.map((row, at) =>
    columns.map((column, across) => arc(at, rows.length + across, valueOf(row, column))),
  );
  const ofRows = inner.map((own, at) => arc(allColumns, at, sum(own.map(({ value }) => value)), true));
  const ofColumns = columns.map((column, across) =>
    arc(rows.length + across, allRows, sum(rows.map((row) => valueOf(row, column))), true),
  );
  const ofAll = arc(allRows, allColumns, sum(ofRows.map(({ value }) => value)), true);
  const arcs = [...inner.flat(), ...ofRows, ...ofColumns, ofAll];
  const at = Array.from({ length: allColumns + 1 }, (_, node) =>
    arcs.filter(({ from, to }) => from === node || to === node),
  );
  for (const one of arcs) if (one.state === 'few') protect(one, at);
  return {
    cells: Object.fromEntries(
      rows.map((row, at) => [
        row,
        Object.fromEntries(columns.map((column, across) => [column, cellOf(inner[at]?.[across] ?? ofAll)])),
      ]),
    ),
    rows: Object.fromEntries(rows.map((row, at) => [row, cellOf(ofRows[at] ?? ofAll)])),
    columns: Object.fromEntries(columns.map((column, across) => [column, cellOf(ofColumns[across] ?? ofAll)])),
    total: cellOf(ofAll),
  };
};
