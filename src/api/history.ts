import { definitionOf } from '../domain/collections.ts';
import { historyType } from '../domain/feed/history.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import { instantOf } from '../shared/instant.ts';
import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import type { Call } from './calls.ts';
import { readMoment, tooEarly } from './past.ts';
import { RequestProblem } from './problem.ts';
import { readSeat } from './seats.ts';
import type { PastChange, Store } from './store.ts';
import { mayRead, presentOnly, viewOf } from './views.ts';

/** Milliseconds that one answer may span. */
const longestSpan = 24 * 3_600_000;

/** When what a change tells of happened: of something new from when it is, which may be told later; else when it came. */
const happenedAt = ({ change, known }: PastChange): number => {
  if (change.type !== 'upsert' || change.feature.properties.version !== 1) return known;
  const start = definitionOf(change.collection)?.extentOf(change.feature).start ?? known;
  return Math.min(start, known);
};

const lineOf = (past: PastChange, seen: AnyItem | null): string | null => {
  const { change, known } = past;
  if (change.type === 'forgotten' || !seen) return null;
  const { type, collection } = change;
  const times = { known: instantOf(known), happened: instantOf(happenedAt(past)) };
  return JSON.stringify({ type, collection, ...times, ...(type === 'upsert' ? { feature: seen } : { id: change.id }) });
};

/** The lines of a portion, as a seat may see them: of what is hidden there is none. */
const linesOf = async (store: Store, seat: Seat | null, portion: readonly PastChange[]): Promise<readonly string[]> => {
  const subjects = portion.flatMap(({ change }): (readonly [string, LiveItem])[] => {
    if (change.type === 'forgotten') return [];
    return [[change.collection, change.type === 'upsert' ? change.feature : change.last]];
  });
  const view = await viewOf(seat, store, subjects);
  const present = new Map<string, ReadonlyMap<string, AnyItem>>();
  for (const collection of new Set(subjects.map(([of]) => of))) {
    const ids = subjects.flatMap(([of, { id }]) => (of === collection ? [id] : []));
    present.set(collection, (await store.get(collection, ids)).items);
  }
  return portion.flatMap((past) => {
    const { change } = past;
    if (change.type === 'forgotten') return [];
    const subject = change.type === 'upsert' ? change.feature : change.last;
    const now = present.get(change.collection)?.get(subject.id);
    const isHidden = now !== undefined && !mayRead(seat, change.collection, now);
    const told = presentOnly(change.collection, now) ?? subject;
    return lineOf(past, isHidden ? null : view.see(change.collection, told)) ?? [];
  });
};

/**
 * What became known in a span, as newline-delimited JSON: a header, each change with both of its times, and an end that
 * says how many they were, so that an answer that was cut can be told from a whole one.
 */
export const answerHistory = async (backend: Backend, call: Call): Promise<Response> => {
  const { store } = backend;
  const seat = await readSeat(call.request, backend);
  const { now, epoch, isExercise } = await store.head();
  const [fromText, toText] = [call.url.searchParams.get('from'), call.url.searchParams.get('to')];
  const to = toText === null ? now : readMoment('The parameter to', toText);
  const from =
    fromText === null ? Math.max(await store.earliest(), to - longestSpan) : readMoment('The parameter from', fromText);
  if (to > now) throw new RequestProblem(400, `It is ${instantOf(now)}: what comes after is not known.`);
  if (from >= to) throw new RequestProblem(400, 'The span ends before it begins.');
  if (to - from > longestSpan) throw new RequestProblem(400, 'The span is longer than a day: ask for it in parts.');
  const portions = await store.replay(from, to);
  if (!portions) throw await tooEarly(store);
  // What is marked is what happens in reality.
  const marked = seat?.isInExercise && !isExercise ? [] : await store.bookmarks(from, to);
  const bookmarks = marked.map(({ at, label }) => ({ at: instantOf(at), label }));

  const lines = async function* (): AsyncGenerator<string> {
    const span = { from: instantOf(from), to: instantOf(to) };
    const exercise = isExercise || (seat?.isInExercise ?? false);
    yield JSON.stringify({ type: 'history', epoch, ...span, exercise, bookmarks });
    let count = 0;
    for await (const portion of portions) {
      for (const line of await linesOf(store, seat, portion)) {
        count += 1;
        yield line;
      }
    }
    yield JSON.stringify({ type: 'end', count });
  };
  const encoder = new TextEncoder();
  const source = lines();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
    cancel: async () => void (await source.return(undefined)),
  });
  return new Response(body, { headers: { 'Content-Type': historyType, 'Cache-Control': 'no-store' } });
};
