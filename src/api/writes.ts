import * as v from 'valibot';
import { definitionOf } from '../domain/collections.ts';
import type { LiveDefinition } from '../domain/definition.ts';
import type { LiveItem } from '../domain/item.ts';
import {
  type Asked,
  type Effect,
  type State,
  type WriteContext,
  WriteRefusal,
  type Writing,
  refuseWrite,
} from '../domain/writing.ts';
import { networkAt } from '../geo/network.ts';
import { pointSchema } from '../shared/geojson.ts';
import { refuseItemId, refuseNewId } from '../shared/item-id.ts';
import { geoJsonType } from '../shared/ogc.ts';
import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { type Condition, isNamed, readCondition } from './conditions.ts';
import { RequestProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { demand, demandHand, demandZones } from './rights.ts';
import { demandSeat } from './seats.ts';
import type { Transaction } from './store.ts';
import { mayRead, noItem, viewOf } from './views.ts';

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

interface Wrong {
  /** The names down to the part that is wrong. */
  path: readonly string[];
  message: string;
  /** It has a part that it may not have, or lacks one. */
  isOther: boolean;
}

/** What has the right parts and a wrong value in one is nearer than what has other parts. */
const byNearness = (a: Wrong, b: Wrong): number =>
  b.path.length - a.path.length || Number(a.isOther) - Number(b.isOther);

/** What is wrong; of what may be said in several ways, with the one that somebody came nearest to. */
const findWrong = (issue: v.BaseIssue<unknown>): Wrong => {
  const path = (issue.path ?? []).map(({ key }) => String(key));
  const [nearest] = (issue.issues ?? []).map(findWrong).sort(byNearness);
  return nearest && nearest.path.length > 0
    ? { ...nearest, path: [...path, ...nearest.path] }
    : { path, message: issue.message, isOther: issue.type === 'strict_object' };
};

/** What a body asks for. Throws a WriteRefusal that names the part that is wrong. */
const parseAsked = (
  body: unknown,
  properties: v.GenericSchema<object>,
  { isPlaced, shapes = pointSchema }: Pick<Writing, 'isPlaced' | 'shapes'>,
): Asked<never> => {
  const geometry = isPlaced ? v.exactOptional(v.nullable(shapes)) : v.exactOptional(v.never());
  const envelope = { type: v.exactOptional(v.literal('Feature')), id: v.exactOptional(v.string()) };
  const parsed = v.safeParse(v.strictObject({ ...envelope, geometry, properties }) as v.GenericSchema, body);
  if (parsed.success) return parsed.output as Asked<never>;
  const { path, message } = findWrong(parsed.issues[0]);
  return refuseWrite(`${path.length === 0 ? 'The body' : path.join('.')}: ${message}`);
};

interface Call {
  backend: Backend;
  request: Request;
  seat: Seat;
  definition: LiveDefinition;
  id: string;
  body: unknown;
}

/** What a seat may know of what there is. */
const stateFor = (seat: Seat, { get, find, wasDeleted }: Transaction): State => {
  const seen = <F extends LiveItem>(collection: string, item: LiveItem | undefined): F | undefined =>
    item && mayRead(seat, collection, item) ? (item as F) : undefined;
  return {
    get: async ({ id: collection }, id) => seen(collection, await get(collection, id)),
    find: async ({ id: collection }, properties) => seen(collection, await find(collection, properties)),
    wasDeleted,
  };
};

const done = async ({ backend: { store }, seat, definition, request }: Call, item: LiveItem): Promise<Response> => {
  const view = await viewOf(seat, store, [[definition.id, item]]);
  return new Response(JSON.stringify(view.see(definition.id, item)), {
    status: request.method === 'PUT' ? 201 : 200,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': geoJsonType,
      ETag: `"${item.properties.version}"`,
    },
  });
};

type Plan = (context: WriteContext, transaction: Transaction) => Promise<readonly Effect[]>;

/**
 * Also what comes along with what was asked for is new, and has an id that the server can still tell from its own.
 * Throws a WriteRefusal if it is not.
 */
const demandNew = async (effects: readonly Effect[], { get }: Transaction): Promise<void> => {
  const made = new Set<string>();
  for (const effect of effects) {
    if (effect.type !== 'create') continue;
    const { collection, feature } = effect;
    const refusal = refuseItemId(feature.id);
    if (refusal) refuseWrite(`“${feature.id.slice(0, 120)}” comes with it. ${refusal}`);
    const name = `${collection} ${feature.id}`;
    if (made.has(name) || (await get(collection, feature.id))) refuseWrite(`There is an item “${feature.id}” already.`);
    made.add(name);
  }
};

