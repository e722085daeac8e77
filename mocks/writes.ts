import { networkAt } from '../src/geo/network.ts';
import * as v from 'valibot';
import { pointSchema } from '../src/shared/geojson.ts';
import { refuseItemId } from '../src/shared/item-id.ts';
import { geoJsonType } from '../src/shared/ogc.ts';
import type { Seat } from '../src/shared/seats.ts';
import { type Condition, isNamed, readCondition } from './conditions.ts';
import { comesTwice, losesAnswers, strikeBefore } from './faults.ts';
import type { Host } from './host.ts';
import { RequestProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import type { Effect, LiveCollection, LiveFeature } from './simulation.ts';
import { demand, demandHand, demandZones } from './rights.ts';
import { demandSeat, noItem, readable, viewOf } from './views.ts';
import { type Asked, type WriteContext, type Writing, refuseWrite } from './writing.ts';
import { writings } from './writings.ts';

const mergePatchType = 'application/merge-patch+json';

const readKey = ({ headers }: Request): string => {
  const key = headers.get('Idempotency-Key') ?? '';
  if (key.length > 0 && key.length <= 100) return key;
  throw new RequestProblem(
    400,
    'The header Idempotency-Key is wanted, of 1 to 100 characters: the same for every try.',
  );
};

/** What the change was made from. Throws a RequestProblem (428) if nothing is said of it. */
const demandBase = (request: Request): Condition => {
  const base = readCondition(request, 'If-Match');
  if (base) return base;
  throw new RequestProblem(428, 'The header If-Match is wanted, with the version that the change was made from: "7".');
};

const refuseBase = (base: Condition, version: number): RequestProblem => {
  const isOnlyWeak = base !== '*' && base.every(({ isWeak }) => isWeak);
  const why = isOnlyWeak ? 'A weak tag (W/) matches nothing in If-Match' : 'It has been changed';
  return new RequestProblem(412, `${why}: version ${version} is the current one.`);
};

/** What a body asks for. Throws a RequestProblem (422) that names the part that is wrong. */
const parseAsked = (body: unknown, properties: v.GenericSchema<object>, isPlaced: boolean): Asked<never> => {
  const geometry = isPlaced ? v.exactOptional(v.nullable(pointSchema)) : v.exactOptional(v.never());
  const envelope = { type: v.exactOptional(v.literal('Feature')), id: v.exactOptional(v.string()) };
  const parsed = v.safeParse(v.strictObject({ ...envelope, geometry, properties }) as v.GenericSchema, body);
  if (parsed.success) return parsed.output as Asked<never>;
  const [issue] = parsed.issues;
  return refuseWrite(`${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`);
};

interface Call {
  host: Host;
  request: Request;
  collection: LiveCollection;
  id: string;
  body: unknown;
}

const done = ({ host, collection, request }: Call, seat: Seat, feature: LiveFeature): Response =>
  new Response(JSON.stringify(viewOf(seat, host.world()).see(collection, feature)), {
    status: request.method === 'PUT' ? 201 : 200,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': geoJsonType,
      ETag: `"${feature.properties.version}"`,
    },
  });

/** Does what is asked, once for each key. @param plan throws a RequestProblem if it may not be done */
const perform = async (
  call: Call,
  seat: Seat,
  plan: (context: WriteContext) => readonly Effect[],
): Promise<Response> => {
  const { host, request, collection, id, body } = call;
  const key = readKey(request);
  const asked = { method: request.method, body };
  const write = { key, seat: seat.id, role: seat.role, collection, id, asked };
  const signature = (w: typeof write) => JSON.stringify([w.seat, w.collection, w.id, w.asked]);
  const decide = () => {
    // What was deleted is not there for an old key either.
    if (
      host
        .world()
        .deletions()
        .some((deletion) => deletion.id === id)
    )
      throw noItem(collection, id);
    const before = host.outcome(seat.id, key);
    if (before && signature(before.write as typeof write) !== signature(write)) {
      throw new RequestProblem(422, 'This key was used for another change.');
    }
    if (before) return null;
    const world = host.world();
    const { now } = world.clock;
    const { region, network } = host.geography;
    const effects = plan({
      seat,
      now,
      world: readable(seat, world),
      region,
      network: networkAt(network, new Date(now)),
    });
    demandZones(seat, effects, world);
    return { ...write, effects: [...effects] };
  };
  await host.write(decide).kept;
  const after = host.outcome(seat.id, key);
  if (!after) throw new RequestProblem(422, 'This scenario takes no changes: choose another one.');
  return done(call, seat, after.feature);
};

const change = async (call: Call, { isPlaced, change: writing }: Writing): Promise<Response> => {
  const { host, request, collection, id, body } = call;
  if (!writing) throw new RequestProblem(405, `Nobody changes ${collection} here.`, { Allow: 'GET, HEAD' });
  const seat = demandSeat(request, host.geography.region);
  const base = demandBase(request);
  const asked = parseAsked(body, writing.schema, isPlaced);
  return perform(call, seat, (context) => {
    const feature = host.world().get(collection, id);
    if (!feature || !viewOf(seat, host.world()).see(collection, feature)) throw noItem(collection, id);
    demand(seat, writing.actions(feature, asked, context));
    const { version } = feature.properties;
    if (!isNamed(base, version, 'strong')) throw refuseBase(base, version);
    return writing.effects(feature, asked, context);
  });
};

const create = async (call: Call, { isPlaced, create: writing }: Writing): Promise<Response> => {
  const { host, request, collection, id, body } = call;
  if (!writing) throw new RequestProblem(405, `Nobody makes ${collection} here.`, { Allow: 'GET, HEAD' });
  const seat = demandSeat(request, host.geography.region);
  if (readCondition(request, 'If-None-Match') !== '*') {
    throw new RequestProblem(428, 'The header If-None-Match: * is wanted: a new item replaces none.');
  }
  const asked = parseAsked(body, writing.schema, isPlaced);
  return perform(call, seat, (context) => {
    demandHand(seat);
    demand(seat, writing.actions(asked, context));
    if (host.world().get(collection, id)) throw new RequestProblem(412, `There is an item “${id}” already.`);
    const refusal = refuseItemId(id);
    if (refusal) refuseWrite(refusal);
    const made = writing.make(id, asked, context);
    // In an exercise everything is one, whoever makes it.
    const { isExercise } = host.world();
    const feature = isExercise
      ? ({ ...made, properties: { ...made.properties, exercise: true } } as LiveFeature)
      : made;
    return [{ type: 'create', collection, feature }];
  });
};

/**
 * A change (`PATCH`, merge patch of RFC 7396, with `If-Match`) or a new item (`PUT` with `If-None-Match: *`), with
 * `Authorization` and `Idempotency-Key`: the same key is answered as the first time, and does nothing again.
 */
export const answerWrite = async (host: Host, request: Request, id: string, item: string): Promise<Response> => {
  const struck = await strikeBefore(host, 'write', id, request.signal);
  if (struck) return struck;
  const writing = writings[id];
  if (!writing) throw new RequestProblem(405, `Nobody changes ${id} here.`, { Allow: 'GET, HEAD' });
  // Before a byte of the body costs anything.
  demandSeat(request, host.geography.region);
  const isNew = request.method === 'PUT';
  const body = await readBody(request, isNew ? [geoJsonType, 'application/json'] : [mergePatchType]);
  const call = { host, request, collection: id as LiveCollection, id: item, body };
  const act = () => (isNew ? create(call, writing) : change(call, writing));
  if (comesTwice(host, id)) await act();
  const answer = await act();
  return losesAnswers(host, id) ? Response.error() : answer;
};
