import type { SelectionRule } from '../../live/selection.ts';
import {
  type Scope,
  nameScope,
  passes,
  searchFor,
  shownStatuses,
  withinLens,
  withinWindow,
} from '../../shared/filters.ts';
import { type TrafficItem, type TrafficStatus } from '../../domain/traffic/contract.ts';
import { trafficStatuses } from '../../domain/traffic/kinds.ts';

const currentStatuses: readonly TrafficStatus[] = ['ongoing', 'planned'];

/** What goes on first, then what comes next, then what is over; among equals the latest start. */
const byUrgency = (a: TrafficItem, b: TrafficItem): number => {
  const order = (item: TrafficItem): number => ['ongoing', 'planned', 'ended'].indexOf(item.properties.status);
  const [first, second] = [a.properties.start, b.properties.start];
  return order(a) - order(b) || (first < second ? 1 : first > second ? -1 : 0);
};

const searchText = ({ id, properties: { title, place, note } }: TrafficItem): string =>
  [id, ...Object.values(title), ...Object.values(place.label), place.line, note].join(' ');

/** The rule of one of the two: which filter asks for its kinds; counted by status. */
export const trafficRule =
  <F extends TrafficItem>(parameter: 'disruption' | 'road') =>
  (scope: Scope): SelectionRule<F> => {
    const { lens, filters } = scope;
    const statuses = shownStatuses(filters.status, trafficStatuses, currentStatuses);
    const found = searchFor(filters.q, searchText);
    return {
      name: nameScope(scope, statuses, filters[parameter]),
      accepts: (item) => {
        const { status, kind, communes, zones, updated } = item.properties;
        return (
          statuses.has(status) &&
          passes(filters[parameter], kind) &&
          withinLens(lens, communes, zones) &&
          withinWindow(updated, scope) &&
          found(item)
        );
      },
      compare: byUrgency,
      counters: ({ properties }) => [properties.status === 'ongoing' ? 'ongoing' : 'elsewhere'],
    };
  };
