import type { Host } from './host.ts';
import type { Api } from '../src/api/router.ts';
import { type Target, spoilsEvents, strikesFeed, striking } from './striking.ts';

/** What faults do, loaded when there is one. */
const loadStrikes = () => import('./strikes.ts');

/** Whether writes come twice, or whether their answers are lost. */
const strikesWrites = (host: Host, kind: 'double' | 'lose', collection: string | null): boolean =>
  striking(host, 'write', collection).some((fault) => fault.kind === kind);

/** The feed with what strikes it: silence, an end, events that are spoilt. */
const spoilStream = (host: Host, answer: Response): Response => {
  if (!answer.ok || !answer.body) return answer;
  const reader = answer.body.getReader();
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const spoil = async (value: Uint8Array): Promise<Uint8Array> => {
    const { spoilFrames } = await loadStrikes();
    return encoder.encode(spoilFrames(host, decoder.decode(value)));
  };
  let unwatch = (): void => undefined;
  /** Resolves once the feed may speak. */
  const speak = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (strikesFeed(host, 'silent') && !strikesFeed(host, 'close')) return;
        stop();
        resolve();
      };
      const stop = host.watch(look);
      look();
    });
  const body = new ReadableStream<Uint8Array>(
    {
      start: () => {
        unwatch = host.watch(() => {
          if (strikesFeed(host, 'close')) reader.cancel().catch(() => undefined);
        });
      },
      pull: async (controller) => {
        const { value, done } = await reader.read();
        if (!done) await speak();
        if (done || strikesFeed(host, 'close')) {
          unwatch();
          return controller.close();
        }
        controller.enqueue(spoilsEvents(host) ? await spoil(value) : value);
      },
      cancel: (reason) => {
        unwatch();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, answer);
};

const itemsPattern = /^\/collections\/([^/]+)\/items(?:\/[^/]+)?\/?$/i;

/** What of the API a request asks for, as far as faults can strike it. */
const readTarget = ({ method, url }: Request, root: string): { target: Target; collection: string | null } | null => {
  const path = new URL(url).pathname.slice(new URL(root).pathname.length);
  if (/^\/(?:stream|changes)\/?$/i.test(path)) return { target: 'stream', collection: null };
  const [, collection] = itemsPattern.exec(path) ?? [];
  if (collection === undefined) return null;
  return { target: method === 'GET' || method === 'HEAD' ? 'snapshot' : 'write', collection };
};

/** The API with its faults before and after it. */
export const withFaults =
  (host: Host, api: Api): Api =>
  async (request, roots) => {
    const isStruck = host.faults().length > 0;
    const asked = isStruck || request.url.includes('/stream') ? readTarget(request, roots.root) : null;
    if (!asked) return api(request, roots);
    const { target, collection } = asked;
    const isStream = /\/stream\/?$/i.test(new URL(request.url).pathname);
    // A feed may be struck later.
    if (!isStruck && isStream) return spoilStream(host, await api(request, roots));
    const { forever, spoilChanges, spoilSnapshot, strikeBefore, wait } = await loadStrikes();
    const struck = await strikeBefore(host, target, collection, request.signal);
    if (struck) return struck;
    switch (target) {
      case 'snapshot':
        return spoilSnapshot(host, collection, await api(request, roots));
      case 'write': {
        if (strikesWrites(host, 'double', collection)) await api(request.clone(), roots);
        const answer = await api(request, roots);
        return strikesWrites(host, 'lose', collection) ? Response.error() : answer;
      }
      case 'stream': {
        if (!isStream && strikesFeed(host, 'silent')) await wait(forever, request.signal);
        const answer = await api(request, roots);
        return isStream ? spoilStream(host, answer) : spoilChanges(host, answer);
      }
    }
  };
