import type { Position } from '../shared/geojson.ts';
import type { CapAlert } from './cap/message.ts';
import type { SituationRecord } from './datex/situation.ts';
import type { FaultReason } from './fault-words.ts';
import type { TransitAlert } from './gtfs-rt/alert.ts';

/** A geometry of RFC 7946 clause 3.1: WGS 84, longitude first, degrees; heights are left out. */
export type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: readonly Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: readonly (readonly Position[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }
  | { type: 'GeometryCollection'; geometries: readonly Geometry[] };

/** What GeoJSON, KML's typed ExtendedData and a cell of a table can all hold. */
export type Value = string | number | boolean | null;

/** How a shape is drawn where its format says so: colours as `#rrggbb`, opacities 0 to 1, widths in pixels. */
export interface Look {
  stroke?: string;
  strokeOpacity?: number;
  strokeWidth?: number;
  fill?: string;
  fillOpacity?: number;
  /** The name of one of the map's signs. */
  sign?: string;
}

/** One thing that comes in or goes out, whatever its format: plain texts, never markup. */
export interface ExchangeRecord {
  /** As the file names it; null where it does not. */
  id: string | null;
  geometry: Geometry | null;
  name: string | null;
  description: string | null;
  /** When it holds, RFC 3339; null: open, or not known. */
  start: string | null;
  end: string | null;
  look: Look | null;
  /** Everything else, flat, in the order of the file. */
  values: Readonly<Record<string, Value>>;
}

/** What is wrong with a file, a row of it or one field of a row. */
export interface Fault {
  /** From 1; null where the format has no lines (a zip, protobuf). */
  line: number | null;
  /** The field or element: `geometry`, `area/polygon`, `datum`; null: the row or the file as a whole. */
  field: string | null;
  reason: FaultReason;
  /** What stood there, cut at 100 signs. */
  found: string | null;
}

/** The richer thing that a row was made of, where its format has one. */
export type RowSource =
  | { kind: 'cap'; alert: CapAlert }
  | { kind: 'gtfs-rt'; alert: TransitAlert }
  | { kind: 'datex'; record: SituationRecord };

export type RowFault = Fault & { refuses: boolean };

/** One thing as it was read. With a fault that `refuses`, nothing is made of it; other faults are only told. */
export interface ReadRow {
  record: ExchangeRecord;
  line: number | null;
  faults: readonly RowFault[];
  source: RowSource | null;
}
