import type { World } from '../../mocks/world.ts';
import { collections } from '../../src/domain/collections.ts';
import { toLambert2008, toLambert72 } from '../../src/geo/search/lambert.ts';
import type { Position } from '../../src/shared/geojson.ts';

/** What QGIS answers to a case. */
export interface Found {
  name: string;
  valid: boolean;
  count: number;
  ids: string[];
  points: [number, number][];
}

/** What QGIS is asked, as `ask.py` reads it. */
export interface Case {
  name: string;
  layer: string;
  /** In the language of its expressions. */
  filter?: string;
  box?: readonly [west: number, south: number, east: number, north: number];
  /** What the layer is in: older ones do not ask for it, and are not asked. */
  system?: string;
  /** What QGIS itself brings the answer into. */
  into?: string;
  /** What is wrong with an answer. @param isNew it filters on the server: QGIS 3.30 and newer */
  wants(found: Found, isNew: boolean): readonly string[];
  /** What stands in a request that it sends if it is new: the filter was the server's work. */
  sends?: string;
}

const differ = (wanted: readonly string[], { valid, ids }: Found): readonly string[] => {
  if (!valid) return ['it is not opened'];
  const missing = wanted.filter((id) => !ids.includes(id));
  const surplus = ids.filter((id) => !wanted.includes(id));
  return [
    ...(missing.length > 0 ? [`missing: ${missing.slice(0, 5).join(', ')}`] : []),
    ...(surplus.length > 0 ? [`too many: ${surplus.slice(0, 5).join(', ')}`] : []),
    ...(wanted.length === 0 ? ['nothing was to be found: the case proves nothing'] : []),
  ];
};

const box: readonly [number, number, number, number] = [4.3, 50.8, 4.36, 50.86];
const gridBox: readonly [number, number, number, number] = [145_000, 165_000, 149_000, 171_000];
const isIn = ([west, south, east, north]: typeof box, [x, y]: readonly [number, number]): boolean =>
  x >= west && x <= east && y >= south && y <= north;
const wktOf = ([west, south, east, north]: typeof box): string =>
  `POLYGON((${west} ${south}, ${east} ${south}, ${east} ${north}, ${west} ${north}, ${west} ${south}))`;
const grid = 'http://www.opengis.net/def/crs/EPSG/0/31370';

