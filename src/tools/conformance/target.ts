import { type EventSourceMessage, createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { epochHeader, seqHeader, streamEventSchema } from '../../domain/feed/contract.ts';
import type { LiveItem } from '../../domain/item.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { newKey } from '../../shared/new-key.ts';
import { geoJsonType, itemsPageSchema, problemSchema, problemType } from '../../shared/ogc.ts';
import { type Asker, Broken, hold } from './hold.ts';

/** What is asked of the server. */
export interface Asked {
  /** In whose function; null: nobody's. */
  as?: Asker | null;
  /** Instead of a token. */
  token?: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  /** JSON, or a text as it is. */
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

const itemSchema = v.looseObject({ id: v.string(), properties: v.looseObject({}) });
const pageSchema = itemsPageSchema(itemSchema);
export type AnyPage = v.InferOutput<typeof pageSchema>;

/** One event of the feed, and the id that it came under. */
export interface Heard {
  id: string;
  event: v.InferOutput<typeof streamEventSchema>;
}

export interface Settings {
  /** The root of the API, without a slash at its end. */
  url: string;
  tokens: Readonly<Partial<Record<Asker, string>>>;
  /** Milliseconds for an answer to come whole, and for what has to come over the stream. */
  patience?: number;
  fetch?: typeof fetch;
}

export const parseJson = (text: string, of: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Broken(`${of} is no JSON: ${text.slice(0, 100)}`);
  }
};

export const parseAs = <S extends v.GenericSchema>(schema: S, value: unknown, of: string): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const path = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new Broken(`${of} is not as the contract has it: ${path} ${parsed.issues[0].message}`);
};

/** What is said of a new incident; nothing in it is real. */
export const draft = {
  title: { fr: 'Essai de conformité', nl: 'Conformiteitstest' },
  category: 'other',
  severity: 'minor',
  source: 'partner',
  disciplines: [],
  place: { label: { fr: 'Essai', nl: 'Test' }, commune: '21004', zone: null, stop: null, line: null },
} as const;

const pathOf = (id: string): string => `/collections/incidents/items/${encodeURIComponent(id)}`;

