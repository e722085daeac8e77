import type { Drawing } from '../../domain/drawings/contract.ts';
import { drawingKinds, drawingStatuses } from '../../domain/drawings/kinds.ts';
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

/** As they are offered; among equals the latest first. */
const byKind = ({ properties: a }: Drawing, { properties: b }: Drawing): number =>
  drawingKinds.indexOf(a.kind) - drawingKinds.indexOf(b.kind) || (a.drawn < b.drawn ? 1 : a.drawn > b.drawn ? -1 : 0);

const searchText = ({ id, properties: { text, note, incident, event } }: Drawing): string =>
  [id, text, note, incident, event].join(' ');

/** Lens, kind, discipline, status, time, search. */
export const drawingsRule = (scope: Scope): SelectionRule<Drawing> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, drawingStatuses, ['drawn']);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses, filters.drawing, filters.discipline),
    accepts: (drawing) => {
      const { status, kind, discipline, communes, zones, updated } = drawing.properties;
      return (
        statuses.has(status) &&
        passes(filters.drawing, kind) &&
        passesAny(filters.discipline, discipline === null ? [] : [discipline]) &&
        withinLens(lens, communes, zones) &&
        withinWindow(updated, scope) &&
        found(drawing)
      );
    },
    compare: byKind,
    counters: () => [],
  };
};
