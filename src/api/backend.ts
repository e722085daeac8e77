import type { NetworkHistory } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Seat } from '../shared/seats.ts';
import type { PresenceBoard } from './presence.ts';
import type { Store } from './store.ts';

/** All that the API stands on. */
export interface Backend {
  /** What it calls itself. */
  about: { title: string; description: string };
  store: Store;
  geography: { region: Region; network: NetworkHistory };
  presence: PresenceBoard;
  /** Whose token it is; null: it is nobody's. */
  signIn(token: string): Promise<Seat | null>;
  /** Milliseconds that pass whatever becomes of the clock, for the pace of the feed. */
  ticks(): number;
  loadOpenApi(): Promise<unknown>;
}
