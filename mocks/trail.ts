import { isWatchAlert } from '../src/domain/alerts/contract.ts';
import type { AuditEntry } from '../src/shared/audit.ts';
import { instantOf } from '../src/shared/instant.ts';
import type { Host } from './host.ts';

/** What of the world's past an audit asks for, told by one line each, in the order of time. */
export const readTrail = (host: Host): readonly AuditEntry[] => {
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
