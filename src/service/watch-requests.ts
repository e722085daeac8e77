import type { IncomingMessage, ServerResponse } from 'node:http';
import { collections } from '../domain/collections.ts';
import { newKey } from '../shared/new-key.ts';
import type { Log } from './logs.ts';
import type { Metrics } from './metrics.ts';

const plain: ReadonlySet<string> = new Set([
  '/api',
  '/api/conformance',
  '/api/openapi.json',
  '/api/collections',
  '/api/changes',
  '/api/stream',
  '/api/history',
  '/api/presence',
  '/api/audit',
  '/api/sign-in',
  '/api/events.ics',
  '/healthz',
  '/readyz',
  '/metrics',
]);

/** What kind of address was asked: never which item, nor what was looked for, which may say whom it is about. */
const routeOf = (url: string): string => {
  const path = url.split('?', 1)[0]?.replace(/\/$/, '') ?? '';
  if (plain.has(path)) return path;
  const [, collection = '', rest = ''] =
    /^\/api\/collections\/([^/]+)(\/items(?:\/[^/]+)?|\/export)?$/.exec(path) ?? [];
  if (!collections.has(collection)) return 'other';
  return `/api/collections/${collection}${rest.replace(/^\/items\/.*/, '/items/:id')}`;
};

const idPattern = /^[\w-]{8,64}$/;
const idHeader = 'X-Request-Id';

export const defineRequestMetrics = ({ define }: Metrics): void => {
  define('vigie_requests_total', 'counter', 'Requests by method, kind of address and status.');
  define('vigie_request_seconds', 'histogram', 'Time from a request to the end of its answer, but for streams.');
  define('vigie_conflicts_total', 'counter', 'Writes that were made from another version than the current one (412).');
  define('vigie_viewers', 'gauge', 'Streams of the feed that are open.');
};

/** Gives each request an id, and tells of it when it is over: one line, and what is counted. */
export const createWatch =
  (log: Log, metrics: Metrics) =>
  (message: IncomingMessage, to: ServerResponse): void => {
    const start = performance.now();
    const said = message.headers['x-request-id'];
    const id = typeof said === 'string' && idPattern.test(said) ? said : newKey();
    to.setHeader(idHeader, id);
    const method = /^[A-Z]{1,10}$/.test(message.method ?? '') ? (message.method ?? '') : 'other';
    const route = routeOf(message.url ?? '');
    const isStream = route === '/api/stream';
    if (isStream) metrics.add('vigie_viewers');
    to.once('close', () => {
      const milliseconds = performance.now() - start;
      const status = to.headersSent ? to.statusCode : 0;
      if (isStream) metrics.add('vigie_viewers', {}, -1);
      else metrics.observe('vigie_request_seconds', { method, route }, milliseconds / 1000);
      metrics.add('vigie_requests_total', { method, route, status: String(status) });
      if (status === 412) metrics.add('vigie_conflicts_total');
      const isCut = !to.writableFinished && !isStream;
      log('info', 'request', { id, method, route, status, ms: Math.round(milliseconds), ...(isCut && { cut: true }) });
    });
  };
