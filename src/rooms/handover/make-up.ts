import type { Alert } from '../../domain/alerts/contract.ts';
import { isAhead } from '../../domain/events/ahead.ts';
import type { HandoverContent, HandoverRow, HandoverSection, SectionKey } from '../../domain/handovers/contract.ts';
import { mostRows } from '../../domain/handovers/drafts.ts';
import { isSettled } from '../../domain/open-items/lifecycle.ts';
import { gapsLayerId } from '../../domain/gaps/contract.ts';
import type { ChangeWords } from '../../shared/items.ts';
import type { Lens } from '../../shared/filters.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { ownSeat } from '../../shared/device.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { countPresence } from '../../workspace/presence-count.ts';
import { queueOf } from '../../workspace/queue.ts';
import { selectFrom } from '../../workspace/select-from.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Describers, loadDifferences, tellSince } from './changes-since.ts';
import { rowOf, sources } from './sources.ts';

const sectionOf = (key: SectionKey, rows: readonly HandoverRow[], outside: number, more = 0): HandoverSection => ({
  key,
  rows: rows.slice(0, mostRows),
  more: more + Math.max(0, rows.length - mostRows),
  outside,
});

interface Listed {
  rows: HandoverRow[];
  outside: number;
}
const join = (...lists: readonly Listed[]): Listed => ({
  rows: lists.flatMap(({ rows }) => rows),
  outside: lists.reduce((sum, { outside }) => sum + outside, 0),
});

/** What a list holds. */
const lister =
  (lens: Lens, now: number) =>
  <F extends { id: string }>(live: LiveLayer<F> | undefined, isMeant: (item: F) => boolean = () => true): Listed => {
    if (!live) return { rows: [], outside: 0 };
    const { inside, outside } = selectFrom(live, lens, now);
    return {
      rows: inside.filter(isMeant).map((item) => rowOf(live as unknown as LiveLayer, item)),
      outside: outside.filter(isMeant).length,
    };
  };

const isShelved =
  (now: number) =>
  ({ properties: { shelved } }: Alert): boolean =>
    shelved !== null && timeOf(shelved.until) > now;

/** What waits for this seat, and what of it is on its way. */
const ownTasks = (workspace: Workspace): { due: HandoverSection; pending: HandoverSection } => {
  const { find, outbox } = workspace;
  const rowFor = (collection: string, id: string, detail: Parameters<typeof rowOf>[2]): HandoverRow[] => {
    const live = find<string>(collection);
    const item = live?.store.get(id);
    return live && item ? [rowOf(live, item, detail)] : [];
  };
  const { first, size, outside } = queueOf(workspace, ownSeat).read();
  const due = first.flatMap(({ item, waiting }) => rowFor(item.layer, item.id, (language) => waiting.reason[language]));
  const rows = outbox.rows().filter(({ seat }) => seat === ownSeat.id);
  const pending = rows.flatMap(({ collection, id }) => rowFor(collection, id, null));
  return {
    due: sectionOf('due', due, outside, size - due.length),
    pending: sectionOf('pending', pending, 0, rows.length - pending.length),
  };
};

const loadDescribers = async (workspace: Workspace): Promise<Describers> => {
  const all = await Promise.all(
    sources.map(async ({ id }): Promise<readonly [string, ChangeWords][]> => {
      const tools = await workspace.find<string>(id)?.layer.writing?.tools?.();
      return tools ? [[id, tools.describe]] : [];
    }),
  );
  return new Map(all.flat());
};

/**
 * What is handed over, made up now: what changed since a moment by the history, what is by the screen's own rules under
 * the lens, whatever the filters are. @throws ApiFailure
 */
export const makeUp = async (
  workspace: Workspace,
  since: number,
  lens: Lens,
  signal: AbortSignal,
): Promise<Omit<HandoverContent, 'notes'>> => {
  const { live, find, open, openMap } = workspace;
  await Promise.all([openMap(), open('events'), open('open-items'), open(gapsLayerId)]);
  // What comes after it is not known to the server: its clock is known to the second.
  const now = Math.floor(live.clock.now()) - 1_000;
  const { from, differences } = await loadDifferences(workspace, since, now, signal);
  const list = lister(lens, now);
  const told = tellSince(differences, { lens, now, describers: await loadDescribers(workspace) }, find);
  const [alerts, events] = [find('alerts'), find('events')];
  const shelved = list(alerts, isShelved(now));
  const standing = join(
    list(find('open-items'), (item) => !isSettled(item)),
    list(find('incidents')),
    list(alerts, (alert) => !isShelved(now)(alert)),
    list(find('road-safety'), ({ properties }) => properties.kind !== 'accident-prone'),
  );
  const sectionFrom = (key: SectionKey, { rows, outside }: Listed): HandoverSection => sectionOf(key, rows, outside);
  const { due, pending } = ownTasks(workspace);
  return {
    since: instantOf(Math.max(since, from)),
    until: instantOf(now),
    lens: { zone: lens.zone, commune: lens.commune },
    sections: [
      sectionFrom('came', told.came),
      sectionFrom('changed', told.changed),
      sectionFrom('closed', told.closed),
      sectionFrom('open', standing),
      due,
      sectionFrom('shelved', shelved),
      pending,
      sectionFrom('disruptions', list(find('disruptions'))),
      sectionFrom(
        'gaps',
        list(find('gaps'), ({ properties }) => properties.state !== 'covered'),
      ),
      sectionFrom(
        'events',
        list(events, (event) => isAhead(event, now)),
      ),
    ],
    presence: countPresence(find('deployments'), lens, now),
  };
};
