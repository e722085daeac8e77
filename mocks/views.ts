import { type Alert, isReleased, isWatchAlert } from '../src/layers/alerts/contract.ts';
import type { Incident } from '../src/layers/incidents/contract.ts';
import type { LogEntry } from '../src/layers/log/contract.ts';
import type { Region } from '../src/geo/region.ts';
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

/** Nobody learns of alerts that they may not know of by their incidents. What is gone is told to who knew of it. */
const withoutHiddenAlerts = (incident: Incident, seat: Seat | null, world: Pick<World, 'get'>): Incident => {
  const { alerts } = incident.properties;
  const readable = alerts.filter((id) => {
    const alert = world.get('alerts', id);
    return alert ? mayRead(seat, alert) : mayReadWatch(seat, true);
  });
  if (readable.length === alerts.length) return incident;
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

/** A world in which there is only what a seat may know of. */
export const readable = <W extends Pick<World, 'get' | 'values'>>(seat: Seat, world: W): W => {
  const view = viewOf(seat, world);
  return {
    ...world,
    get: (collection, id) => {
      const feature = world.get(collection, id);
      return feature && view.see(collection, feature) ? feature : undefined;
    },
    values: function* (collection) {
      for (const feature of world.values(collection)) if (view.see(collection, feature)) yield feature;
    },
  };
};

const nobody = (): RequestProblem =>
  new RequestProblem(401, 'Sign in: a seat is wanted, such as “Authorization: Bearer operator-1”.', {
    'WWW-Authenticate': 'Bearer',
  });

/**
 * Who asks: the demo has no passwords, the token is the name of the seat. Null without a token; throws a
 * RequestProblem (401) for one that is no seat, as is that of a zone which is not there.
 */
export const readSeat = ({ headers }: Request, { zones }: Pick<Region, 'zones'>): Seat | null => {
  const authorization = headers.get('Authorization');
  if (authorization === null) return null;
  const [, token = ''] = /^Bearer (.+)$/.exec(authorization) ?? [];
  const seat = parseSeat(token);
  if (seat && (seat.zone === null || zones.has(seat.zone))) return seat;
  throw nobody();
};

/** Who asks, where somebody has to. Throws a RequestProblem (401) if nobody does. */
export const demandSeat = (request: Request, region: Pick<Region, 'zones'>): Seat => {
  const seat = readSeat(request, region);
  if (seat) return seat;
  throw nobody();
};

/** The answer to who asks for an item that is not there, or that they may not know of: one cannot tell which. */
export const noItem = (collection: string, id: string): RequestProblem =>
  new RequestProblem(404, `The collection ${collection} has no item “${id.slice(0, 100)}”.`);
