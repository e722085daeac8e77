import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { hashOf } from '../../service/tokens.ts';
import { startNginx } from '../../service/nginx/run.ts';
import { type Cluster, startCluster } from '../../service/testing/cluster.ts';
import { freePort } from '../../service/testing/free-port.ts';
import { ensureServicePrograms } from '../programs.ts';
import { securityHeaders } from '../security-headers.ts';
import type { Options } from './options.ts';
import { type Part, adoptPart, startPart } from './parts.ts';
import { writeTokenFile } from './token-file.ts';

/** Milliseconds between two looks at whether the database of one's own is there. */
const pace = 1_000;
/** Requests of one token in a second, and at once: far more than a page asks for, and far less than harms. */
const [rate, burst, connections] = [50, 300, 100];

/** What was started, to be ended in the opposite order. */
const createStack = () => {
  const ends: (() => unknown)[] = [];
  return {
    add: (end: () => unknown): void => void ends.push(end),
    end: async (): Promise<void> => {
      for (const end of ends.splice(0).reverse()) await end();
    },
  };
};

/** Rejects once it is no longer there. */
const watchCluster = (cluster: Cluster, signal: AbortSignal): Promise<string> =>
  new Promise((resolveWhy) => {
    const timer = setInterval(() => {
      if (!cluster.isRunning()) resolveWhy('PostgreSQL has ended');
    }, pace);
    signal.addEventListener('abort', () => clearInterval(timer));
  });

/**
 * Runs all of the service until it is told to end, or one of its parts does: then it ends the others, and answers why.
 * Rejects if it cannot start; what had started has ended then.
 */
export const runWhole = async (
  options: Options,
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<string | null> => {
  ensureServicePrograms({ withDatabase: options.database === null });
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/service-'));
  const stack = createStack();
  const parts: Part[] = [];
  const over = new AbortController();
  stack.add(() => rmSync(folder, { recursive: true, force: true }));
  const add = (part: Part): void => {
    parts.push(part);
    stack.add(part.stop);
    if (stopping.aborted) throw new Error('It was ended before it had started.');
  };
  try {
    const whys: Promise<string>[] = [];
    let { database, issuer } = options;
    const [host = '127.0.0.1', wanted = '0'] = options.listen.split(':');
    const listen = `${host}:${wanted === '0' ? await freePort() : wanted}`;
    const address = `http://${listen}`;
    if (database === null) {
      say('Starting PostgreSQL …');
      const cluster = startCluster();
      stack.add(cluster.stop);
      database = cluster.createDatabase();
      whys.push(watchCluster(cluster, over.signal));
    }
    const environment: Record<string, string> = { ...options.environment, VIGIE_DATABASE: database };
    const script = (name: string): string => join(import.meta.dirname, '../../service', name);
    const isTried = options.database === null;
    const token = randomBytes(24).toString('base64url');
    if (isTried && issuer === null && environment['VIGIE_TOKENS'] === undefined) {
      const port = await freePort();
      issuer = `http://127.0.0.1:${port}`;
      const args = ['--port', String(port), '--page', address];
      add(await startPart({ name: 'issuer', script: script('try/issuer.ts'), args, environment: {}, folder }));
      Object.assign(environment, { VIGIE_ISSUER: issuer, VIGIE_AUDIENCE: 'vigie-api' });
      environment['VIGIE_TOKENS'] = writeTokenFile(join(folder, 'tokens.json'), { [hashOf(token)]: 'operator-1' });
    }
    say('Building the page …');
    const page = join(folder, 'page');
    await build({ mode: 'api', logLevel: 'warn', build: { outDir: page, emptyOutDir: true } });

    const inner = `127.0.0.1:${await freePort()}`;
    const [apis, tailers]: [string[], string[]] = [[], []];
    // The first one brings the database to what is wanted.
    for (let count = 1; count <= options.apis; count++) {
      const own = `127.0.0.1:${await freePort()}`;
      apis.push(own);
      const told = { ...environment, VIGIE_PART: 'api', VIGIE_LISTEN: own };
      add(await startPart({ name: `API ${count}`, script: script('main.ts'), environment: told, folder }));
    }
    const own = `127.0.0.1:${await freePort()}`;
    tailers.push(own);
    const told = { ...environment, VIGIE_PART: 'tailer', VIGIE_LISTEN: own, VIGIE_NGINX: `http://${inner}` };
    add(await startPart({ name: 'tailer', script: script('main.ts'), environment: told, folder }));
    const basemaps = process.env['VITE_BASEMAPS'];
    const pageHeaders = securityHeaders({ issuer: issuer ?? undefined, basemaps });
    const settings = { listen, inner, apis, tailers, page, pageHeaders, rate, burst, connections };
    const nginx = await startNginx(join(folder, 'nginx'), settings);
    add(adoptPart('nginx', nginx.process, nginx.kill));
    whys.push(...parts.map(({ ended }) => ended));

    if (options.isSeeded) {
      say('Playing a scenario …');
      const { play } = await import('./play.ts');
      const { scenario } = options;
      const played = await play({ url: `${address}/api`, token, options: { ...(scenario && { scenario }) } as object });
      stack.add(played.stop);
      say(`${played.came} items have come; more come as time goes on.`);
    }
    say(`\nVigie is ready: ${address}/`);
    if (isTried) {
      say('Whoever signs in chooses a seat, and proves nothing: for trying out only. Nothing is kept.');
      say(`For programs, as operator-1: npm run conformance -- --url ${address}/api --token ${token}`);
    }
    say(`Its parts write their lines into ${folder}.\nStop it with Ctrl+C.`);
    const stopped = new Promise<null>((go) => {
      if (stopping.aborted) go(null);
      stopping.addEventListener('abort', () => go(null));
    });
    return await Promise.race([...whys, stopped]);
  } finally {
    over.abort();
    await stack.end();
  }
};
