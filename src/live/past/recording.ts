import * as v from 'valibot';
import { type HistoryLine, historyLineSchema } from '../../domain/feed/history.ts';
import { ApiFailure, asSeat, describeFailure, requestJson, toFailure } from '../../shared/api.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** A span of time, milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** A line of the history that changes something, and when it became known. */
export type PastLine = Extract<HistoryLine, { collection: string }> & { at: number };

/** A moment with a name. */
export interface Bookmark {
  /** Milliseconds since 1970. */
  at: number;
  label: Text;
}

/** All that became known in a span, and what there was when it begins. */
export interface Recording {
  span: Span;
  /** Which history it is of: another epoch is another one. */
  epoch: string;
  isExercise: boolean;
  /** Moments with a name, in order. */
  bookmarks: readonly Bookmark[];
  /** In the order in which they became known. */
  lines: readonly PastLine[];
  /** What a collection held when the span begins; each is still to be typed. Rejects with an ApiFailure. */
  readBase(collection: string): Promise<readonly unknown[]>;
}

const snapshotTimeout = 30_000;
const historyTimeout = 60_000;
const pageSchema = v.object({ features: v.custom<readonly unknown[]>(Array.isArray, 'features: a list') });

const parseLine = (text: string): HistoryLine => v.parse(historyLineSchema, JSON.parse(text));

/**
 * The lines of a history, whole: it begins with a header and ends with as many changes as it says.
 * @throws ApiFailure that says which line is wrong
 */
export const readLines = (text: string): Omit<Recording, 'readBase'> => {
  const lines: PastLine[] = [];
  let header: Extract<HistoryLine, { type: 'history' }> | null = null;
  let count: number | null = null;
  for (const [index, one] of text.split('\n').entries()) {
    if (one === '') continue;
    const wrong = (detail: string): ApiFailure => new ApiFailure('malformed', `${index + 1}: ${detail}`);
    let line: HistoryLine;
    try {
      line = parseLine(one);
    } catch (thrown) {
      throw wrong(toFailure(thrown).reason.detail);
    }
    if (count !== null || (header === null) !== (line.type === 'history')) throw wrong(line.type);
    if (line.type === 'history') header = line;
    else if (line.type === 'end') count = line.count;
    else lines.push({ ...line, at: timeOf(line.known) });
  }
  if (header === null || count !== lines.length) throw new ApiFailure('malformed', `${lines.length} / ${count ?? '?'}`);
  const { from, to, epoch, exercise } = header;
  return {
    span: { from: timeOf(from), to: timeOf(to) },
    epoch,
    isExercise: exercise,
    bookmarks: header.bookmarks.map(({ at, label }) => ({ at: timeOf(at), label })),
    lines,
  };
};

/** What an API knows of a span. @param from null: from the beginning of its history, a day back at most @throws ApiFailure */
export const fetchRecording = async (
  { baseUrl, seat, signal }: { baseUrl: string; seat: string; signal: AbortSignal },
  { from, to }: { from: number | null; to: number },
): Promise<Recording> => {
  const query = new URLSearchParams({ to: instantOf(to), ...(from !== null && { from: instantOf(from) }) });
  const read = async (): Promise<string> => {
    try {
      const response = await fetch(`${baseUrl}/api/history?${query}`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(historyTimeout)]),
        cache: 'no-store',
        headers: asSeat(seat),
      });
      if (!response.ok) throw await describeFailure(response);
      return await response.text();
    } catch (thrown) {
      signal.throwIfAborted();
      throw toFailure(thrown);
    }
  };
  const told = readLines(await read());
  return {
    ...told,
    readBase: (collection) =>
      requestJson(
        `${baseUrl}/api/collections/${collection}/items?limit=100000&as-of=${encodeURIComponent(instantOf(told.span.from))}`,
        (body) => v.parse(pageSchema, body).features,
        { signal, timeout: snapshotTimeout, seat },
      ),
  };
};
