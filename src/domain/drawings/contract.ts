import * as v from 'valibot';
import { featureSchema, pointSchema, positionSchema } from '../../shared/geojson.ts';
import { disciplineSchema, instantSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { drawingKinds, drawingStatuses } from './kinds.ts';

/** Id of the collection and of the layer. */
export const drawingsCollection = 'drawings';

export const drawingKindSchema = v.picklist(drawingKinds);
export const drawingStatusSchema = v.picklist(drawingStatuses);

/** What was drawn; whether it can stand on the map, `refuseDrawn` tells. */
export const drawnSchema = v.variant('type', [
  pointSchema,
  v.object({ type: v.literal('LineString'), coordinates: v.array(positionSchema) }),
  v.object({ type: v.literal('Polygon'), coordinates: v.array(v.array(positionSchema)) }),
]);
export type Drawn = v.InferOutput<typeof drawnSchema>;

/** A sign of tactics or a text of one's own, on the drawing layer of an incident or an event. */
export const drawingSchema = featureSchema(
  drawnSchema,
  v.object({
    kind: drawingKindSchema,
    status: drawingStatusSchema,
    /** Written beside it; empty: its sign says enough. */
    text: v.string(),
    /** Whose it is; null: everybody's. */
    discipline: v.nullable(disciplineSchema),
    /** Everything that it touches, by geometry. */
    communes: v.array(nisSchema),
    zones: v.array(zoneCodeSchema),
    /** Id of the incident, and of the event, whose drawing it is part of. */
    incident: v.nullable(v.string()),
    event: v.nullable(v.string()),
    note: v.string(),
    drawn: instantSchema,
    erased: v.nullable(instantSchema),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Drawing = v.InferOutput<typeof drawingSchema>;
export const drawingsContract = { id: drawingsCollection, schema: drawingSchema } as const;
