import type { IncomingMessage } from 'node:http';
import { epochHeader, seqHeader } from '../../domain/feed/contract.ts';
import { contentCrs } from '../crs-uris.ts';
import { RequestProblem } from '../problem.ts';

const exposed = [epochHeader, seqHeader, 'ETag', 'Retry-After', contentCrs].join(', ');
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Pages that may work here: those of the API's own address, those that are named, and maybe those of this machine. */
export type Trusts = (origin: string) => boolean;
export const trustOrigins =
  (named: readonly string[], own: string, trustsMachine: boolean): Trusts =>
  (origin) =>
    origin === own || named.includes(origin) || (trustsMachine && localOrigin.test(origin));

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';

/**
 * What a page of another origin may do (CORS): read what needs no seat. Only a page that is trusted learns what comes
 * with `Authorization`, and writes.
 */
export const corsHeaders = (message: IncomingMessage, trusts: Trusts): Record<string, string> => {
  const { origin, authorization } = message.headers;
  const isPreflight = message.method === 'OPTIONS';
  const common = { Vary: 'Origin, Authorization', 'Access-Control-Expose-Headers': exposed };
  if (origin !== undefined && trusts(origin)) {
    return {
      ...common,
      'Access-Control-Allow-Origin': origin,
      ...(isPreflight && {
        'Access-Control-Allow-Headers':
          'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID',
        'Access-Control-Allow-Methods': 'GET, HEAD, POST, PATCH, PUT',
        'Access-Control-Max-Age': '600',
      }),
    };
  }
  if (authorization !== undefined || !(isReading(message) || isPreflight)) return common;
  return {
    ...common,
    'Access-Control-Allow-Origin': '*',
    ...(isPreflight && {
      'Access-Control-Allow-Headers': 'If-None-Match, Last-Event-ID',
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Max-Age': '600',
    }),
  };
};

/** Throws a RequestProblem (403) for a page that may not do what it asks, whatever its browser thinks of preflights. */
export const checkOrigin = (message: IncomingMessage, trusts: Trusts): void => {
  const { origin, authorization } = message.headers;
  if (origin === undefined || trusts(origin) || message.method === 'OPTIONS') return;
  if (!isReading(message))
    throw new RequestProblem(403, 'Only pages of this machine, or of a named origin, may write.');
  if (authorization !== undefined) {
    throw new RequestProblem(403, 'Only pages of this machine, or of a named origin, may work in a seat.');
  }
};
