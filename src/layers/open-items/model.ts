import type { OpenItem } from '../../domain/open-items/contract.ts';
import { isSettled } from '../../domain/open-items/lifecycle.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, passes, searchFor, withinLens } from '../../shared/filters.ts';

const searchText = ({ id, properties: { text, entry, incident } }: OpenItem): string =>
  [id, text, entry, incident].join(' ');

/** What is open before what is settled; then by when it is due, what has no due time last; then the oldest. */
const byDue = (a: OpenItem, b: OpenItem): number =>
  Number(isSettled(a)) - Number(isSettled(b)) ||
  (a.properties.due ?? '9').localeCompare(b.properties.due ?? '9') ||
  a.properties.asked.localeCompare(b.properties.asked);

/** Which items a scope leaves; counted by whether they are settled. A discipline has its own and those of none. */
export const openItemRule = (scope: Scope): SelectionRule<OpenItem> => {
  const { lens, filters } = scope;
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, filters.discipline),
    accepts: (item) => {
      const { discipline, commune, zones } = item.properties;
      return (
        (discipline === null || passes(filters.discipline, discipline)) &&
        withinLens(lens, [commune], zones) &&
        found(item)
      );
    },
    compare: byDue,
    counters: (item) => [isSettled(item) ? 'settled' : 'open'],
  };
};
