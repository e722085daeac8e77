import type { SelectionRule } from '../../live/selection.ts';
import { type Scope, nameScope, passes, searchFor, withinLens, withinWindow } from '../../shared/filters.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import type { LogDraft } from '../../domain/log/draft.ts';
import { instantOf } from '../../shared/instant.ts';

/** The latest first; what waits for its number is the latest. */
const byNumber = (a: LogEntry, b: LogEntry): number => b.properties.number - a.properties.number;

const searchText = ({ id, properties: { number, text, incident, change, corrects } }: LogEntry): string =>
  [
    id,
    `#${number}`,
    text,
    incident,
    corrects && `#${corrects}`,
    change?.id,
    ...Object.values(change?.label ?? {}),
  ].join(' ');

/**
 * Which entries a scope leaves: by lens, time and words; a discipline's view has its own entries and those of no
 * discipline in particular. Counted by kind.
 */
export const logRule = (scope: Scope): SelectionRule<LogEntry> => {
  const { lens, filters } = scope;
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, filters.discipline),
    accepts: (entry) => {
      const { discipline, commune, zone, occurred } = entry.properties;
      return (
        (discipline === null || passes(filters.discipline, discipline)) &&
        withinLens(lens, [commune], [zone]) &&
        withinWindow(occurred, scope) &&
        found(entry)
      );
    },
    compare: byNumber,
    counters: ({ properties }) => [properties.kind],
  };
};

/** A number that stands above all of the server's, for entries that have none yet. */
export const pendingNumber = 1_000_000_000;

/** An entry as the server will make it, but for its number. */
export const draftEntry = (
  id: string,
  draft: LogDraft,
  by: LogEntry['properties']['function'],
  now: number,
): LogEntry => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    ...draft,
    number: pendingNumber,
    kind: draft.corrects === null ? 'note' : 'correction',
    entered: instantOf(now),
    function: by,
    change: null,
    audience: 'everyone',
    version: 1,
    exercise: false,
  },
});
