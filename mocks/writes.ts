import * as v from 'valibot';
import { geoJsonType } from '../src/shared/ogc.ts';
import { type Refusal, type Seat, parseSeat, refuse } from '../src/shared/seats.ts';
import type { MockCollection, MockFeature } from './collections.ts';
import { losesAnswers, strikeBefore } from './faults.ts';
import type { Host } from './host.ts';
import type { Write } from './journal.ts';
import { RequestProblem } from './problem.ts';
import type { LiveCollection } from './simulation.ts';

const mostBytes = 100_000;
const mergePatchType = 'application/merge-patch+json';

const reasons: Readonly<Record<Refusal, string>> = {
  'read-only': 'An observer changes nothing.',
  'other-zone': 'A commander changes only what is in the own zone.',
  'cell-only': 'Only the watch and the operators handle alerts of the watch.',
  'not-the-cell': 'Analysts of the watch handle the alerts of the watch, and nothing else.',
};

/** The demo has no passwords: the token is the name of the seat. */
const readSeat = ({ headers }: Request): Seat => {
  const [, token = ''] = /^Bearer (.+)$/.exec(headers.get('Authorization') ?? '') ?? [];
  const seat = parseSeat(token);
  if (seat) return seat;
  throw new RequestProblem(401, 'Sign in: a seat is wanted, such as “Authorization: Bearer operator-1”.', {
    'WWW-Authenticate': 'Bearer',
  });
};

const readKey = ({ headers }: Request): string => {
  const key = headers.get('Idempotency-Key') ?? '';
  if (key.length > 0 && key.length <= 100) return key;
  throw new RequestProblem(
    400,
    'The header Idempotency-Key is wanted, of 1 to 100 characters: the same for every try.',
  );
};

const readVersion = ({ headers }: Request): number => {
  const [, version] = /^"(\d+)"$/.exec(headers.get('If-Match') ?? '') ?? [];
  if (version !== undefined) return Number(version);
  throw new RequestProblem(428, 'The header If-Match is wanted, with the version that the change was made from: "7".');
};

const readBody = async (request: Request): Promise<unknown> => {
  if (!request.headers.get('Content-Type')?.startsWith(mergePatchType)) {
    throw new RequestProblem(415, `The body is wanted as ${mergePatchType}.`);
  }
  const text = await request.text();
  if (text.length > mostBytes) throw new RequestProblem(413, `A change has at most ${mostBytes} characters.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'The body is not JSON.');
  }
};

const parsePatch = (body: unknown, schema: v.GenericSchema<object>): object => {
  const parsed = v.safeParse(v.strictObject({ properties: schema }), body);
  if (parsed.success) return parsed.output.properties;
  const [issue] = parsed.issues;
  throw new RequestProblem(422, `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`);
};

const done = (feature: MockFeature & { properties: { version: number } }): Response =>
  new Response(JSON.stringify(feature), {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': geoJsonType,
      ETag: `"${feature.properties.version}"`,
    },
  });

const isSame = (a: Omit<Write, 'at' | 'changes'>, b: Write): boolean =>
  JSON.stringify([a.seat, a.collection, a.id, a.asked]) === JSON.stringify([b.seat, b.collection, b.id, b.asked]);

const change = (host: Host, request: Request, collection: MockCollection, id: string, body: unknown): Response => {
  const { writing } = collection;
  if (!writing) throw new RequestProblem(405, `Nobody changes ${collection.id} here.`, { Allow: 'GET, HEAD' });
  const seat = readSeat(request);
  const key = readKey(request);
  const base = readVersion(request);
  const asked = parsePatch(body, writing.patch);
  const write = { key, seat: seat.id, collection: collection.id as LiveCollection, id, asked: { ...asked } };
  const before = host.outcome(key);
  if (before && !isSame(write, before.write)) throw new RequestProblem(422, 'This key was used for another change.');
  if (before) return done(before.feature);

  const world = host.world();
  const feature = world.get(write.collection, id);
  if (!feature) throw new RequestProblem(404, `The collection ${collection.id} has no item “${id.slice(0, 100)}”.`);
  const refusal = refuse(seat, writing.action(feature));
  if (refusal) throw new RequestProblem(403, reasons[refusal]);
  if (feature.properties.version !== base) {
    throw new RequestProblem(412, `It has been changed: version ${feature.properties.version} is the current one.`);
  }
  const problem = writing.refuse(feature, asked);
  if (problem) throw new RequestProblem(422, problem);
  const at = new Date(world.clock.now).toISOString();
  const changed = host.write({ ...write, changes: { ...writing.apply(asked, seat.role, at) } });
  if (!changed) throw new RequestProblem(422, 'This scenario takes no changes: choose another one.');
  return done(changed);
};

/**
 * A change of one item: a merge patch (RFC 7396) of its properties, with `Authorization`, `Idempotency-Key` and
 * `If-Match`. The same key is answered as the first time, and changes nothing again.
 */
export const answerWrite = async (
  host: Host,
  request: Request,
  collection: MockCollection,
  id: string,
): Promise<Response> => {
  const struck = await strikeBefore(host, 'write', collection.id, request.signal);
  if (struck) return struck;
  const answer = change(host, request, collection, id, await readBody(request));
  return losesAnswers(host, collection.id) ? Response.error() : answer;
};
