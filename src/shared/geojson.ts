import * as v from 'valibot';

/** Longitude, latitude in WGS 84 (CRS84 axis order), decimal degrees. RFC 7946 clause 3.1.1. */
export const positionSchema = v.tuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
export type Position = v.InferOutput<typeof positionSchema>;

const ringSchema = v.pipe(v.array(positionSchema), v.minLength(4));

export const pointSchema = v.object({ type: v.literal('Point'), coordinates: positionSchema });
export const lineSchema = v.object({
  type: v.literal('MultiLineString'),
  coordinates: v.array(v.array(positionSchema)),
});
const polygonSchema = v.object({ type: v.literal('Polygon'), coordinates: v.array(ringSchema) });
export const multiPolygonSchema = v.object({
  type: v.literal('MultiPolygon'),
  coordinates: v.array(v.array(ringSchema)),
});
/** A surface: one polygon or several. */
export const surfaceSchema = v.variant('type', [polygonSchema, multiPolygonSchema]);

export type Surface = v.InferOutput<typeof surfaceSchema>;

/** The GeoJSON Feature (RFC 7946 clause 3.2) of one collection: its geometry and its properties. */
export const featureSchema = <G extends v.GenericSchema, P extends v.GenericSchema>(geometry: G, properties: P) =>
  v.object({
    type: v.literal('Feature'),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    geometry,
    properties,
  });
