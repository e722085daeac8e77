import type { Position } from '../../shared/geojson.ts';
import type { BasePack } from '../base.ts';
import type { FacilitiesPack, FacilityKind } from '../facilities.ts';
import { packPaths } from '../paths.ts';
import type { Region } from '../region.ts';
import { kindNames } from './additions.ts';
import { chainPaths } from './chain-paths.ts';
import { ensureUnique, slugify } from './slugs.ts';
import type { Sources } from './sources.ts';

export const buildBase = (sources: Sources): BasePack => {
  const collectWaterways = (tunnel: boolean): Position[][] =>
    sources.waterways
      .filter(({ properties }) => properties.tunnel === tunnel)
      .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
  const polygons = sources.water.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  );
  return {
    schema: 'base/1',
    streets: packPaths(chainPaths(sources['bus-streets'].flatMap(({ geometry }) => geometry.coordinates))),
    water: polygons.map(packPaths),
    waterways: {
      open: packPaths(chainPaths(collectWaterways(false))),
      tunnel: packPaths(chainPaths(collectWaterways(true))),
    },
  };
};

const kindOf = {
  police: 'police',
  hospital: 'hospital',
  fire_station: 'fire-station',
  town_hall: 'town-hall',
  courthouse: 'courthouse',
} as const;

interface Unidentified {
  readonly kind: FacilityKind;
  /** What the id is made of, and what is added to it where several share that. */
  readonly called: string;
  readonly within: string;
}

/** Ids as short as they can be: with the commune where a name is there twice, with a number where that is too. */
const chooseIds = (facilities: readonly Unidentified[]): string[] => {
  const taken = new Map<string, number>();
  return facilities.map(({ kind, called, within }) => {
    const alone = facilities.filter((other) => other.kind === kind && other.called === called).length === 1;
    const id = slugify(alone || called === within ? `${kind} ${called}` : `${kind} ${called} ${within}`);
    const number = (taken.get(id) ?? 0) + 1;
    taken.set(id, number);
    return number === 1 ? id : `${id}-${number}`;
  });
};

export const buildFacilities = (facilities: Sources['facilities'], region: Region): FacilitiesPack => {
  const described = facilities.map(({ geometry: { coordinates }, properties }) => {
    const kind = kindOf[properties.kind];
    const commune = region.locate(coordinates)?.commune ?? null;
    const where = region.communes.get(commune ?? '')?.name;
    const complete = (language: 'fr' | 'nl'): string =>
      where ? `${kindNames[kind][language]} (${where[language]})` : kindNames[kind][language];
    return {
      kind,
      name: {
        fr: properties.name_fr ?? properties.name_nl ?? complete('fr'),
        nl: properties.name_nl ?? properties.name_fr ?? complete('nl'),
      },
      position: coordinates,
      operator: properties.operator,
      commune,
    };
  });
  const ids = chooseIds(
    described.map(({ kind, commune }, index) => {
      const within = region.communes.get(commune ?? '')?.name.fr ?? 'hors région';
      return { kind, within, called: facilities[index]?.properties.name_fr ?? within };
    }),
  );
  ensureUnique(ids);
  return {
    schema: 'facilities/1',
    facilities: described.map((facility, index) => ({ id: ids[index] ?? '', ...facility })),
  };
};