/** In the exercise everything is one, whoever makes it; what comes along with it too. */
const withMark = ({ isInExercise }: Seat, { exerciseMark }: LiveDefinition, made: LiveItem): LiveItem =>
  isInExercise ? { ...made, properties: { ...made.properties, ...exerciseMark } } : made;

const markMade = (seat: Seat, effects: readonly Effect[]): readonly Effect[] =>
  effects.map((effect) => {
    const definition = definitionOf(effect.collection);
    return effect.type === 'create' && definition
      ? { ...effect, feature: withMark(seat, definition, effect.feature) }
      : effect;
  });

/** Does what is asked, once for each key. @param plan throws a RequestProblem or a WriteRefusal if it may not be done */
const perform = async (call: Call, plan: Plan): Promise<Response> => {
  const { backend, request, seat, definition, id, body } = call;
  const { region, network } = backend.geography;
  const asked = { method: request.method, body };
  const outcome = await backend.store.change(
    { key: readKey(request), seat, collection: definition.id, id, asked },
    async (transaction) => {
      const { now } = transaction;
      const state = stateFor(seat, transaction);
      const context = { seat, now, state, region, network: networkAt(network, new Date(now)) };
      const effects = markMade(seat, await plan(context, transaction));
      await demandZones(seat, effects, transaction);
      await demandNew(effects, transaction);
      return effects;
    },
  );
  switch (outcome.status) {
    case 'done':
      return done(call, outcome.item);
    case 'other-use':
      throw new WriteRefusal('This key was used for another change.');
    case 'refused':
      throw new WriteRefusal(outcome.reason);
  }
};

const change = (call: Call, { change: writing, ...placing }: Writing): Promise<Response> => {
  const { request, seat, definition, id, body } = call;
  if (!writing) throw new RequestProblem(405, `Nobody changes ${definition.id} here.`, { Allow: 'GET, HEAD' });
  const base = demandBase(request);
  const asked = parseAsked(body, writing.schema, placing);
  return perform(call, async (context, { get }) => {
    const item = await get(definition.id, id);
    if (!item || !mayRead(seat, definition.id, item)) throw noItem(definition.id, id);
    demand(seat, await writing.actions(item, asked, context));
    const { version } = item.properties;
    if (!isNamed(base, version, 'strong')) throw refuseBase(base, version);
    return writing.effects(item, asked, context);
  });
};

const create = (call: Call, { create: writing, ...placing }: Writing): Promise<Response> => {
  const { request, seat, definition, id, body } = call;
  if (!writing) throw new RequestProblem(405, `Nobody makes ${definition.id} here.`, { Allow: 'GET, HEAD' });
  if (readCondition(request, 'If-None-Match') !== '*') {
    throw new RequestProblem(428, 'The header If-None-Match: * is wanted: a new item replaces none.');
  }
  const asked = parseAsked(body, writing.schema, placing);
  return perform(call, async (context, { get, wasDeleted }) => {
    if (await wasDeleted(id)) throw noItem(definition.id, id);
    demandHand(seat);
    demand(seat, await writing.actions(asked, context));
    if (await get(definition.id, id)) throw new RequestProblem(412, `There is an item “${id}” already.`);
    const refusal = refuseNewId(id);
    if (refusal) refuseWrite(refusal);
    const made = await writing.make(id, asked, context);
    const feature = withMark(seat, definition, made);
    return [
      { type: 'create', collection: definition.id, feature },
      ...((await writing.also?.(feature, context, asked)) ?? []),
    ];
  });
};

/**
 * A change (`PATCH`, merge patch of RFC 7396, with `If-Match`) or a new item (`PUT` with `If-None-Match: *`), with
 * `Authorization` and `Idempotency-Key`: the same key is answered as the first time, and does nothing again.
 */
export const answerWrite = async (
  backend: Backend,
  request: Request,
  collection: string,
  id: string,
): Promise<Response> => {
  const definition = definitionOf(collection);
  const writing = await definition?.writing?.();
  if (!definition || !writing)
    throw new RequestProblem(405, `Nobody changes ${collection} here.`, { Allow: 'GET, HEAD' });
  // Before a byte of the body costs anything.
  const seat = await demandSeat(request, backend);
  const isNew = request.method === 'PUT';
  const body = isNew
    ? await readBody(request, [geoJsonType, 'application/json'], writing.create?.mostBytes)
    : await readBody(request, [mergePatchType]);
  const call = { backend, request, seat, definition, id, body };
  return isNew ? create(call, writing) : change(call, writing);
};
