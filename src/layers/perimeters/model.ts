import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { perimeterStatuses } from '../../domain/perimeters/kinds.ts';
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

const currentStatuses = perimeterStatuses.filter((status) => status !== 'lifted');
const order = ['active', 'planned', 'lifted'];

/** What stands first, then what comes next, then what was; among equals the latest start. */
const byUrgency = ({ properties: a }: Perimeter, { properties: b }: Perimeter): number =>
  order.indexOf(a.status) - order.indexOf(b.status) || (a.start < b.start ? 1 : a.start > b.start ? -1 : 0);

const searchText = ({ id, properties: { title, note, incident, event } }: Perimeter): string =>
  [id, ...Object.values(title), note, incident, event].join(' ');

/** Lens, kind, status, time, search; counted by whether they stand. */
export const perimetersRule = (scope: Scope): SelectionRule<Perimeter> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, perimeterStatuses, currentStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses, filters.perimeter),
    accepts: (perimeter) => {
      const { status, kind, communes, zones, updated } = perimeter.properties;
      return (
        statuses.has(status) &&
        passes(filters.perimeter, kind) &&
        withinLens(lens, communes, zones) &&
        withinWindow(updated, scope) &&
        found(perimeter)
      );
    },
    compare: byUrgency,
    counters: ({ properties }) => [properties.status === 'active' ? 'inForce' : 'elsewhere'],
  };
};
