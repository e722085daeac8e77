import { problemResponse } from '../api/problem.ts';
import type { Api } from '../api/router.ts';
import type { Log } from './logs.ts';

/** Of PostgreSQL, by the class of the code: no connection, no resources, somebody stops it; and postgres.js' own. */
const unavailable = /^(08|53|57P)|^(ECONN|EPIPE|ENOENT|ETIMEDOUT|CONNECT)|^(CONNECTION_|CONNECT_TIMEOUT)/;
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
      if (code !== tooSlow && !unavailable.test(code)) throw error;
      log('error', 'database', { error });
      return problemResponse(503, 'The service cannot reach what it keeps just now: try again.', {
        'Retry-After': '5',
      });
    }
  };