/** @param countOf how many a collection has for who is not signed in */
export const listCases = async (
  world: Pick<World, 'values' | 'clock'>,
  countOf: (collection: string) => Promise<number>,
): Promise<readonly Case[]> => {
  const [deployments, incidents] = [[...world.values('deployments')], [...world.values('incidents')]];
  const deploymentsWhere = (test: (of: (typeof deployments)[number]['properties']) => boolean): string[] =>
    deployments.filter(({ properties }) => test(properties)).map(({ id }) => id);
  const incidentsWhere = (test: (of: (typeof incidents)[number]) => boolean): string[] =>
    incidents.filter(test).map(({ id }) => id);
  const at = ({ geometry }: (typeof incidents)[number]): Position => geometry?.coordinates ?? [0, 0];
  const reported = incidents.map(({ properties }) => properties.reported).toSorted();
  const middle = reported[Math.floor(reported.length / 2)] ?? '';
  const late = incidentsWhere(({ properties }) => properties.reported >= middle);

  const everything = await Promise.all(
    Array.from(collections.keys(), async (layer): Promise<Case> => {
      const count = await countOf(layer);
      const wants: Case['wants'] = (found) =>
        found.valid && found.count === count ? [] : [`${count} items are there for it`];
      return { name: `all of ${layer}`, layer, wants };
    }),
  );
  const filtered = (name: string, filter: string, wanted: string[], sends: string): Case => ({
    name,
    layer: 'deployments',
    filter,
    wants: (found) => differ(wanted, found),
    sends: `filter=${sends}`,
  });
  const placed = (name: string, more: Partial<Case>, wanted: string[]): Case => ({
    name,
    layer: 'incidents',
    wants: (found) => differ(wanted, found),
    ...more,
  });

  /** All incidents, as far from where they are in a grid as may be: metres. */
  const inGrid = (
    name: string,
    more: Partial<Case>,
    project: (position: Position) => readonly [number, number],
    most: number,
  ): Case => {
    const there = incidents.filter(({ geometry }) => geometry).map((of) => project(at(of)));
    const isNear = ([x, y]: readonly [number, number]): boolean =>
      there.some(([east, north]) => Math.hypot(x - east, y - north) <= most);
    return placed(
      name,
      {
        ...more,
        wants: ({ points }) =>
          points.length === there.length && points.every(isNear) ? [] : [`not within ${most} m of where they are`],
      },
      [],
    );
  };

  return [
    ...everything,
    filtered(
      'a number',
      '"strength" > 5',
      deploymentsWhere(({ strength }) => strength > 5),
      '(strength > 5)',
    ),
    filtered(
      'texts and a list',
      `"kind" = 'metro' AND "strength" IN (2, 3, 4, 5, 6)`,
      deploymentsWhere(({ kind, strength }) => kind === 'metro' && strength >= 2 && strength <= 6),
      "((kind = 'metro') AND strength IN (2,3,4,5,6))",
    ),
    filtered(
      'patterns and what is not',
      `"contact" ILIKE '%A%' AND NOT "strength" <= 2`,
      deploymentsWhere(({ contact, strength }) => /a/i.test(contact) && strength > 2),
      "((CASEI(contact) LIKE CASEI('%A%')) AND (NOT (",
    ),
    placed(
      'a time',
      {
        filter: `"reported" >= '${middle}'`,
        // Older ones ask for what was still going on then.
        wants: (found, isNew) =>
          isNew ? differ(late, found) : late.filter((id) => !found.ids.includes(id)).map((id) => `missing: ${id}`),
        sends: `filter=(reported >= TIMESTAMP('${middle}'))`,
      },
      [],
    ),
    placed(
      'a box',
      { box, sends: 'bbox=' },
      incidentsWhere((of) => isIn(box, at(of))),
    ),
    placed(
      'a box as a filter',
      {
        filter: `intersects_bbox($geometry, geom_from_wkt('${wktOf(box)}')) AND "severity" <> 'minor'`,
        sends: 'filter=(S_INTERSECTS(geometry,BBOX(',
      },
      incidentsWhere((of) => isIn(box, at(of)) && of.properties.severity !== 'minor'),
    ),
    placed(
      'a box of Lambert 72',
      { system: 'EPSG:31370', box: gridBox, filter: `"severity" <> 'minor'`, sends: `bbox-crs=${grid}&crs=${grid}` },
      incidentsWhere((of) => isIn(gridBox, toLambert72(at(of))) && of.properties.severity !== 'minor'),
    ),
    placed(
      'a filter in Lambert 72',
      {
        system: 'EPSG:31370',
        filter: `intersects_bbox($geometry, geom_from_wkt('${wktOf(gridBox)}'))`,
        sends: `filter-crs=${grid}&crs=${grid}`,
      },
      incidentsWhere((of) => isIn(gridBox, toLambert72(at(of)))),
    ),
    inGrid('Lambert 72, of the server', { system: 'EPSG:31370', sends: `crs=${grid}` }, toLambert72, 0.01),
    inGrid(
      'Lambert 2008, of the server',
      { system: 'EPSG:3812', sends: 'crs=http://www.opengis.net/def/crs/EPSG/0/3812' },
      toLambert2008,
      0.01,
    ),
    // Which of the ways between the datums a PROJ takes is its own choice: they are a metre apart.
    inGrid('Lambert 72, of QGIS', { into: 'EPSG:31370' }, toLambert72, 1.5),
    placed(
      'latitude first',
      { system: 'EPSG:4326', box, sends: 'bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326' },
      incidentsWhere((of) => isIn(box, at(of))),
    ),
  ];
};
