import type { Replay } from '../../live/past/replay.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** A moment of a span that somebody may want to go to. */
export interface Mark {
  /** Milliseconds since 1970. */
  at: number;
  /** Null: it is an entry of the log, which the log names. */
  label: Text | null;
}

/** What people entered; what the log tells by itself is no mark. */
const isEntered = (feature: object): boolean =>
  'properties' in feature && (feature.properties as { change?: unknown }).change === null;

/** The named moments of a span, and what people entered into the log, in order. */
export const marksOf = ({ lines, bookmarks }: Pick<Replay, 'lines' | 'bookmarks'>): readonly Mark[] => {
  const entered = lines.flatMap((line): Mark[] =>
    line.type === 'upsert' && line.collection === 'log' && isEntered(line.feature)
      ? [{ at: line.at, label: null }]
      : [],
  );
  return [...bookmarks, ...entered].toSorted((a, b) => a.at - b.at);
};

/** The mark after a moment, or the one before it; undefined: there is none. */
export const markBeside = (marks: readonly Mark[], moment: number, direction: 1 | -1): Mark | undefined =>
  direction === 1 ? marks.find(({ at }) => at > moment) : marks.findLast(({ at }) => at < moment);
