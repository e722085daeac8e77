import type { Position } from '../../shared/geojson.ts';

interface Edge {
  readonly ends: readonly [Position, Position];
  used: boolean;
}

const keyOf = (position: Position): string => position.join();

/** Cosine of the turn from one direction into the next: 1 straight on, -1 back. */
const straightness = (from: Position, at: Position, to: Position): number => {
  const [ax, ay, bx, by] = [at[0] - from[0], at[1] - from[1], to[0] - at[0], to[1] - at[1]];
  return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
};

/**
 * The same drawing in few long paths: each segment once, whichever way and however often it came, and straight on at
 * crossings. The same input gives the same output.
 */
export const chainPaths = (paths: readonly (readonly Position[])[]): Position[][] => {
  const edges = new Map<string, Edge>();
  const edgesAt = new Map<string, Edge[]>();
  for (const path of paths) {
    for (const [index, to] of path.entries()) {
      const from = path[index - 1];
      if (!from || keyOf(from) === keyOf(to)) continue;
      const key = [keyOf(from), keyOf(to)].sort().join(' ');
      if (edges.has(key)) continue;
      const edge: Edge = { ends: [from, to], used: false };
      edges.set(key, edge);
      for (const end of edge.ends) edgesAt.set(keyOf(end), [...(edgesAt.get(keyOf(end)) ?? []), edge]);
    }
  }

  const walk = (start: Position): Position[] => {
    const chain = [start];
    for (;;) {
      const [before, at] = [chain.at(-2), chain.at(-1) ?? start];
      const ways = (edgesAt.get(keyOf(at)) ?? [])
        .filter(({ used }) => !used)
        .map((edge) => ({ edge, to: keyOf(edge.ends[0]) === keyOf(at) ? edge.ends[1] : edge.ends[0] }));
      const [first] = before
        ? ways.sort((a, b) => straightness(before, at, b.to) - straightness(before, at, a.to))
        : ways;
      if (!first) return chain;
      first.edge.used = true;
      chain.push(first.to);
    }
  };

  // From loose ends and odd crossings first, where some path has to end anyway; then what is left, which is circles.
  const positions = [...edges.values()].flatMap(({ ends }) => ends);
  const degree = (position: Position): number => edgesAt.get(keyOf(position))?.length ?? 0;
  const starts = [...positions.filter((position) => degree(position) % 2 === 1), ...positions];
  return starts.map(walk).filter((chain) => chain.length > 1);
};
