import { problemResponse } from '../api/problem.ts';
import type { Api } from '../api/router.ts';
import type { Log } from './logs.ts';

/** Of PostgreSQL, by the class of the code: no connection, no resources, somebody stops it; and of the network. */
const unavailable = /^(08|53|57P)|^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/;
/** What `pg` says of a connection that dies under it has no code. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:Connection terminated|Client (?:has encountered a connection error|was closed)|timeout exceeded)/.test(
    error.message,
  );
const tooSlow = '57014';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Says of a database that is not there that it is not, with when to try again: nothing was done, or the key tells. */
export const withTrouble =
  (api: Api, log: Log): Api =>
  async (request, roots) => {
    try {
      return await api(request, roots);
    } catch (error) {
      const code = codeOf(error);
      if (code !== tooSlow && !unavailable.test(code) && !isLost(error)) throw error;
      log('error', 'database', { error });
      return problemResponse(503, 'The service cannot reach what it keeps just now: try again.', {
        'Retry-After': '5',
      });
    }
  };
