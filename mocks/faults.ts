import type { Fault } from './contract.ts';
import type { Host } from './host.ts';
import { problemResponse } from './problem.ts';
import type { StreamFaults } from './feed-events.ts';

type Target = 'snapshot' | 'stream' | 'write';

/** The faults in force that strike this part of the API. */
const striking = (host: Host, target: Target, collection: string | null): readonly Fault[] =>
  host
    .faults()
    .filter(
      (fault) =>
        (fault.target ?? target) === target && (fault.collection === undefined || fault.collection === collection),
    );

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
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
const forever = 2 ** 31 - 1;

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

/** Whether writes come twice. */
export const comesTwice = (host: Host, collection: string): boolean =>
  striking(host, 'write', collection).some(({ kind }) => kind === 'double');

/** Whether the answers to writes are lost. */
export const losesAnswers = (host: Host, collection: string): boolean =>
  striking(host, 'write', collection).some(({ kind }) => kind === 'lose');

/** The feed asked for as a plain answer: what silences or closes the stream strikes it too. */
export const strikeChanges = async (host: Host, signal: AbortSignal): Promise<Response | null> => {
  const struck = await strikeBefore(host, 'stream', null, signal);
  if (!struck && streamFaults(host).isSilent()) await wait(forever, signal);
  return struck;
};

/** Spoils the JSON of a snapshot. */
export const spoilSnapshot = <P extends { features: readonly object[] }>(
  host: Host,
  collection: string,
  page: P,
): string => {
  const kinds = striking(host, 'snapshot', collection).map(({ kind }) => kind);
  if (kinds.includes('garbled')) return JSON.stringify(page).slice(0, -20);
  if (!kinds.includes('malformed')) return JSON.stringify(page);
  const [first, ...others] = page.features;
  return JSON.stringify({ ...page, features: first ? [spoilFeature(first), ...others] : 'none' });
};

export const streamFaults = (host: Host): StreamFaults => {
  const has = (kind: Fault['kind'], collection: string | null) =>
    striking(host, 'stream', collection).some((fault) => fault.kind === kind);
  return {
    isSilent: () => has('silent', null),
    isClosed: () => has('close', null),
    spoil: (change, data) => {
      if (has('garbled', change.collection)) return data.slice(0, -20);
      if (change.type !== 'upsert' || !has('malformed', change.collection)) return data;
      return JSON.stringify({ ...(JSON.parse(data) as object), feature: spoilFeature(change.feature) });
    },
  };
};
