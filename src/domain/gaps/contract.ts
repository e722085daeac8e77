import type { Stop } from '../../geo/network.ts';
import type { Position } from '../../shared/geojson.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Place, Requirement } from './requirements.ts';

/** Id of the layer; nothing of it comes from the API: it is what deployments and plan come to. */
export const gapsLayerId = 'gaps';

export const gapStates = ['uncovered', 'thin', 'covered'] as const;
export type GapState = (typeof gapStates)[number];

/** A stop or a line where the plan asks for presence in this hour. */
export interface Gap {
  type: 'Feature';
  id: string;
  /** Null for a line, which is everywhere along its way. */
  geometry: { type: 'Point'; coordinates: Position } | null;
  properties: {
    kind: Place['kind'];
    name: Text;
    mode: Stop['mode'];
    lines: readonly string[];
    commune: string | null;
    zone: string | null;
    underground: boolean;
    /** Officers. */
    asked: number;
    present: number;
    by: Requirement['name'];
    state: GapState;
  };
}

/** Nobody is there, too few are, or enough. */
export const gapState = (present: number, asked: number): GapState =>
  present >= asked ? 'covered' : present > 0 ? 'thin' : 'uncovered';
