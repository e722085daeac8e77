import { type Alert, alertsCollection, isWatchAlert } from '../../domain/alerts/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { queryClient } from '../../shared/query-client.ts';
import { useDesk } from '../../workspace/desk-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Milliseconds between two looks at the clock. */
const lookEvery = 1_000;

/** When an alert of the watch is deleted, milliseconds; null for what is not of the watch. */
const deletionOf = (alert: Alert): number | null => (isWatchAlert(alert) ? timeOf(alert.properties.deletion) : null);

/**
 * Takes what this device holds of an alert of the watch away when the alert is deleted, by the server's clock: what is
 * on its way about it, of any seat, what was done last, its detail. (What was being typed goes with the item:
 * `forget-drafts.ts`.) Answers how to stop.
 */
export const startForgetting = ({ find, live, outbox }: Workspace): (() => void) => {
  const store = find(alertsCollection)?.store;
  if (!store) return () => undefined;
  /** When the alerts that this page has seen are deleted. */
  const deletions = new Map<string, number>();

  const note = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const feature = store.get(id);
      const deletion = feature ? deletionOf(feature) : null;
      if (deletion !== null) deletions.set(id, deletion);
    }
  };
  const forget = (id: string): void => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(id) });
    const { lastChange } = useDesk.getState();
    const rest = lastChange.filter((row) => row.id !== id);
    if (rest.length < lastChange.length) useDesk.setState({ lastChange: rest });
  };
  const look = (): void => {
    if (live.lastData() === null) return;
    const now = live.clock.now();
    for (const [id, deletion] of deletions) {
      if (deletion > now) continue;
      deletions.delete(id);
      forget(id);
    }
    for (const { key, deletion } of outbox.rows()) {
      // A device that refuses now is asked again at the next look.
      if (deletion && timeOf(deletion) <= now) outbox.discard(key).catch(() => undefined);
    }
  };
  note([...store.values()].map(({ id }) => id));
  const leave = store.subscribe(({ reset, ids }) => note(reset ? [...store.values()].map(({ id }) => id) : ids));
  const timer = setInterval(look, lookEvery);
  return () => {
    leave();
    clearInterval(timer);
  };
};
