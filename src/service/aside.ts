import type { IncomingMessage } from 'node:http';
import type { Store } from '../api/store.ts';
import type { Metrics } from './metrics.ts';

const textOf = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' } });

interface Watched {
  store: Pick<Store, 'head'>;
  metrics: Metrics;
  isStopping(): boolean;
  /** Looks at what is measured only when it is asked for. */
  measure?(): Promise<void>;
}

/** What those ask who look after the service: whether it runs, whether it can serve, what it measures. */
export const createAside = ({ store, metrics, isStopping, measure }: Watched) => {
  metrics.define('vigie_feed_seq', 'gauge', 'Number of the last change.');
  metrics.define('vigie_database_up', 'gauge', 'Whether the database answers.');

  const askDatabase = async (): Promise<boolean> => {
    try {
      const { seq } = await store.head();
      metrics.set('vigie_feed_seq', seq);
      metrics.set('vigie_database_up', 1);
      return true;
    } catch {
      metrics.set('vigie_database_up', 0);
      return false;
    }
  };
  const ready = async (): Promise<Response> => {
    if (isStopping()) return textOf(503, 'stopping\n');
    return (await askDatabase()) ? textOf(200, 'ready\n') : textOf(503, 'no database\n');
  };
  const measured = async (): Promise<Response> => {
    if (await askDatabase()) await measure?.().catch(() => undefined);
    return textOf(200, metrics.text());
  };
  const answers = new Map<string, () => Promise<Response>>([
    ['/healthz', async () => textOf(200, 'alive\n')],
    ['/readyz', ready],
    ['/metrics', measured],
  ]);
  return ({ method, url }: IncomingMessage): Promise<Response> | null => {
    if (method !== 'GET' && method !== 'HEAD') return null;
    return answers.get(url ?? '')?.() ?? null;
  };
};
