import type { SelectionRule } from '../../live/selection.ts';
import {
  type Scope,
  nameScope,
  passes,
  passesAny,
  searchFor,
  shownStatuses,
  withinLens,
  withinWindow,
} from '../../shared/filters.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { type Incident, incidentStatuses, isOpen, openStatuses } from '../../domain/incidents/contract.ts';
import { incidentWords } from './words.ts';

/** Most severe first, open before closed, then the latest report. */
const byUrgency = (a: Incident, b: Incident): number =>
  Number(isOpen(b)) - Number(isOpen(a)) ||
  severityRank[b.properties.severity] - severityRank[a.properties.severity] ||
  (a.properties.reported < b.properties.reported ? 1 : a.properties.reported > b.properties.reported ? -1 : 0);

/** Everything that a search looks at: number, texts, place, words of category, in all languages. */
const searchText = ({ id, properties: { title, place, category } }: Incident): string =>
  [
    id,
    ...Object.values(title),
    ...Object.values(place.label),
    place.note,
    place.line,
    ...Object.values(incidentWords).map((w) => w.category[category]),
  ].join(' ');

/** Which incidents a scope leaves, in which order, and what is counted: `severity:*` of the open ones, else `closed`. */
export const incidentRule = (scope: Scope): SelectionRule<Incident> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, incidentStatuses, openStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses, filters.severity, filters.category, filters.discipline),
    accepts: (incident) => {
      const { status, severity, category, disciplines, place, updated, merged } = incident.properties;
      return (
        // Who looks for it by words still finds it.
        (!merged || filters.q !== '') &&
        statuses.has(status) &&
        passes(filters.severity, severity) &&
        passes(filters.category, category) &&
        passesAny(filters.discipline, disciplines) &&
        withinLens(lens, [place.commune], [place.zone]) &&
        withinWindow(updated, scope) &&
        found(incident)
      );
    },
    compare: byUrgency,
    counters: (incident) => [isOpen(incident) ? `severity:${incident.properties.severity}` : 'closed'],
  };
};
