import * as v from 'valibot';
import { type Position, positionSchema } from '../shared/geojson.ts';
import { type Text, nisSchema, textSchema } from '../shared/vocabulary.ts';
import { type ZoneTable, indexZones } from './zones.ts';

export const facilityKinds = ['police', 'hospital', 'fire-station', 'town-hall', 'courthouse'] as const;
export type FacilityKind = (typeof facilityKinds)[number];

export interface Facility {
  /** Made of kind and French name, and of the commune where several share them. */
  id: string;
  kind: FacilityKind;
  name: Text;
  position: Position;
  /** As OpenStreetMap has it. */
  operator: string | null;
  /** NIS code by geometry; null outside the region. */
  commune: string | null;
  /** Code of the zone that it lies in, which need not be the one that runs it; null outside the region. */
  zone: string | null;
}

/** `data/facilities.json`. */
export const facilitiesPackSchema = v.object({
  schema: v.literal('facilities/1'),
  facilities: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(facilityKinds),
      name: textSchema,
      position: positionSchema,
      operator: v.nullable(v.string()),
      commune: v.nullable(nisSchema),
    }),
  ),
});
export type FacilitiesPack = v.InferOutput<typeof facilitiesPackSchema>;

export const decodeFacilities = ({ facilities }: FacilitiesPack, table: ZoneTable): Facility[] => {
  const zoneOf = indexZones(table);
  return facilities.map((facility) => ({ ...facility, zone: zoneOf.get(facility.commune ?? '') ?? null }));
};
