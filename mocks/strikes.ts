import type { Host } from './host.ts';
import { problemResponse } from '../src/api/problem.ts';
import { type Target, spoilsEvents, strikesFeed, striking } from './striking.ts';

export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const leave = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });

/** For ever, as far as any client is concerned (the longest that a timer can wait). */
export const forever = 2 ** 31 - 1;

const html = '<!doctype html><title>Maintenance</title><h1>Maintenance</h1>';

/** Breaks what the contract promises of one feature, and nothing else. */
const spoilFeature = (feature: object): object => ({
  ...feature,
  properties: { ...(feature as { properties: object }).properties, status: 7 },
});

/** Strikes before the answer is made: a wait, or another answer instead; null lets it pass. */
export const strikeBefore = async (
  host: Host,
  target: Target,
  collection: string | null,
  signal: AbortSignal,
): Promise<Response | null> => {
  for (const fault of striking(host, target, collection)) {
    if (fault.kind === 'slow') await wait(fault.delay ?? 3_000, signal);
    if (fault.kind === 'reorder') await wait(Math.random() * (fault.delay ?? 3_000), signal);
    if (fault.kind === 'hang') await wait(forever, signal);
    if (fault.kind === 'html') return new Response(html, { headers: { 'Content-Type': 'text/html' } });
    if (fault.kind === 'close' && target === 'stream') return problemResponse(503, 'The feed is closed for this test.');
    if (fault.kind === 'status') {
      const headers: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
      return problemResponse(fault.status ?? 500, 'The API was told to answer so.', headers);
    }
  }
  return null;
};

/** Spoils the JSON of a snapshot: a page of items, or one. */
export const spoilSnapshot = async (host: Host, collection: string | null, answer: Response): Promise<Response> => {
  const kinds = striking(host, 'snapshot', collection).map(({ kind }) => kind);
  if (!answer.ok || (!kinds.includes('garbled') && !kinds.includes('malformed'))) return answer;
  const text = await answer.text();
  if (kinds.includes('garbled')) return new Response(text.slice(0, -20), answer);
  const page = JSON.parse(text) as { features?: readonly object[] };
  if (!page.features) return new Response(text, answer);
  const [first, ...others] = page.features;
  return new Response(JSON.stringify({ ...page, features: first ? [spoilFeature(first), ...others] : 'none' }), answer);
};

/** The data of an event as a fault leaves it. */
const spoilEvent = (host: Host, data: string): string => {
  const event = JSON.parse(data) as { type: string; collection?: string; feature?: object };
  if (event.collection === undefined) return data;
  if (strikesFeed(host, 'garbled', event.collection)) return data.slice(0, -20);
  if (!event.feature || !strikesFeed(host, 'malformed', event.collection)) return data;
  return JSON.stringify({ ...event, feature: spoilFeature(event.feature) });
};

export const spoilChanges = async (host: Host, answer: Response): Promise<Response> => {
  if (!answer.ok || !spoilsEvents(host)) return answer;
  const { events, ...page } = (await answer.json()) as { events: readonly object[] };
  const spoilt = events.map((event) => spoilEvent(host, JSON.stringify(event)));
  return new Response(`${JSON.stringify(page).slice(0, -1)},"events":[${spoilt.join(',')}]}`, answer);
};

/** The frames of a feed, whole ones. */
export const spoilFrames = (host: Host, frames: string): string =>
  frames.replaceAll(/^data: (.*)$/gm, (_, data: string) => `data: ${spoilEvent(host, data)}`);
