import { flatDistance, metresPerDegree } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';

/** A place on a line of the net, between two of its nodes. */
export interface OnNet {
  at: Position;
  a: number;
  b: number;
  metres: number;
}

/** Degrees of the cells in which lines are looked up: some 350 m by 330 m. */
const cell = { x: 0.005, y: 0.003 } as const;

/** The nearest place of the segment from a to b. */
const nearestOn = (place: Position, a: Position, b: Position): Position => {
  const [dx, dy] = [(b[0] - a[0]) * metresPerDegree.longitude, (b[1] - a[1]) * metresPerDegree.latitude];
  const [px, py] = [(place[0] - a[0]) * metresPerDegree.longitude, (place[1] - a[1]) * metresPerDegree.latitude];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
  return [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along];
};

/** The least first: a binary heap of nodes by their cost. */
const createQueue = () => {
  const nodes: number[] = [];
  const costs: number[] = [];
  const swap = (i: number, j: number): void => {
    [nodes[i], nodes[j]] = [nodes[j] as number, nodes[i] as number];
    [costs[i], costs[j]] = [costs[j] as number, costs[i] as number];
  };
  const costAt = (index: number): number => costs[index] ?? Infinity;
  return {
    push: (node: number, cost: number): void => {
      let at = nodes.push(node) - 1;
      costs.push(cost);
      while (at > 0 && costAt((at - 1) >> 1) > costAt(at)) {
        swap(at, (at - 1) >> 1);
        at = (at - 1) >> 1;
      }
    },
    pop: (): number | undefined => {
      if (nodes.length === 0) return undefined;
      swap(0, nodes.length - 1);
      const node = nodes.pop();
      costs.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const least = costAt(right) < costAt(left) ? right : left;
        if (costAt(least) >= costAt(at)) return node;
        swap(at, least);
        at = least;
      }
    },
  };
};

/** Metres that the end of a street may miss the next one by: what lies between has no name. */
const gap = 40;

/** 10⁻⁵ degrees, as the packs have them. */
const keyOf = ([x, y]: Position): number => Math.round(x * 1e5) * 16_777_216 + Math.round(y * 1e5);

/** Streets as a net: where two meet they share a place. Finds the nearest place on it, and the shortest way along it. */
export class StreetNet {
  readonly #places: Position[] = [];
  readonly #nodes = new Map<number, number>();
  readonly #ways: number[][] = [];
  readonly #cells = new Map<number, number[]>();
  readonly #ends: number[] = [];

  constructor(paths: Iterable<readonly Position[]>) {
    this.add(paths);
    this.bridge();
  }

  add(paths: Iterable<readonly Position[]>): void {
    for (const path of paths) {
      let before: number | null = null;
      for (const place of path) {
        const node = this.#nodeAt(place);
        if (before === null) this.#ends.push(node);
        else if (before !== node) this.#join(before, node);
        before = node;
      }
      if (before !== null) this.#ends.push(before);
    }
  }

  /** Joins the ends of streets to what is near, so many at a time; answers whether more are to be joined. */
  bridge(most = Infinity): boolean {
    for (let count = 0; count < most; count++) {
      const end = this.#ends.pop();
      if (end === undefined) return false;
      if ((this.#ways[end]?.length ?? 0) > 1) continue;
      const near = this.#nearest(this.#place(end), gap, end);
      if (!near) continue;
      const node = this.#nodeAt(near.at);
      for (const other of [near.a, near.b, end]) if (other !== node) this.#join(node, other);
    }
    return this.#ends.length > 0;
  }

  /** The nearest place within so many metres; null if there is none. */
  nearest(place: Position, metres: number): OnNet | null {
    return this.#nearest(place, metres, null);
  }

  /** The shortest way, both ends included; straight where the net does not join them. */
  route(from: OnNet, to: OnNet): readonly Position[] {
    const isSameLeg = (from.a === to.a && from.b === to.b) || (from.a === to.b && from.b === to.a);
    if (isSameLeg) return [from.at, to.at];
    const cost = new Float64Array(this.#places.length).fill(Infinity);
    const cameFrom = new Int32Array(this.#places.length).fill(-1);
    const settled = new Uint8Array(this.#places.length);
    const queue = createQueue();
    const reach = (node: number, metres: number, before: number): void => {
      if (metres >= (cost[node] ?? 0)) return;
      cost[node] = metres;
      cameFrom[node] = before;
      queue.push(node, metres + flatDistance(this.#place(node), to.at));
    };
    for (const end of [from.a, from.b]) reach(end, flatDistance(from.at, this.#place(end)), -1);
    let best = { node: -1, metres: Infinity };
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (settled[node]) continue;
      settled[node] = 1;
      const metres = cost[node] ?? Infinity;
      const rest = flatDistance(this.#place(node), to.at);
      if (metres + rest >= best.metres) break;
      if (node === to.a || node === to.b) best = { node, metres: metres + rest };
      for (const next of this.#ways[node] ?? []) {
        reach(next, metres + flatDistance(this.#place(node), this.#place(next)), node);
      }
    }
    const back: Position[] = [to.at];
    for (let { node } = best; node >= 0; node = cameFrom[node] ?? -1) back.push(this.#place(node));
    return [from.at, ...back.toReversed()];
  }

  #nearest(place: Position, metres: number, except: number | null): OnNet | null {
    const [x, y] = place;
    const reachX = metres / metresPerDegree.longitude;
    const reachY = metres / metresPerDegree.latitude;
    let best: OnNet | null = null;
    this.#visit(x - reachX, y - reachY, x + reachX, y + reachY, (key) => {
      const legs = this.#cells.get(key) ?? [];
      for (let index = 0; index + 1 < legs.length; index += 2) {
        const [a, b] = [legs[index] as number, legs[index + 1] as number];
        if (a === except || b === except) continue;
        const at = nearestOn(place, this.#place(a), this.#place(b));
        const apart = flatDistance(place, at);
        if (apart <= metres && apart < (best?.metres ?? Infinity)) best = { at, a, b, metres: apart };
      }
    });
    return best;
  }

  #place(node: number): Position {
    return this.#places[node] as Position;
  }

  #nodeAt(place: Position): number {
    const key = keyOf(place);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = this.#places.push(place) - 1;
    this.#nodes.set(key, node);
    this.#ways.push([]);
    return node;
  }

  #join(a: number, b: number): void {
    this.#ways[a]?.push(b);
    this.#ways[b]?.push(a);
    const [[ax, ay], [bx, by]] = [this.#place(a), this.#place(b)];
    this.#visit(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (key) => {
      const legs = this.#cells.get(key);
      if (legs) legs.push(a, b);
      else this.#cells.set(key, [a, b]);
    });
  }

  #visit(west: number, south: number, east: number, north: number, call: (cell: number) => void): void {
    for (let x = Math.floor(west / cell.x); x <= Math.floor(east / cell.x); x++) {
      for (let y = Math.floor(south / cell.y); y <= Math.floor(north / cell.y); y++) call(x * 1_000_000 + y);
    }
  }
}
