import { type Alert, isReleased, isWatchAlert } from '../src/layers/alerts/contract.ts';
import type { Incident } from '../src/layers/incidents/contract.ts';
import type { LogEntry } from '../src/layers/log/contract.ts';
import { type Seat, mayReadWatch, parseSeat } from '../src/shared/seats.ts';
import type { World } from './host.ts';
import { RequestProblem } from './problem.ts';

/** The part of a world that somebody may see: every answer and every event of the feed goes through it. */
export interface View {
  seat: Seat | null;
  /** The feature as they see it in lists and on the feed, the same object if that is everything; null hides it. */
  see<F extends object>(collection: string, feature: F): F | null;
  /** As `see`, with what lists leave out. */
  seeWhole<F extends object>(collection: string, feature: F): F | null;
}

/** Without the watch's detail; made once for each feature. */
const brief = new WeakMap<Alert, Alert>();
const withoutDetail = (alert: Alert): Alert => {
  if (!isWatchAlert(alert) || !alert.properties.detail) return alert;
  const known = brief.get(alert);
  if (known) return known;
  const { detail: _, ...properties } = alert.properties;
  const stripped = { ...alert, properties } as Alert;
  brief.set(alert, stripped);
  return stripped;
};

const mayRead = (seat: Seat | null, alert: Alert): boolean =>
  !isWatchAlert(alert) || mayReadWatch(seat, isReleased(alert));

/** Whoever knows nothing of the watch does not learn of its alerts by their incidents. */
const withoutHiddenAlerts = (incident: Incident, seat: Seat | null, world: Pick<World, 'get'>): Incident => {
  const { alerts } = incident.properties;
  if (alerts.length === 0 || mayReadWatch(seat, true)) return incident;
  const readable = alerts.filter((id) => {
    const alert = world.get('alerts', id);
    return alert !== undefined && mayRead(seat, alert);
  });
  return { ...incident, properties: { ...incident.properties, alerts: readable } };
};

/** @param seat null: nobody has signed in */
export const viewOf = (seat: Seat | null, world: Pick<World, 'get'>): View => {
  const seeWhole = (collection: string, feature: object): object | null => {
    if (collection === 'alerts') return mayRead(seat, feature as Alert) ? feature : null;
    if (collection === 'incidents') return withoutHiddenAlerts(feature as Incident, seat, world);
    if (collection !== 'log') return feature;
    const { audience } = (feature as LogEntry).properties;
    // Nobody reads the log who is not signed in.
    return seat !== null && (audience === 'everyone' || mayReadWatch(seat, true)) ? feature : null;
  };
  const see = (collection: string, feature: object): object | null => {
    const seen = seeWhole(collection, feature);
    return seen && collection === 'alerts' ? withoutDetail(seen as Alert) : seen;
  };
  return { seat, see: see as View['see'], seeWhole: seeWhole as View['seeWhole'] };
};

const nobody = (): RequestProblem =>
  new RequestProblem(401, 'Sign in: a seat is wanted, such as “Authorization: Bearer operator-1”.', {
    'WWW-Authenticate': 'Bearer',
  });

/**
 * Who asks: the demo has no passwords, the token is the name of the seat. Null without a token; throws a
 * RequestProblem (401) for one that is no seat.
 */
export const readSeat = ({ headers }: Request): Seat | null => {
  const authorization = headers.get('Authorization');
  if (authorization === null) return null;
  const [, token = ''] = /^Bearer (.+)$/.exec(authorization) ?? [];
  const seat = parseSeat(token);
  if (seat) return seat;
  throw nobody();
};

/** Who asks, where somebody has to. Throws a RequestProblem (401) if nobody does. */
export const demandSeat = (request: Request): Seat => {
  const seat = readSeat(request);
  if (seat) return seat;
  throw nobody();
};

/** The answer to who asks for an item that they may not know of. */
export const hidden = (): RequestProblem => new RequestProblem(403, 'This seat may not read this item.');
