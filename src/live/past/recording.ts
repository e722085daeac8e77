import * as v from 'valibot';
import { type HistoryLine, historyLineSchema } from '../../domain/feed/history.ts';
import { type PastLine, collectLines } from './collect-lines.ts';
import { ApiFailure, asSeat, describeFailure, requestJson, toFailure } from '../../shared/api.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Text } from '../../shared/vocabulary.ts';

/** A span of time, milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

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
export const readLines = async (texts: AsyncIterable<string>): Promise<Omit<Recording, 'readBase'>> => {
  const { lines, add } = collectLines();
  let header: Extract<HistoryLine, { type: 'history' }> | null = null;
  let count: number | null = null;
  let number = 0;
  for await (const text of texts) {
    number += 1;
    const wrong = (detail: string): ApiFailure => new ApiFailure('malformed', `${number}: ${detail}`);
    let line: HistoryLine;
    try {
      line = parseLine(text);
    } catch (thrown) {
      throw wrong(toFailure(thrown).reason.detail);
    }
    if (count !== null || (header === null) !== (line.type === 'history')) throw wrong(line.type);
    if (line.type === 'history') header = line;
    else if (line.type === 'end') count = line.count;
    else add(line);
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

/** Of an answer, as they come: all of it at once would be many times what is kept of it. */
const linesOf = async function* (response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let left = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    const lines = (left + value).split('\n');
    left = lines.pop() ?? '';
    yield* lines;
  }
  if (left !== '') yield left;
};

/** What an API knows of a span. @param from null: from the beginning of its history, a day back at most @throws ApiFailure */
export const fetchRecording = async (
  { baseUrl, seat, signal }: { baseUrl: string; seat: string; signal: AbortSignal },
  { from, to }: { from: number | null; to: number },
): Promise<Recording> => {
  const query = new URLSearchParams({ to: instantOf(to), ...(from !== null && { from: instantOf(from) }) });
  const read = async (): Promise<Omit<Recording, 'readBase'>> => {
    try {
      const response = await fetch(`${baseUrl}/api/history?${query}`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(historyTimeout)]),
        cache: 'no-store',
        headers: asSeat(seat),
      });
      if (!response.ok) throw await describeFailure(response);
      return await readLines(linesOf(response));
    } catch (thrown) {
      signal.throwIfAborted();
      throw toFailure(thrown);
    }
  };
  const told = await read();
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
