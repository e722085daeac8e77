import type { Language } from '../../shared/vocabulary.ts';
import type { Period } from '../periods.ts';

/** Of what an alert speaks: all that is named holds at once. */
export interface TransitSelector {
  agency: string | null;
  route: string | null;
  /** Of GTFS: 0 tram, 1 metro, 2 rail, 3 bus. */
  routeType: number | null;
  direction: number | null;
  trip: string | null;
  stop: string | null;
}

/** An alert of GTFS-Realtime 2.0. */
export interface TransitAlert {
  id: string;
  /** In the words of the specification: `CONSTRUCTION`, `NO_SERVICE`, `SEVERE`. */
  cause: string;
  effect: string;
  severity: string;
  /** RFC 3339; null is open. None: it holds as long as the feed has it. */
  periods: readonly Period[];
  /** It speaks of whatever one of them fits. */
  selectors: readonly TransitSelector[];
  header: Readonly<Partial<Record<Language, string>>>;
  description: Readonly<Partial<Record<Language, string>>>;
  url: string | null;
  /** Stops named without route or trip: the feed cannot say whether they are closed or passed by. Somebody is asked. */
  loneStops: readonly string[];
}
