import { contains, distanceToPaths, metresPerDegree } from '../../../geo/geometry.ts';
import type { Region } from '../../../geo/region.ts';
import type { BufferedGeometry } from '../../../geo/shape.ts';
import type { DrawnGeometry } from '../../../map/own/shapes.ts';
import { toWorld } from '../../../map/world.ts';
import type { Position } from '../../../shared/geojson.ts';
import { lazyPart } from '../../../shared/parts/lazy-part.tsx';
import { isolate } from '../../../shared/text.ts';
import { type Language, textIn } from '../../../shared/vocabulary.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';
import { type OwnLayer, keeperOf } from '../../../workspace/own-layers/own-layers.ts';
import { type Existing, geometryOf } from './item-geometry.ts';

const loadPacks = lazyPart(() => import('../../../geo/street-packs.ts'));

/** Of each kind. */
const most = 4;

/** Where somebody looks, and how far around counts as there: metres. */
export interface Looked {
  position: Position;
  metres: number;
}

type Found = Omit<Existing, 'key'>;

/** Whether it lies there: around the place, or within reach of it. */
const liesAt = (of: BufferedGeometry, { position, metres }: Looked): boolean => {
  if (of.type === 'Polygon') return contains(of.coordinates, position);
  if (of.type === 'MultiPolygon') return of.coordinates.some((polygon) => contains(polygon, position));
  return of.type === 'MultiLineString' && distanceToPaths(position, of.coordinates) <= metres;
};

const itemsAt = (looked: Looked, layers: readonly LiveLayer[], region: Region, language: Language): Found[] =>
  layers.flatMap((live) =>
    [...live.selection.all()].flatMap((feature): Found[] => {
      const of = geometryOf(live, feature, region);
      if (!of || !liesAt(of, looked)) return [];
      const item = { collection: live.layer.id, id: feature.id };
      return [{ kind: 'item', name: live.layer.label(feature, language), of, item }];
    }),
  );

/** What can be measured of what a file drew; null: it is a point, or several things. */
const measurable = (geometry: DrawnGeometry): BufferedGeometry | null => {
  if (geometry.type === 'LineString') return { type: 'MultiLineString', coordinates: [geometry.coordinates] };
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' || geometry.type === 'MultiLineString') {
    return geometry;
  }
  return null;
};

const ownAt = async ({ position, metres }: Looked, layer: OwnLayer): Promise<Found[]> => {
  try {
    const keeper = await keeperOf(layer);
    if (!keeper) return [];
    const [x] = toWorld(position);
    const [east] = toWorld([position[0] + metres / metresPerDegree.longitude, position[1]]);
    const rows = await keeper.ask('find', { position, reach: east - x, most });
    const found = await Promise.all(
      rows.map(async ({ row, name }): Promise<Found[]> => {
        const record = await keeper.ask('record', { row });
        const of = record?.geometry ? measurable(record.geometry) : null;
        const told = [name, layer.name].flatMap((text) => (text === null ? [] : [isolate(text)])).join(' – ');
        return of ? [{ kind: 'own', name: told, of, item: null }] : [];
      }),
    );
    return found.flat();
  } catch {
    // One that cannot be asked hides no other.
    return [];
  }
};

const streetsAt = async ({ position, metres }: Looked, language: Language): Promise<Found[]> => {
  const { loadStreets } = await loadPacks();
  return (await loadStreets())
    .map(({ name, paths }) => ({ name, paths, far: distanceToPaths(position, paths) }))
    .filter(({ far }) => far <= metres)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(
      ({ name, paths }): Found => ({
        kind: 'street',
        name: textIn(name, language),
        of: { type: 'MultiLineString', coordinates: paths },
        item: null,
      }),
    );
};

const areasAt = ({ position }: Looked, region: Region, language: Language): Found[] => {
  const at = region.locate(position);
  const areas = [
    ['commune', at && region.communes.get(at.commune)],
    ['zone', at && region.zones.get(at.zone)],
  ] as const;
  return areas.flatMap(([kind, area]): Found[] =>
    area
      ? [
          {
            kind,
            name: textIn(area.name, language),
            of: { type: 'MultiPolygon', coordinates: area.surface },
            item: null,
          },
        ]
      : [],
  );
};

/** All that lies at a place and can be measured: items, layers of one's own, streets, commune and zone. */
export const findThere = async (
  looked: Looked,
  layers: readonly LiveLayer[],
  own: readonly OwnLayer[],
  region: Region,
  language: Language,
): Promise<readonly Existing[]> => {
  const [ofOwn, streets] = await Promise.all([
    Promise.all(own.filter(({ isHidden }) => !isHidden).map((layer) => ownAt(looked, layer))),
    // Without the packs everything else is still there.
    streetsAt(looked, language).catch((): Found[] => []),
  ]);
  const found = [
    ...itemsAt(looked, layers, region, language),
    ...ofOwn.flat(),
    ...streets,
    ...areasAt(looked, region, language),
  ];
  return found.map((one, index) => ({ ...one, key: `${one.kind}-${index}` }));
};
