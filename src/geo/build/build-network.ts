import type { Position } from '../../shared/geojson.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { distanceToPaths } from '../geometry.ts';
import type { NetworkPack } from '../network.ts';
import { packPaths } from '../paths.ts';
import type { Region } from '../region.ts';
import { openAirMetroStations, stopCorrections, undergroundTrainStations, undergroundTramStops } from './additions.ts';
import { chainPaths } from './chain-paths.ts';
import { ensureUnique, slugify } from './slugs.ts';
import type { Sources } from './sources.ts';

/** A stop is one point between its platforms, and a line one direction: metres that may lie between them. */
const reach = { metro: 45, tram: 55, train: 0 } as const;

type SourceStop = Sources['stops'][number];

/** "French - Dutch", or one name for both. */
const splitName = (both: string): Text => {
  const [fr = both, nl = fr] = both.split(' - ');
  return { fr, nl };
};

const isUnderground = ({ properties: { mode, name_fr } }: SourceStop): boolean => {
  switch (mode) {
    case 'metro':
      return !openAirMetroStations.includes(name_fr);
    case 'tram':
      return undergroundTramStops.includes(name_fr);
    case 'train':
      return undergroundTrainStations.includes(name_fr);
  }
};

const lineId = ({ properties: { mode, ref } }: Sources['stib-lines'][number]): string => `${mode}-${ref}`;

/** Lines of the stop's mode that pass within reach or begin or end at a stop of its name. */
const findLines = (stop: SourceStop, id: string, lines: Sources['stib-lines']): string[] => {
  const { mode, name_fr } = stop.properties;
  const near = lines
    .filter(({ geometry, properties: line }) => {
      if (line.mode !== mode) return false;
      const isTerminus = splitName(line.from).fr === name_fr || splitName(line.to).fr === name_fr;
      return isTerminus || distanceToPaths(stop.geometry.coordinates, geometry.coordinates) <= reach[mode];
    })
    .map(lineId);
  const correction = stopCorrections[id];
  return [...new Set([...near, ...(correction?.with ?? [])])].filter((line) => !correction?.without?.includes(line));
};

/** Metro, tram and rail. Throws when a hand-kept list names a stop that is not there. */
export const buildNetwork = (sources: Sources, region: Region): NetworkPack => {
  const lines = sources['stib-lines'];
  const stops = sources.stops.map((stop) => {
    const { mode, name_fr, name_nl, stib_refs } = stop.properties;
    const id = `${mode}-${slugify(name_fr)}`;
    return {
      id,
      mode,
      name: { fr: name_fr, nl: name_nl },
      position: stop.geometry.coordinates,
      commune: region.locate(stop.geometry.coordinates)?.commune ?? null,
      underground: isUnderground(stop),
      figures: findLines(stop, id, lines),
      stibRefs: stib_refs,
    };
  });
  ensureUnique(stops.map(({ id }) => id));
  const listed = [
    ...openAirMetroStations.map((name) => `metro-${slugify(name)}`),
    ...undergroundTramStops.map((name) => `tram-${slugify(name)}`),
    ...undergroundTrainStations.map((name) => `train-${slugify(name)}`),
    ...Object.keys(stopCorrections),
  ];
  for (const id of listed) if (!stops.some((stop) => stop.id === id)) throw new Error(`There is no stop ${id}`);

  const chainRail = (tunnel: boolean): Position[][] =>
    chainPaths(
      sources.rail
        .filter(({ properties }) => properties.tunnel === tunnel)
        .flatMap(({ geometry }) => geometry.coordinates),
    );
  return {
    schema: 'network/1',
    figures: lines.map((line) => ({
      id: lineId(line),
      colour: line.properties.colour,
      from: splitName(line.properties.from),
      to: splitName(line.properties.to),
      path: packPaths(line.geometry.coordinates),
    })),
    stops,
    rail: { open: packPaths(chainRail(false)), tunnel: packPaths(chainRail(true)) },
  };
};
