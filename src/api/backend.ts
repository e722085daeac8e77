import type { NetworkHistory } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Bearer, SignInOffer } from './bearer.ts';
import type { PresenceBoard } from './presence.ts';
import type { Position, Store } from './store.ts';

/** All that the API stands on. */
export interface Backend {
  /** What it calls itself. */
  about: { title: string; description: string };
  store: Store;
  geography: { region: Region; network: NetworkHistory };
  presence: PresenceBoard;
  /** What a token opens; null: nothing. May throw a TokenRefusal that says why. */
  signIn(token: string): Promise<Bearer | null>;
  /** Where people get theirs; null: there is no such place. */
  signInAt: SignInOffer | null;
  /** Milliseconds that pass whatever becomes of the clock, for the pace of the feed. */
  ticks(): number;
  loadOpenApi(): Promise<unknown>;
  /**
   * Where a proxy that asks for it holds the stream by itself; null: it does not ask. Absent: none does.
   * @param from null: from the head on
   */
  handOver?(request: Request, bearer: Bearer | null, from: Position | null): Response | null;
}
