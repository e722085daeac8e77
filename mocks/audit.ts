import * as v from 'valibot';
import { isWatchAlert } from '../src/layers/alerts/contract.ts';
import { type AuditEntry, exportRequestSchema } from '../src/shared/audit.ts';
import type { Seat } from '../src/shared/seats.ts';
import type { MockCollection, MockFeature } from './collections.ts';
import type { Host } from './host.ts';
import { RequestProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { type View, demandSeat } from './views.ts';
import { demand } from './rights.ts';
import { instantOf } from '../src/shared/instant.ts';

/** What of the world's past an audit asks for, told by one line each. */
const readTrail = (host: Host): AuditEntry[] => {
  const { writes, sights } = host.history();
  const world = host.world();
  // An alert of the watch that is gone was one: only those are written down as deleted.
  const deleted = new Set(world.deletions().map(({ id }) => id));
  const isOfWatch = (id: string): boolean => {
    const alert = world.get('alerts', id);
    return deleted.has(id) || (alert !== undefined && isWatchAlert(alert));
  };
  const entries = [
    ...sights.map(({ at, seat, action, id }) => ({ at, seat, action, alert: id, detail: '' })),
    ...writes
      .filter(({ collection, id }) => collection === 'alerts' && isOfWatch(id))
      .map(({ at, seat, id, effects: [effect] }) => ({
        at,
        seat,
        action: 'change' as const,
        alert: id,
        detail: effect?.type === 'change' ? Object.keys(effect.properties).sort().join(', ') : '',
      })),
    ...world.deletions().map(({ at, id }) => ({ at, seat: null, action: 'deletion' as const, alert: id, detail: '' })),
  ];
  return entries
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...entry }, index) => ({ number: index + 1, at: instantOf(at), ...entry }));
};

/** Every view, change, export and deletion of an alert of the watch, in the order of time. Only the server writes it. */
export const answerAudit = (host: Host, request: Request): AuditEntry[] => {
  demand(demandSeat(request, host.geography.region), [{ type: 'read-audit' }]);
  return readTrail(host);
};

/** Room for as many ids as can be exported at once. */
const mostExportBytes = 4_000_000;

/** The items that somebody takes along, whole, as far as they are there for this seat; for alerts of the watch that is written down. */
export const answerExport = async (
  host: Host,
  request: Request,
  collection: MockCollection,
  view: View,
): Promise<MockFeature[]> => {
  const seat: Seat = demandSeat(request, host.geography.region);
  const parsed = v.safeParse(exportRequestSchema, await readBody(request, ['application/json'], mostExportBytes));
  if (!parsed.success) throw new RequestProblem(422, `ids: ${parsed.issues[0].message}`);
  const world = host.world();
  const features = parsed.output.ids.flatMap((id): MockFeature[] => {
    const feature = collection.find(host.geography, world, id);
    const seen = feature && view.seeWhole(collection.id, feature);
    return seen ? [seen] : [];
  });
  const watched = features.filter((feature) => collection.id === 'alerts' && 'release' in feature.properties);
  if (watched.length > 0) {
    const ids = watched.map(({ id }) => id);
    await host.saw(seat.id, 'export', ids).kept;
  }
  return features;
};
