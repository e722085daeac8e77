import type { Report } from '../../domain/reports/contract.ts';
import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, searchFor, withinLens } from '../../shared/filters.ts';

const textOf = ({ id, properties: { number, subject, assessment } }: Report): string =>
  [id, String(number), ...Object.values(subject), ...Object.values(assessment)].join(' ');

/** Those of the Region under every lens, the others under their own; the latest first, of one report the last version. */
export const reportsRule = (scope: Scope): SelectionRule<Report> => {
  const found = searchFor(scope.filters.q, textOf);
  const { lens } = scope;
  return {
    name: nameScope(scope),
    accepts: (report) => {
      const { kind, zones, communes } = report.properties;
      // A report of a zone is of all its communes.
      const isOfZone = kind === 'zone' && withinLens({ ...lens, commune: null }, [], zones);
      return (kind === 'region' || isOfZone || withinLens(lens, communes, zones)) && found(report);
    },
    compare: (a, b) => b.properties.number - a.properties.number || b.properties.edition - a.properties.edition,
    counters: ({ properties }) => [properties.status],
  };
};
