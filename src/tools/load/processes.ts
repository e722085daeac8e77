import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startNginx } from '../../service/nginx/run.ts';
import { freePort } from '../../service/testing/free-port.ts';

/** An API over HTTP that is measured. */
export interface Target {
  name: string;
  /** The root of its API. */
  url: string;
  /** Of an operator. */
  token: string;
  /** Of those who only follow: nginx lets each have so many connections. */
  viewers: readonly string[];
  /** Its processes by name, for what they take of the processors. */
  pids: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** Starts a program and waits for a line that says where it answers. */
const start = async (args: readonly string[], address: RegExp): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let trouble = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    trouble += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const [, url] = address.exec(line) ?? [];
    if (url === undefined) continue;
    child.stdout.resume();
    return { child, url };
  }
  throw new Error(`${args.join(' ')} did not start: ${trouble.slice(0, 2_000)}`);
};

const stopOf = (child: ChildProcess) => async (): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** As it is run for real: one process of the API, a tailer, and nginx before them. */
export const startService = async (database: string): Promise<Target> => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-load-'));
  const token = createHash('sha256').update(folder).digest('hex');
  const file = join(folder, 'tokens.json');
  const viewers = Array.from({ length: 100 }, (_, index) => `${token}-${index}`);
  const hashes = [token, ...viewers].map((one) => createHash('sha256').update(one).digest('hex'));
  writeFileSync(file, JSON.stringify(Object.fromEntries(hashes.map((hash) => [hash, 'operator-1']))));
  const [listen, inner] = [`127.0.0.1:${await freePort()}`, `127.0.0.1:${await freePort()}`];
  const startPart = (...args: readonly string[]) =>
    start(
      ['src/service/main.ts', '--database', database, '--tokens', file, '--listen', '127.0.0.1:0', ...args],
      /"started".*"address":"([^"]+)"/,
    );
  const api = await startPart('--connections', '20');
  const tailer = await startPart('--part', 'tailer', '--nginx', `http://${inner}`);
  const nginx = await startNginx(join(folder, 'nginx'), {
    listen,
    inner,
    apis: [new URL(api.url).host],
    tailers: [new URL(tailer.url).host],
    page: folder,
    pageHeaders: {},
    rate: 10_000,
    burst: 10_000,
    connections: 10_000,
  });
  const ended = once(nginx.process, 'exit');
  return {
    name: 'the service behind nginx',
    url: `${nginx.address}/api`,
    token,
    viewers,
    pids: { api: api.child.pid ?? 0, tailer: tailer.child.pid ?? 0, nginx: nginx.process.pid ?? 0 },
    stop: async () => {
      nginx.kill('SIGTERM');
      await ended;
      await Promise.all([stopOf(api.child)(), stopOf(tailer.child)()]);
      rmSync(folder, { recursive: true });
    },
  };
};

export const startMock = async (): Promise<Target> => {
  const { child, url } = await start(['mocks/node.ts', '--port', '0'], /Mock API: (\S+)\/$/);
  return {
    name: 'the mock API',
    url,
    token: 'operator-1',
    viewers: ['operator-1'],
    pids: { mock: child.pid ?? 0 },
    stop: stopOf(child),
  };
};

/** The parts of `/proc/<pid>/stat` after the name. */
const statOf = (pid: number | string): readonly string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
};
const ticksOf = (pid: number | string): number => Number(statOf(pid)[11] ?? 0) + Number(statOf(pid)[12] ?? 0);

/** Seconds of processor that processes have had, by name; of a server with those that it has started. */
export const readProcessor = (pids: Readonly<Record<string, number>>): Readonly<Record<string, number>> => {
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const sums = Object.entries(pids).map(([name, pid]) => {
    const own = running.filter((one) => Number(one) === pid || Number(statOf(one)[1]) === pid);
    return [name, own.reduce((sum, one) => sum + ticksOf(one), 0) / 100] as const;
  });
  return Object.fromEntries(sums);
};
