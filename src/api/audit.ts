import { audiencesOf } from '../domain/audience.ts';
import * as v from 'valibot';
import { definitionOf, hasPast } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import { type Alert, alertsCollection } from '../domain/alerts/contract.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import { type AuditEntry, exportRequestSchema } from '../shared/audit.ts';
import { timeOf } from '../shared/instant.ts';
import { geoJsonType } from '../shared/ogc.ts';
import { parseSeat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { json } from './calls.ts';
import { RequestProblem } from './problem.ts';
import { recallMoment } from './past.ts';
import { readBody } from './read-body.ts';
import { demand } from './rights.ts';
import { demandSeat } from './seats.ts';
import { viewAt } from './items.ts';

/** The JSON of a list, entry by entry as they come: it may be long. */
const listJson = (name: string, entries: AsyncIterable<unknown>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  const parts = (async function* () {
    yield `{${JSON.stringify(name)}:[`;
    let comma = '';
    for await (const entry of entries) {
      yield comma + JSON.stringify(entry);
      comma = ',';
    }
    yield ']}';
  })();
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
};

/** What was done in reality, or in the exercise: each has its own trail. */
async function* ofSide(entries: AsyncIterable<AuditEntry>, isInExercise: boolean): AsyncGenerator<AuditEntry> {
  for await (const entry of entries) {
    if ((parseSeat(entry.seat ?? '')?.isInExercise ?? false) === isInExercise) yield entry;
  }
}

/** Every view, change, export and deletion of what is written down, in the order of time. Only the server writes it. */
export const answerAudit = async (backend: Backend, request: Request): Promise<Response> => {
  const { store } = backend;
  const seat = await demandSeat(request, backend);
  demand(seat, [{ type: 'read-audit' }]);
  const { isExercise } = await store.head();
  const entries = isExercise ? store.trail() : ofSide(store.trail(), seat.isInExercise ?? false);
  return new Response(listJson('entries', entries), {
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' },
  });
};

/** What goes out of those alerts that are not of the watch, by id. */
const listMessages = async (backend: Backend, features: readonly AnyItem[], moment: number | null) => {
  const { messagesOf } = await import('./alert-messages.ts');
  return Object.fromEntries(await messagesOf(backend, features as readonly Alert[], moment));
};

/** Room for as many ids as can be exported at once. */
const mostExportBytes = 4_000_000;

/** The items that somebody takes along, whole, as far as they are there for this seat; some of them are written down. */
export const answerExport = async (
  backend: Backend,
  request: Request,
  { id: collection }: Definition,
): Promise<Response> => {
  const { store } = backend;
  const seat = await demandSeat(request, backend);
  const parsed = v.safeParse(exportRequestSchema, await readBody(request, ['application/json'], mostExportBytes));
  if (!parsed.success) throw new RequestProblem(422, `ids: ${parsed.issues[0].message}`);
  const { ids: wanted, 'as-of': asOf, messages: withMessages = false } = parsed.output;
  const moment = asOf === undefined || !hasPast(collection) ? null : timeOf(asOf);
  const read = moment === null ? store : await recallMoment(backend, moment);
  const { items } = await read.get(collection, wanted, audiencesOf(seat));
  const found = wanted.flatMap((id) => items.get(id) ?? []);
  const view = await viewAt(backend, seat, collection, found, { store: read, moment });
  const features = found.flatMap((item) => view.seeTaken(collection, item) ?? []);
  const definition = definitionOf(collection);
  const recorded = features.filter((item) => definition?.isRecorded?.(item as LiveItem));
  if (recorded.length > 0) {
    const ids = recorded.map(({ id }) => id);
    await store.saw(seat.id, 'export', ids);
  }
  const messages =
    withMessages && collection === alertsCollection ? await listMessages(backend, features, moment) : null;
  return json({ type: 'FeatureCollection', features, ...(messages && { messages }) }, geoJsonType);
};
