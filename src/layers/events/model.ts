import type { PublicEvent } from '../../domain/events/contract.ts';
import { eventStatuses } from '../../domain/events/kinds.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor, shownStatuses, withinLens, withinWindow } from '../../shared/filters.ts';

/** A calendar has what was as well; what is cancelled only when it is asked for. */
const currentStatuses = eventStatuses.filter((status) => status !== 'cancelled');

const isOver = ({ properties: { status } }: PublicEvent): boolean => status === 'ended' || status === 'cancelled';

/** What is to come in the order of time, then what is over, the latest first. */
const byTime = (a: PublicEvent, b: PublicEvent): number => {
  const order = Number(isOver(a)) - Number(isOver(b));
  const [first, second] = [a.properties.windows.event.start, b.properties.windows.event.start];
  const time = first < second ? -1 : first > second ? 1 : 0;
  return order || (isOver(a) ? -time : time) || 0;
};

const searchText = ({ id, properties: { title, place, stages, note, request } }: PublicEvent): string =>
  [
    id,
    ...Object.values(title),
    ...Object.values(place.label),
    ...stages.flatMap(({ label }) => Object.values(label)),
    request.subject,
    note,
  ].join(' ');

/** The rule of the calendar: lens, status, search; counted by status. */
export const eventsRule = (scope: Scope): SelectionRule<PublicEvent> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, eventStatuses, currentStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses),
    accepts: (event) => {
      const { status, communes, zones, updated } = event.properties;
      return statuses.has(status) && withinLens(lens, communes, zones) && withinWindow(updated, scope) && found(event);
    },
    compare: byTime,
    counters: ({ properties }) => [properties.status],
  };
};
