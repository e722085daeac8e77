import type { Rings } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';

/** What a measure shows on the map and on paper, with its figures. */
export interface Measured {
  /** What is measured. */
  title: string;
  paths: Rings;
  polygons: readonly Rings[];
  /** Figures on the map, where they belong. */
  labels: readonly { at: Position; text: string }[];
  /** All of them, the sum first. */
  facts: readonly { name: string; value: string; more: string }[];
}
