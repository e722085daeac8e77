import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';
import type { SelectionRule } from '../../live/selection.ts';
import type { AgendaItem, Decision, Session } from '../../domain/council/contract.ts';

const words = (texts: readonly object[], ...more: readonly string[]): string =>
  [...texts.flatMap((text) => Object.values(text) as string[]), ...more].join(' ');

/** What an item is, one step of the history of a subject. */
export interface SubjectStep {
  item: AgendaItem;
  session: Session | undefined;
  decisions: readonly Decision[];
}

/** Sessions, the latest first. */
export const bySession = (a: Session, b: Session): number =>
  b.properties.date.localeCompare(a.properties.date) || b.id.localeCompare(a.id);

/** The agenda of a session in its order. */
export const agendaOf = (session: string, items: Iterable<AgendaItem>): AgendaItem[] =>
  [...items]
    .filter(({ properties }) => properties.session === session)
    .sort((a, b) => a.properties.order - b.properties.order || (a.id < b.id ? -1 : 1));

/** One subject across sessions, the oldest first: its items, each with what was decided at it. */
export const historyOf = (
  subject: string,
  items: Iterable<AgendaItem>,
  decisions: readonly Decision[],
  sessions: ReadonlyMap<string, Session>,
): SubjectStep[] =>
  [...items]
    .filter(({ properties }) => properties.subject === subject)
    .map((item) => ({
      item,
      session: sessions.get(item.properties.session),
      decisions: decisions.filter(({ properties }) => properties.item === item.id),
    }))
    .sort((a, b) => (a.session?.properties.date ?? '').localeCompare(b.session?.properties.date ?? ''));

/** The council is the whole Region's: its sessions are in every lens. */
export const sessionsRule = (scope: Scope): SelectionRule<Session> => {
  const found = searchFor<Session>(scope.filters.q, ({ id, properties: { title, cause, venue, date } }) =>
    words([title, cause, venue], id, date),
  );
  return {
    name: nameScope(scope),
    accepts: found,
    compare: bySession,
    counters: ({ properties }) => [properties.status],
  };
};

export const itemsRule = (scope: Scope): SelectionRule<AgendaItem> => {
  const found = searchFor<AgendaItem>(scope.filters.q, ({ id, properties: { title, note } }) =>
    words([title], id, note),
  );
  return {
    name: nameScope(scope),
    accepts: found,
    compare: (a, b) => a.properties.order - b.properties.order,
    counters: ({ properties }) => [properties.status],
  };
};

/** What has still to be carried out comes before what is over. */
const rankOf = ({ properties: { status } }: Decision): number => (status === 'open' || status === 'under-way' ? 0 : 1);
const untilOf = ({ properties: { deadline } }: Decision): string => deadline ?? '9999';

/** What is for the whole Region concerns every zone; the earliest deadline first, those without one last. */
export const decisionsRule = (scope: Scope): SelectionRule<Decision> => {
  const found = searchFor<Decision>(scope.filters.q, ({ id, properties: { text, owner, note } }) =>
    words([text, owner], id, note),
  );
  const lens = { ...scope.lens, commune: null };
  return {
    name: nameScope(scope),
    accepts: (decision) => {
      const { zones } = decision.properties;
      return (zones.length === 0 || withinLens(lens, [], zones)) && found(decision);
    },
    compare: (a, b) => rankOf(a) - rankOf(b) || untilOf(a).localeCompare(untilOf(b)),
    counters: ({ properties }) => [properties.status],
  };
};
