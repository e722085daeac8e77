import { collections } from '../domain/collections.ts';
import type { AnyItem } from '../domain/item.ts';
import type { ExchangeRecord, Geometry, Look, Value } from '../exchange/record.ts';
import type { Region } from '../geo/region.ts';
import type { Area, AnyLayer } from '../layers/manifest.ts';
import { inkColours, resolveInks } from '../map/sign-shapes.ts';
import { mainInk } from '../map/sign.ts';
import type { Position } from '../shared/geojson.ts';
import { exerciseMark } from '../shared/exercise-mark.ts';
import { instantOf } from '../shared/instant.ts';
import { withoutDirections } from '../shared/text.ts';
import { type Language, severities } from '../shared/vocabulary.ts';

/** `text.fr`, `place.commune`: every value that a feature holds, flat; lists on one line. */
const flatten = (value: unknown, path: string, into: Record<string, Value>): void => {
  if (Array.isArray(value)) {
    into[path] = value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ');
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, path === '' ? name : `${path}.${name}`, into);
  } else into[path] = (value as Value | undefined) ?? null;
};

/** What is told of an item in words, and around it. */
export interface RecordContext {
  language: Language;
  region: Region;
  /** Everything around it is an exercise. */
  isExercise: boolean;
  /** Several layers stand in one file: each item says of which it is. */
  isMixed: boolean;
}

const polygons = (coordinates: readonly (readonly (readonly Position[])[])[]): Geometry | null => {
  const [first] = coordinates;
  if (!first) return null;
  return coordinates.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates };
};

const ofArea = ({ surface, path, communes }: Area, region: Region): Geometry | null => {
  if (path && path.length > 0) return { type: 'MultiLineString', coordinates: path };
  return surface ?? polygons(communes.flatMap((nis) => region.communes.get(nis)?.surface ?? []));
};

const signPlace = ({ map }: AnyLayer, item: { id: string }, { communes }: Region) =>
  map?.points?.mark(item, (nis) => communes.get(nis)?.label ?? null) ?? null;

/** Where the map shows it: its own geometry, else the area that it covers, else where its sign stands. */
const placeOf = (layer: AnyLayer, item: AnyItem, region: Region): Geometry | null => {
  if (item.geometry) return item.geometry as Geometry;
  const area = layer.map?.area?.(item);
  const covered = area ? ofArea(area, region) : null;
  if (covered) return covered;
  const mark = signPlace(layer, item, region);
  return mark && { type: 'Point', coordinates: [mark.longitude, mark.latitude] };
};

/** A file is read on light ground. */
const colours = inkColours.light;
const paint = resolveInks(colours);

/** The key of a sign among all layers. */
export const signKey = (layer: AnyLayer, sign: string): string => `${layer.id}/${sign}`;

const lookOf = (layer: AnyLayer, item: AnyItem): Look | null => {
  const key = layer.map?.points?.signOf(item);
  const sign = key === undefined ? undefined : layer.map?.points?.signs[key];
  const area = layer.map?.area?.(item);
  if (!area && !sign) return null;
  const ink = area?.look?.ink ?? (area ? severities[area.rank - 1] : undefined);
  const stroke = ink ? colours[ink] : sign ? paint(mainInk(sign)) : colours.other;
  return {
    stroke,
    ...(area && { strokeWidth: 2, fill: stroke, fillOpacity: 0.15 }),
    ...(key !== undefined && sign && { sign: signKey(layer, key) }),
  };
};

const momentOf = (time: number | null): string | null =>
  time !== null && Number.isFinite(time) ? instantOf(time) : null;

/** The values of an item, flat, in the order that it has them. */
export const valuesOf = (
  layer: AnyLayer,
  item: AnyItem,
  { isExercise, isMixed }: RecordContext,
): Record<string, Value> => {
  const values: Record<string, Value> = isMixed ? { layer: layer.id } : {};
  flatten(item.properties, '', values);
  return isExercise ? { ...values, exercise: true } : values;
};

/** An item of whatever layer, as it goes out. */
export const recordOf = (layer: AnyLayer, feature: { id: string }, context: RecordContext): ExchangeRecord => {
  const item = feature as AnyItem;
  const { language, region, isExercise } = context;
  // Isolates are for screens.
  const label = withoutDirections(layer.label(item, language));
  const extent = collections.get(layer.id)?.extentOf(item);
  return {
    id: item.id,
    geometry: placeOf(layer, item, region),
    name: isExercise ? `${exerciseMark[language]} – ${label}` : label,
    description: null,
    start: momentOf(extent?.start ?? null),
    end: momentOf(extent?.end ?? null),
    look: lookOf(layer, item),
    values: valuesOf(layer, item, context),
  };
};

/** Where the sign of an item stands, for what holds points alone. */
export const pointOf = (layer: AnyLayer, feature: { id: string }, region: Region): readonly [number, number] | null => {
  const { geometry } = feature as AnyItem;
  if (geometry?.type === 'Point') return geometry.coordinates as [number, number];
  const mark = signPlace(layer, feature, region);
  return mark && [mark.longitude, mark.latitude];
};
