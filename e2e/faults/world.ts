import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connect } from '../../src/service/connect.ts';
import { type Nginx, startNginx } from '../../src/service/nginx/run.ts';
import { type ClusterSettings, startCluster } from '../../src/service/testing/cluster.ts';
import { freePort } from '../../src/service/testing/free-port.ts';
import { startTestIssuer } from '../../src/service/testing/test-issuer.ts';
import { adoptPart, type Part, startPart } from '../../src/tools/service/parts.ts';

export interface WorldSettings extends ClusterSettings {
  /** Variables of nginx and of the tailers: the time that they are told. */
  environment?: Readonly<Record<string, string>>;
}

const script = join(import.meta.dirname, '../../src/service/main.ts');

/** The whole service, each part a process of its own that can be killed and started again. */
export const startWorld = async (settings: WorldSettings = {}) => {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/faults-'));
  const cluster = startCluster({ ...settings, settings: ['max_connections=100', ...(settings.settings ?? [])] });
  const issuer = await startTestIssuer();
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const [listen, inner, ...others] = ports.map((port) => `127.0.0.1:${port}`);
  const parts = new Map<string, Part>();
  const addresses = new Map(['api-1', 'api-2', 'tailer-1', 'tailer-2'].map((name, at) => [name, others[at] ?? '']));
  let database = cluster.createDatabase();
  let nginx: Nginx | null = null;

  const start = async (name: string): Promise<void> => {
    const environment = {
      VIGIE_DATABASE: database,
      VIGIE_ISSUER: issuer.issuer,
      VIGIE_AUDIENCE: 'vigie',
      VIGIE_PART: name.startsWith('api') ? 'api' : 'tailer',
      VIGIE_LISTEN: addresses.get(name) ?? '',
      VIGIE_NGINX: `http://${inner}`,
    };
    parts.set(name, await startPart({ name, script, environment, folder }));
  };
  const startProxy = async (): Promise<void> => {
    const of = (kind: string): string[] =>
      [...addresses].flatMap(([name, address]) => (name.startsWith(kind) ? [address] : []));
    nginx = await startNginx(
      join(folder, 'nginx'),
      {
        listen: listen ?? '',
        inner: inner ?? '',
        apis: of('api'),
        tailers: of('tailer'),
        page: folder,
        pageHeaders: {},
        rate: 2_000,
        burst: 5_000,
        connections: 5_000,
      },
      settings.environment,
    );
    parts.set('nginx', adoptPart('nginx', nginx.process, nginx.kill));
  };
  const begin = async (): Promise<void> => {
    await start('api-1');
    await Promise.all(['api-2', 'tailer-1', 'tailer-2'].map(start));
    await startProxy();
  };
  const end = async (): Promise<void> => {
    await Promise.all([...parts.values()].map(({ stop }) => stop()));
    parts.clear();
  };
  await begin();
  return {
    folder,
    cluster,
    issuer,
    url: `http://${listen}/api`,
    /** Of one process, past nginx. */
    beside: (name: string, path: string): string => `http://${addresses.get(name)}${path}`,
    database: () => database,
    /** Acts as the owner of the tables. */
    asOwner: async <T>(act: (sql: ReturnType<typeof connect>) => PromiseLike<T>): Promise<T> => {
      const sql = connect({ database, as: 'owner', most: 2 });
      try {
        return await act(sql);
      } finally {
        await sql.end();
      }
    },
    /** Megabytes that a part and what it has started hold by themselves. */
    memoryOf: (name: string): number => {
      const { stdout } = spawnSync('ps', ['-o', 'rss=', '--ppid', String(parts.get(name)?.process.pid ?? 0)], {
        encoding: 'utf8',
      });
      return stdout.split('\n').reduce((sum, line) => sum + Number(line) / 1_024, 0);
    },
    /** Pulls the plug of a part. */
    kill: async (name: string): Promise<void> => {
      const part = parts.get(name);
      part?.kill();
      await part?.ended;
      parts.delete(name);
    },
    start: (name: string): Promise<void> => (name === 'nginx' ? startProxy() : start(name)),
    /** All parts end, and begin anew on another database. */
    moveTo: async (other: string): Promise<void> => {
      await end();
      database = other;
      await begin();
    },
    end,
    begin,
    stop: async (): Promise<void> => {
      await end();
      issuer.stop();
      cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type World = Awaited<ReturnType<typeof startWorld>>;
