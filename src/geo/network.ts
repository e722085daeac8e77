import * as v from 'valibot';
import { type Position, positionSchema } from '../shared/geojson.ts';
import { type Text, nisSchema, textSchema } from '../shared/vocabulary.ts';
import { isWithin } from './geometry.ts';
import { packedPathsSchema, unpackPaths } from './paths.ts';
import { type LineVersion, type LineVersions, lineMode, lineRef } from './versions.ts';
import { type ZoneTable, indexZones } from './zones.ts';

export const stopModes = ['metro', 'tram', 'train'] as const;
export type StopMode = (typeof stopModes)[number];

/** One point for each mode and name: a station of metro and tram is two stops. */
export interface Stop {
  /** Mode and French name: `metro-arts-loi`. */
  id: string;
  mode: StopMode;
  name: Text;
  position: Position;
  /** NIS code by geometry; null outside the region. */
  commune: string | null;
  zone: string | null;
  underground: boolean;
  /** Refs of the lines that stop here at the network's date, by nearness of stop and path; none for trains. */
  lines: readonly string[];
  /** The operator's own identifiers. */
  stibRefs: readonly string[];
}

export interface Line {
  /** `metro-1`, `tram-10`: one line of a network has it. */
  id: string;
  ref: string;
  mode: 'metro' | 'tram';
  /** CSS colour, the operator's own. */
  colour: string;
  from: Text;
  to: Text;
  path: Position[][];
  /** First day, ISO 8601; null when it is before all scenarios. */
  validFrom: string | null;
  /** First day without it; null while it runs. */
  validTo: string | null;
}

/** The network of one day. */
export interface Network {
  stops: readonly Stop[];
  lines: readonly Line[];
  rail: readonly { tunnel: boolean; path: Position[][] }[];
}

/** The network of all days; `networkAt` takes one day's out of it. */
export interface NetworkHistory {
  stops: readonly Stop[];
  /** Each version of each line, with the ids of the stops that it serves. */
  lines: readonly { line: Line; serves: ReadonlySet<string> }[];
  rail: Network['rail'];
}

const figureSchema = v.object({
  id: v.string(),
  colour: v.string(),
  from: textSchema,
  to: textSchema,
  path: packedPathsSchema,
});
const packedStopSchema = v.object({
  id: v.string(),
  mode: v.picklist(stopModes),
  name: textSchema,
  position: positionSchema,
  commune: v.nullable(nisSchema),
  underground: v.boolean(),
  /** Ids of the figures that it lies on. */
  figures: v.array(v.string()),
  stibRefs: v.array(v.string()),
});

/** `data/network.json`: the lines as they run in spring 2026 are its figures. */
export const networkPackSchema = v.object({
  schema: v.literal('network/1'),
  figures: v.array(figureSchema),
  stops: v.array(packedStopSchema),
  rail: v.object({ open: packedPathsSchema, tunnel: packedPathsSchema }),
});
export type NetworkPack = v.InferOutput<typeof networkPackSchema>;
type PackedStop = NetworkPack['stops'][number];
type Figure = Omit<NetworkPack['figures'][number], 'path'> & { path: Position[][] };

/** The runs of the path that lie in the box; it is cut at its own points, so boxes are drawn between two of them. */
const clipPath = (path: Position[][], within: LineVersion['parts'][number]['within']): Position[][] => {
  if (!within) return path;
  return path.flatMap((positions) => {
    const runs: Position[][] = [[]];
    for (const position of positions) {
      if (isWithin(within, position)) runs.at(-1)?.push(position);
      else if (runs.at(-1)?.length) runs.push([]);
    }
    return runs.filter((run) => run.length > 1);
  });
};

const drawLine = (version: LineVersion, figures: ReadonlyMap<string, Figure>, stops: readonly PackedStop[]) => {
  const parts = version.parts.map(({ figure: id, within }) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`Line ${version.id} is drawn with the figure ${id}, which is not there`);
    return { figure, within };
  });
  const figure = figures.get(version.id) ?? parts[0]?.figure;
  if (!figure) throw new Error(`Line ${version.id} has no figure`);
  const line: Line = {
    id: version.id,
    ref: lineRef(version.id),
    mode: lineMode(version.id),
    colour: version.colour ?? figure.colour,
    from: version.from ?? figure.from,
    to: version.to ?? figure.to,
    path: parts.flatMap(({ figure: { path }, within }) => clipPath(path, within)),
    validFrom: version.validFrom,
    validTo: version.validTo,
  };
  const isServed = (stop: PackedStop): boolean =>
    parts.some(
      ({ figure: { id }, within }) => stop.figures.includes(id) && (!within || isWithin(within, stop.position)),
    );
  return { line, serves: new Set(stops.filter(isServed).map(({ id }) => id)) };
};

/** The network of all days. A figure that the versions do not name is a line that always ran. */
export const decodeNetwork = (pack: NetworkPack, versions: LineVersions, table: ZoneTable): NetworkHistory => {
  const zoneOf = indexZones(table);
  const figures = new Map(pack.figures.map((figure) => [figure.id, { ...figure, path: unpackPaths(figure.path) }]));
  const versioned = new Set(versions.lines.map(({ id }) => id));
  const unversioned = pack.figures
    .filter(({ id }) => !versioned.has(id))
    .map(({ id }): LineVersion => ({ id, parts: [{ figure: id }], validFrom: null, validTo: null }));
  return {
    stops: pack.stops.map(({ figures: _, ...stop }) => ({
      ...stop,
      zone: zoneOf.get(stop.commune ?? '') ?? null,
      lines: [],
    })),
    lines: [...unversioned, ...versions.lines].map((version) => drawLine(version, figures, pack.stops)),
    rail: [
      { tunnel: false, path: unpackPaths(pack.rail.open) },
      { tunnel: true, path: unpackPaths(pack.rail.tunnel) },
    ],
  };
};

const dayInBrussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });
const modeOrder: Record<Line['mode'], number> = { metro: 0, tram: 1 };

const drawDay = (history: NetworkHistory, day: string): Network => {
  const isValid = ({ validFrom, validTo }: Line): boolean =>
    (validFrom ?? '') <= day && (validTo === null || day < validTo);
  const running = history.lines
    .filter(({ line }) => isValid(line))
    .sort((a, b) => modeOrder[a.line.mode] - modeOrder[b.line.mode] || Number(a.line.ref) - Number(b.line.ref));
  const everServed = new Set(history.lines.flatMap(({ serves }) => [...serves]));
  return {
    stops: history.stops
      .map((stop) => ({
        ...stop,
        lines: running.filter(({ serves }) => serves.has(stop.id)).map(({ line }) => line.ref),
      }))
      .filter(({ id, lines }) => lines.length > 0 || !everServed.has(id)),
    lines: running.map(({ line }) => line),
    rail: history.rail,
  };
};

/** Whoever asks mostly asks for the same day again, and to draw it takes milliseconds. */
const lastDrawn = new WeakMap<NetworkHistory, { day: string; network: Network }>();

/**
 * The network of the day in Brussels that the moment lies in. A stop that only lines of other days serve is left out.
 * What is dated, and how well, is said in `data/LICENCE.md` and in `data/versions.json`.
 */
export const networkAt = (history: NetworkHistory, date: Date): Network => {
  const day = dayInBrussels.format(date);
  const last = lastDrawn.get(history);
  if (last?.day === day) return last.network;
  const network = drawDay(history, day);
  lastDrawn.set(history, { day, network });
  return network;
};
