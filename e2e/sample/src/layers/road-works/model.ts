import { type RoadWorks, type RoadWorksStatus, roadWorksStatuses } from '../../domain/road-works/contract.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor, shownStatuses, withinLens, withinWindow } from '../../shared/filters.ts';
import { timeOf } from '../../shared/instant.ts';

const currentStatuses: readonly RoadWorksStatus[] = ['ongoing', 'planned'];

const order = ({ properties: { status } }: RoadWorks): number =>
  [...currentStatuses, ...roadWorksStatuses].indexOf(status);

/** What goes on first, then what comes next; among equals what ends first. */
const byUrgency = (a: RoadWorks, b: RoadWorks): number =>
  order(a) - order(b) || timeOf(a.properties.end) - timeOf(b.properties.end);

const searchText = ({ id, properties: { title, place } }: RoadWorks): string =>
  [id, ...Object.values(title), ...Object.values(place.label)].join(' ');

/** Asked for by status; counted by it. */
export const roadWorksRule = (scope: Scope): SelectionRule<RoadWorks> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, roadWorksStatuses, currentStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses),
    accepts: (works) => {
      const { status, place, updated } = works.properties;
      return (
        statuses.has(status) &&
        withinLens(lens, [place.commune], [place.zone]) &&
        withinWindow(updated, scope) &&
        found(works)
      );
    },
    compare: byUrgency,
    counters: ({ properties }) => [properties.status === 'ongoing' ? 'ongoing' : 'elsewhere'],
  };
};
