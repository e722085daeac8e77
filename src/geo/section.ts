import type { Position } from '../shared/geojson.ts';
import type { Line, Network, Stop } from './network.ts';

/** Degrees of longitude, made as long as those of latitude at Brussels. */
const shrink = 0.632;

/** A place on a path: on which run, how far along it (index of a point and the share of the way to the next). */
interface Spot {
  run: number;
  along: number;
  position: Position;
  /** From the path, in degrees of latitude. */
  off: number;
}

const nearestBetween = (a: Position, b: Position, to: Position): { share: number; position: Position; off: number } => {
  const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const [px, py] = [(to[0] - a[0]) * shrink, to[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  const position: Position = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  return { share, position, off: Math.hypot(px - dx * share, py - dy * share) };
};

/** How far a stop may lie from the path of its line, in degrees of latitude: about 300 m. */
const farthest = 0.0027;

/** The length of a run, degrees of latitude. */
const lengthOf = (run: readonly Position[] = []): number =>
  run.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = run[index] ?? [x, y];
    return sum + Math.hypot((x - fromX) * shrink, y - fromY);
  }, 0);

/** The place of each run that is nearest to a position, for runs that pass there. Platforms are short runs: last. */
const spotsOn = (path: Line['path'], to: Position): Spot[] =>
  path
    .flatMap((positions, run): Spot[] => {
      let best: Spot | null = null;
      for (const [index, start] of positions.entries()) {
        const end = positions[index + 1] ?? start;
        const { share, position, off } = nearestBetween(start, end, to);
        if (!best || off < best.off) best = { run, along: index + share, position, off };
      }
      return best && best.off < farthest ? [best] : [];
    })
    .toSorted((a, b) => lengthOf(path[b.run]) - lengthOf(path[a.run]));

const round = ([longitude, latitude]: Position): Position => [
  Math.round(longitude * 1e5) / 1e5,
  Math.round(latitude * 1e5) / 1e5,
];

/** The stops of a line in the order of its path, run by run. */
export const stopsAlong = (line: Line, { stops }: Network): Stop[] =>
  stops
    .filter(({ mode, lines }) => mode === line.mode && lines.includes(line.ref))
    .map((stop) => ({ stop, spot: spotsOn(line.path, stop.position)[0] }))
    .sort((a, b) => (a.spot?.run ?? 0) - (b.spot?.run ?? 0) || (a.spot?.along ?? 0) - (b.spot?.along ?? 0))
    .map(({ stop }) => stop);

/** A stretch of a line between two of its stops: its path, and the stops on it, both ends included. */
export interface Section {
  path: Position[];
  stops: readonly Stop[];
}

/** The stretch between two stops; null where no run of the path has both. The order of the two does not matter. */
export const sectionBetween = (line: Line, from: Stop, to: Stop, network: Network): Section | null => {
  const ends = spotsOn(line.path, to.position);
  const [best] = spotsOn(line.path, from.position).flatMap((start) => {
    const end = ends.find(({ run }) => run === start.run);
    return end ? [{ start, end }] : [];
  });
  if (!best || from.id === to.id) return null;
  const [first, last] = best.start.along <= best.end.along ? [best.start, best.end] : [best.end, best.start];
  const between = (line.path[first.run] ?? []).filter((_, index) => index > first.along && index < last.along);
  const alongOf = ({ position }: Stop): number =>
    spotsOn(line.path, position).find(({ run }) => run === first.run)?.along ?? Number.NaN;
  const stops = network.stops
    .filter(({ mode, lines }) => mode === line.mode && lines.includes(line.ref))
    .map((stop) => ({ stop, along: alongOf(stop) }))
    .filter(({ stop: { id }, along }) => {
      const isEnd = id === from.id || id === to.id;
      return isEnd || (along > first.along && along < last.along);
    })
    .sort((a, b) => a.along - b.along)
    .map(({ stop }) => stop);
  return { path: [first.position, ...between, last.position].map(round), stops };
};
