import type { HistoryLine } from '../../domain/feed/history.ts';
import { timeOf } from '../../shared/instant.ts';
import { shareTexts } from '../shared-texts.ts';
import { shareParts } from './share-parts.ts';

/** A change of the past, and when it became known and happened: milliseconds since 1970. */
export type PastLine = { collection: string; at: number; happened: number } & (
  | { type: 'upsert'; feature: { id: string } }
  | { type: 'remove'; id: string }
);

/** Gathers changes as they are read, so that a hundred thousand weigh little: what does not change is there once. */
export interface LineCollector {
  lines: readonly PastLine[];
  /** @returns when it became known, milliseconds since 1970 */
  add(told: Exclude<HistoryLine, { type: 'history' | 'end' }>): number;
}

export const collectLines = (): LineCollector => {
  const lines: PastLine[] = [];
  /** Their name as it was read first, as each line brings its own copy, and the last state of each item. */
  const collections = new Map<string, { name: string; states: Map<string, { id: string }> }>();
  const find = (name: string) => {
    const known = collections.get(name) ?? { name, states: new Map() };
    collections.set(name, known);
    return known;
  };
  return {
    lines,
    add: (told) => {
      const { name: collection, states } = find(told.collection);
      const at = timeOf(told.known);
      const happened = told.happened === told.known ? at : timeOf(told.happened);
      const times = { collection, at, happened };
      if (told.type === 'remove') lines.push({ type: 'remove', ...times, id: told.id });
      else {
        const { feature } = told;
        const before = states.get(feature.id);
        if (before) shareParts(before, feature);
        else shareTexts(feature);
        states.set(feature.id, feature);
        lines.push({ type: 'upsert', ...times, feature });
      }
      return at;
    },
  };
};