/** A server as its clients see it. */
export const createTarget = ({ url, tokens, patience = 15_000, fetch: send = fetch }: Settings) => {
  const made = new Set<string>();

  const request = ({ as, token, method, headers, body }: Asked, signal: AbortSignal): RequestInit => {
    const shown = token ?? (as === null ? undefined : tokens[as ?? 'operator']);
    return {
      method: method ?? 'GET',
      headers: { ...(shown !== undefined && { Authorization: `Bearer ${shown}` }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal,
    };
  };

  const ask = async (path: string, asked: Asked = {}): Promise<Answer> => {
    const address = path.startsWith('http') ? path : url + path;
    const response = await send(address, request(asked, AbortSignal.timeout(patience)));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  /** The JSON of an answer that has to be 200. */
  const read = async <S extends v.GenericSchema>(path: string, schema: S, asked: Asked = {}) => {
    const { status, text } = await ask(path, asked);
    hold(status === 200, `${path} is answered with ${status}: ${text.slice(0, 200)}`);
    return parseAs(schema, parseJson(text, path), path);
  };

  /** A refusal: its status, and problem details that say the same. */
  const refusal = async (path: string, asked: Asked, ...wanted: readonly number[]): Promise<Answer> => {
    const answer = await ask(path, asked);
    const what = `${asked.method ?? 'GET'} ${path}`;
    hold(wanted.includes(answer.status), `${what} is answered with ${answer.status} instead of ${wanted.join(' or ')}`);
    const type = answer.headers.get('Content-Type') ?? 'no type';
    hold(type.startsWith(problemType), `${what}: the refusal is of ${type} instead of ${problemType}`);
    const problem = parseAs(problemSchema, parseJson(answer.text, what), `the refusal of ${what}`);
    hold(problem.status === answer.status, `${what}: the details say ${problem.status}, the answer ${answer.status}`);
    hold(problem.detail.length > 0, `${what}: the refusal says no reason`);
    return answer;
  };

  const createRequest = (asked: Asked & { key?: string; properties?: object; geometry?: unknown } = {}): Asked => {
    const { key = newKey(), properties = draft, geometry } = asked;
    return {
      method: 'PUT',
      headers: { 'Content-Type': geoJsonType, 'If-None-Match': '*', 'Idempotency-Key': key, ...asked.headers },
      body: { properties, ...(geometry !== undefined && { geometry }) },
      ...(asked.as !== undefined && { as: asked.as }),
    };
  };
  const changeRequest = (version: number, properties: object, asked: Asked & { key?: string } = {}): Asked => ({
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${version}"`,
      'Idempotency-Key': asked.key ?? newKey(),
      ...asked.headers,
    },
    body: { properties },
    ...(asked.as !== undefined && { as: asked.as }),
  });

  const parseItem = ({ status, text }: Answer, wanted: number, of: string): LiveItem => {
    hold(status === wanted, `${of} is answered with ${status} instead of ${wanted}: ${text.slice(0, 200)}`);
    return parseAs(itemSchema, parseJson(text, of), of) as unknown as LiveItem;
  };

  return {
    url,
    has: (asker: Asker): boolean => tokens[asker] !== undefined,
    ask,
    read,
    refusal,
    createRequest,
    changeRequest,
    parseItem,
    newId: (): string => makeItemId('inc'),
    pathOf,
    /** What of a collection there is, on one page. */
    list: (path: string, asked: Asked = {}): Promise<AnyPage> => read(`/collections/${path}`, pageSchema, asked),
    /** As `list`, with the position that it was taken at. */
    snapshot: async (collection: string, asked: Asked = {}) => {
      const path = `/collections/${collection}/items?limit=100000`;
      const { status, headers, text } = await ask(path, asked);
      hold(status === 200, `${path} is answered with ${status}`);
      const [epoch, seq] = [headers.get(epochHeader), headers.get(seqHeader)];
      hold(epoch && /^\d+$/.test(seq ?? ''), `${path} does not say in ${epochHeader} and ${seqHeader} where it stands`);
      return { epoch, seq: Number(seq), page: parseAs(pageSchema, parseJson(text, path), path) };
    },
    /** A new incident that is nobody's. */
    make: async (geometry?: unknown, properties: object = draft): Promise<LiveItem> => {
      const id = makeItemId('inc');
      const answer = await ask(pathOf(id), createRequest({ properties, geometry }));
      const item = parseItem(answer, 201, 'A new incident');
      made.add(id);
      return item;
    },
    change: async ({ id, properties }: LiveItem, patch: object): Promise<LiveItem> =>
      parseItem(await ask(pathOf(id), changeRequest(properties.version, patch)), 200, `A change of ${id}`),
    get: async (id: string): Promise<LiveItem> => {
      const { links: _, ...item } = parseItem(await ask(pathOf(id)), 200, id) as LiveItem & { links?: unknown };
      return item;
    },
    /** The feed from a position on, until what was heard is enough; breaks if that does not come. */
    listen: async (
      path: string,
      asked: Asked,
      isEnough: (heard: readonly Heard[]) => boolean,
      meanwhile: () => Promise<void> = async () => undefined,
    ): Promise<readonly Heard[]> => {
      const leaving = new AbortController();
      const timer = setTimeout(() => leaving.abort(), patience);
      const heard: Heard[] = [];
      const onEvent = ({ id = '', data }: EventSourceMessage): void => {
        heard.push({ id, event: parseAs(streamEventSchema, parseJson(data, 'An event'), 'An event of the feed') });
      };
      try {
        const response = await send(url + path, request(asked, leaving.signal));
        hold(response.status === 200 && response.body, `${path} is answered with ${response.status}`);
        const type = response.headers.get('Content-Type') ?? 'no type';
        hold(type.startsWith('text/event-stream'), `${path} is of ${type}`);
        const parser = createParser({ onEvent });
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        await meanwhile();
        while (!isEnough(heard)) {
          const { value, done } = await reader.read();
          hold(!done, `${path} ended after ${heard.length} events`);
          parser.feed(value);
        }
        return heard;
      } catch (error) {
        if (!leaving.signal.aborted) throw error;
        throw new Broken(
          `${path} said ${heard.map(({ event }) => event.type).join(', ') || 'nothing'} in ${patience / 1000} s`,
        );
      } finally {
        clearTimeout(timer);
        leaving.abort();
      }
    },
    /** What the checks made is called off: nobody has to look after it. */
    tidyUp: async (): Promise<void> => {
      for (const id of made) {
        const answer = await ask(pathOf(id));
        if (answer.status !== 200) continue;
        const item = parseItem(answer, 200, id);
        if (item.properties['status'] !== 'reported' && item.properties['status'] !== 'confirmed') continue;
        const end = { status: 'cancelled', reason: 'Essai de conformité' };
        await ask(pathOf(id), changeRequest(item.properties.version, end));
      }
    },
  };
};
export type Target = ReturnType<typeof createTarget>;
