import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import * as v from 'valibot';
import { type Position, positionSchema } from '../shared/geojson.ts';
import { type Text, nisSchema, textSchema } from '../shared/vocabulary.ts';
import { type Bounds, boundsOf, findLabelPoint, surfaceArea, windRings } from './geometry.ts';
import { createLocator } from './locator.ts';
import { type ZoneTable, indexZones } from './zones.ts';

export interface Area {
  name: Text;
  /** For the map's label. */
  short: Text;
  /** Polygons, their rings (outer first), positions. */
  surface: Position[][][];
  bbox: Bounds;
  /** A point well inside, for the label. */
  label: Position;
  /** On the sphere; 0.4 % less than the official area, which is on the ellipsoid. */
  areaKm2: number;
}

export interface Commune extends Area {
  nis: string;
  /** Code of its police zone. */
  zone: string;
  /** For reading only: never attribute a place by its postal code. */
  postalCodes: readonly string[];
}

export interface Zone extends Area {
  code: string;
  /** NIS codes. */
  communes: readonly string[];
}

export interface Region {
  /** By NIS code. */
  communes: ReadonlyMap<string, Commune>;
  /** By zone code. */
  zones: ReadonlyMap<string, Zone>;
  outline: Position[][][];
  bbox: Bounds;
  /** Between communes of one zone. */
  communeBorders: Position[][];
  /** Between zones, and the region's edge. */
  zoneBorders: Position[][];
  /** NIS code and zone code of a place, by geometry; null outside the region. */
  locate(position: Position): { commune: string; zone: string } | null;
}

const arcIndex = v.pipe(v.number(), v.integer());
const communeProperties = v.object({
  name: textSchema,
  short: textSchema,
  label: positionSchema,
  postalCodes: v.array(v.string()),
});
const communeGeometry = v.variant('type', [
  v.object({
    type: v.literal('Polygon'),
    id: nisSchema,
    properties: communeProperties,
    arcs: v.array(v.array(arcIndex)),
  }),
  v.object({
    type: v.literal('MultiPolygon'),
    id: nisSchema,
    properties: communeProperties,
    arcs: v.array(v.array(v.array(arcIndex))),
  }),
]);
const pair = v.tuple([v.number(), v.number()]);

/** `data/region.json`: a quantised TopoJSON topology, each shared border once. */
export const regionPackSchema = v.object({
  schema: v.literal('region/1'),
  type: v.literal('Topology'),
  transform: v.object({ scale: pair, translate: pair }),
  objects: v.object({
    communes: v.object({ type: v.literal('GeometryCollection'), geometries: v.array(communeGeometry) }),
  }),
  arcs: v.array(v.array(pair)),
});
export type RegionPack = v.InferOutput<typeof regionPackSchema>;

/** Undoes quantisation, to five decimals exactly, so that equal points stay equal. */
const restoreArcs = ({ arcs, transform: { scale, translate } }: RegionPack): Position[][] => {
  const restore = (steps: number, axis: 0 | 1): number =>
    Math.round((steps * scale[axis] + translate[axis]) * 1e5) / 1e5;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [restore(x, 0), restore(y, 1)];
    });
  });
};

type CommuneGeometry = (Polygon | MultiPolygon) & { id: string };

const describeArea = (surface: Position[][][]): Pick<Area, 'surface' | 'bbox' | 'areaKm2'> => ({
  surface: windRings(surface),
  bbox: boundsOf(surface),
  areaKm2: surfaceArea(surface) / 1e6,
});

/**
 * The region from its two packs. Throws when they do not fit: a commune without a zone, a zone with a commune that is
 * not there, an area of no commune.
 */
export const decodeRegion = (pack: RegionPack, table: ZoneTable): Region => {
  const zoneOf = indexZones(table);
  const topology: Topology = { type: 'Topology', objects: {}, arcs: restoreArcs(pack) };
  const geometries = new Map<string, CommuneGeometry>(
    pack.objects.communes.geometries.map((commune) => [commune.id, commune]),
  );
  const collection: GeometryCollection = { type: 'GeometryCollection', geometries: [...geometries.values()] };
  const mergeCommunes = (members: CommuneGeometry[]): Position[][][] =>
    merge(topology, members).coordinates as Position[][][];

  const communes = new Map<string, Commune>();
  for (const geometry of pack.objects.communes.geometries) {
    const { id: nis, properties } = geometry;
    const zone = zoneOf.get(nis);
    if (zone === undefined) throw new Error(`Commune ${nis} is in no zone`);
    communes.set(nis, { nis, zone, ...properties, ...describeArea(mergeCommunes([geometry])) });
  }

  const zones = new Map<string, Zone>();
  for (const { code, name, short, communes: members } of table.zones) {
    const parts = members.map((nis) => {
      const geometry = geometries.get(nis);
      if (!geometry) throw new Error(`Zone ${code} has the commune ${nis}, which has no geometry`);
      return geometry;
    });
    const surface = mergeCommunes(parts);
    let label: Position | null = null;
    zones.set(code, {
      code,
      name,
      short,
      communes: members,
      ...describeArea(surface),
      // It takes as long as all the rest, and nobody asks for it at first.
      get label() {
        label ??= findLabelPoint(surface);
        return label;
      },
    });
  }

  const zoneOfGeometry = ({ id }: GeometryObject): string | undefined => zoneOf.get(String(id));
  const drawBorders = (keep: (a: GeometryObject, b: GeometryObject) => boolean): Position[][] =>
    mesh(topology, collection, keep).coordinates as Position[][];
  const outline = windRings(mergeCommunes([...geometries.values()]));
  const inOrder = [...communes.values()];
  const locator = createLocator(inOrder.map(({ surface }) => surface));

  return {
    communes,
    zones,
    outline,
    bbox: boundsOf(outline),
    communeBorders: drawBorders((a, b) => a !== b && zoneOfGeometry(a) === zoneOfGeometry(b)),
    // TopoJSON asks about the outer edge with the same geometry twice.
    zoneBorders: drawBorders((a, b) => a === b || zoneOfGeometry(a) !== zoneOfGeometry(b)),
    locate: (position) => {
      const commune = inOrder[locator.find(position)];
      return commune ? { commune: commune.nis, zone: commune.zone } : null;
    },
  };
};
