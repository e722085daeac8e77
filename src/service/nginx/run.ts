import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type NginxSettings, nginxConfig } from './config.ts';

const modules = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/usr/lib64/nginx/modules'];

const findProgram = (): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
    .filter(Boolean)
    .map((folder) => join(folder, 'nginx'))
    .find(existsSync);
const findModule = (): string | undefined =>
  modules.map((folder) => join(folder, 'ngx_nchan_module.so')).find(existsSync);

/** Why no private nginx can be started here; null: one can. */
export const whyNoNginx = (): string | null => {
  if (findProgram() === undefined) return 'nginx is not installed (nginx)';
  return findModule() === undefined ? 'nchan is not installed (libnginx-mod-nchan)' : null;
};

export interface Nginx {
  readonly process: ChildProcess;
  /** The address for everybody, and the one for the tailer. */
  readonly address: string;
  readonly inner: string;
  /** Tells it and its workers. */
  kill(signal: NodeJS.Signals): void;
}

/** Milliseconds for it to answer. */
const patience = 10_000;

const isAnswering = async (address: string): Promise<boolean> => {
  try {
    const response = await fetch(`${address}/status`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
};

/**
 * Starts an nginx of one's own in a folder. Rejects, with what it says, if it does not answer.
 * @param environment variables of its own
 */
export const startNginx = async (
  folder: string,
  settings: Omit<NginxSettings, 'process'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Nginx> => {
  const [program, module] = [findProgram(), findModule()];
  if (program === undefined || module === undefined) throw new Error(whyNoNginx() ?? '');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  // As root it would take another user for its workers, who may not be able to read the page.
  const user = process.getuid?.() === 0 ? 'root' : null;
  writeFileSync(file, nginxConfig({ ...settings, process: { module, folder, user, workers: 2 } }));
  const test = spawnSync(program, ['-t', '-q', '-p', folder, '-c', file], { encoding: 'utf8' });
  if (test.status !== 0) throw new Error(`nginx does not take its configuration: ${test.stderr}`);
  const child = spawn(program, ['-p', folder, '-c', file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const kill = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const [address, inner] = [`http://${settings.listen}`, `http://${settings.inner}`];
  const end = performance.now() + patience;
  while (!(await isAnswering(inner))) {
    if (child.exitCode !== null || performance.now() > end) {
      kill('SIGKILL');
      throw new Error(`nginx does not answer: see ${folder}/error.log`);
    }
    await new Promise((go) => setTimeout(go, 20));
  }
  return { process: child, address, inner, kill };
};
