import type { Language } from '../../shared/vocabulary.ts';
import type { Period } from '../periods.ts';

/** One record of a situation of DATEX II, 2.x or 3.x: each has a validity of its own. */
export interface SituationRecord {
  id: string;
  version: string | null;
  situation: string;
  /** The type that the record says that it is: `Accident`, `MaintenanceWorks`, `AbnormalTraffic`. */
  type: string;
  /** What kind of it: `carFire`, `roadworks`. */
  detail: string | null;
  severity: string | null;
  probability: string | null;
  /** `active`, `suspended`, `definedByValidityTimeSpec`. */
  validityStatus: string | null;
  start: string | null;
  end: string | null;
  /** Within start and end, where the record names them; it holds in one of them only. RFC 3339; null is open. */
  periods: readonly Period[];
  comment: Readonly<Partial<Record<Language, string>>>;
  /** Names of roads and places that the record has. */
  roads: readonly string[];
  source: string | null;
}
