import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { startFeed } from '../feed/start.ts';
import { createLog } from '../logs.ts';
import { type Nginx, startNginx } from '../nginx/run.ts';
import { startService } from '../start.ts';
import type { Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { tokens, writeTokens } from './tokens-file.ts';

const portOf = (address: string): string => new URL(address).host;

/** The whole service on a database of its own: two processes of the API (here in one), a tailer, and nginx before them. */
export const startWhole = async (cluster: Cluster, page: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-whole-'));
  const file = join(folder, 'tokens.json');
  writeTokens(file);
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line));
  const database = cluster.createDatabase();
  const config = readConfig(['--database', database, '--tokens', file, '--listen', '127.0.0.1:0'], {});
  const first = await startService(config, log);
  const second = await startService(config, log);
  const inner = `127.0.0.1:${await freePort()}`;
  const tailerPorts = [await freePort(), await freePort()] as const;
  const startTailer = (which: 0 | 1) =>
    startFeed({ database, connections: 8, listen: `127.0.0.1:${tailerPorts[which]}`, nginx: [`http://${inner}`] }, log);
  const feeds = new Map([[0, await startTailer(0)]]);
  const nginxSettings = {
    listen: `127.0.0.1:${await freePort()}`,
    inner,
    apis: [first, second].map(({ address }) => portOf(address)),
    tailers: tailerPorts.map((port) => `127.0.0.1:${port}`),
    page,
    pageHeaders: { 'X-Content-Type-Options': 'nosniff' },
    rate: 500,
    burst: 500,
    connections: 200,
  };
  let nginx: Nginx = await startNginx(join(folder, 'nginx'), nginxSettings);
  const end = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (nginx.process.exitCode !== null || nginx.process.signalCode !== null) return;
    const ended = new Promise((resolve) => nginx.process.once('exit', resolve));
    nginx.kill(signal);
    await ended;
  };
  return {
    database,
    folder,
    lines,
    tokens,
    url: `${nginx.address}/api`,
    address: nginx.address,
    /** One of two tailers; the first runs from the start. */
    tailer: {
      start: async (which: 0 | 1): Promise<void> => void feeds.set(which, await startTailer(which)),
      stop: async (which: 0 | 1): Promise<void> => {
        await feeds.get(which)?.stop();
        feeds.delete(which);
      },
    },
    nginx: {
      end,
      start: async (): Promise<void> => {
        nginx = await startNginx(join(folder, 'nginx'), nginxSettings);
      },
    },
    stop: async (): Promise<void> => {
      await end();
      await Promise.all([...feeds.values(), first, second].map(({ stop }) => stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Whole = Awaited<ReturnType<typeof startWhole>>;
