import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where Debian has the programs of PostgreSQL, the newest first; else where the path leads. */
const findPrograms = (): string | null => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const installed = versions.map((version) => join(debian, version, 'bin'));
  const folders = [...installed, ...(process.env['PATH'] ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
};

const hasPostgis = (programs: string): boolean => {
  const { stdout } = spawnSync(join(programs, 'pg_config'), ['--sharedir'], { encoding: 'utf8' });
  return existsSync(join((stdout ?? '').trim(), 'extension/postgis.control'));
};

const isRoot = (): boolean => process.getuid?.() === 0;
const hasUser = (): boolean => spawnSync('id', ['-u', 'postgres']).status === 0;

/** Why no private cluster can be started here; null: one can. */
export const whyNoCluster = (): string | null => {
  const programs = findPrograms();
  if (programs === null) return 'PostgreSQL is not installed (postgresql)';
  if (!hasPostgis(programs)) return 'PostGIS is not installed (postgresql-15-postgis-3)';
  return isRoot() && !hasUser() ? 'root runs no PostgreSQL, and there is no user postgres' : null;
};

export interface Cluster {
  /** The address of a new database without tables. */
  createDatabase(): string;
  /** Ends it as if somebody pulled the plug, or in order (`fast`); `resume` starts it again. */
  halt(mode?: 'immediate' | 'fast'): void;
  resume(): void;
  /** SIGKILL to the server itself. */
  kill(): void;
  isRunning(): boolean;
  /** Starts on another data folder from now on. */
  use(data: string): void;
  /** Runs a program as the user that the server runs as, with PostgreSQL's own programs at hand. */
  asServer(program: string, args: readonly string[]): { status: number | null; stderr: string };
  stop(): void;
  /** Of the server, which has all others as its children. */
  pid(): number;
}

export interface ClusterSettings {
  /** As somebody would run it who wants to keep it. */
  isSafe?: boolean;
  /** Further ones of `postgresql.conf`: `name=value`. */
  settings?: readonly string[];
  /** Where its data are, instead of `.cache`. */
  folder?: string;
  /** Variables of the server alone. */
  environment?: Readonly<Record<string, string>>;
}

/** Milliseconds for a server that was killed to be started again: what it has started has to end first. */
const patience = 20_000;

/** What is kept here outlives the program, but not the machine. */
const quickly = ['fsync=off', 'full_page_writes=off', 'shared_buffers=64MB', 'jit=off'];
/** As somebody would run it who wants to keep it. */
const safely = ['shared_buffers=1GB', 'max_wal_size=8GB', 'jit=off'];

/** Root lends folders and programs to the user who may run PostgreSQL. */
const borrow = (folders: readonly string[]): readonly string[] => {
  if (!isRoot()) return [];
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' })),
  );
  for (const folder of folders) chownSync(folder, uid, gid);
  return ['runuser', '-u', 'postgres', '--'];
};

/**
 * Starts a PostgreSQL of one's own: its data in a folder of `.cache`, to be reached by a socket alone, which only this
 * user finds. Nothing of it is kept.
 */
export const startCluster = ({
  isSafe = false,
  settings = [],
  folder: place = '.cache',
  environment = {},
}: ClusterSettings = {}): Cluster => {
  const programs = findPrograms();
  if (programs === null) throw new Error('PostgreSQL is not installed.');
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve(place, 'postgres-'));
  // The path of a socket has a hundred characters at most.
  const sockets = mkdtempSync(join(tmpdir(), 'vigie-'));
  const lent = borrow([folder, sockets]);
  let data = join(folder, 'data');
  const asServer: Cluster['asServer'] = (program, args) => {
    const [command = '', ...rest] = [...lent, program, ...args];
    return spawnSync(command, rest, {
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` },
    });
  };
  const run = (program: string, ...args: readonly string[]): void => {
    const { status, stderr } = asServer(join(programs, program), args);
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
  const psql = (database: string, ...statements: readonly string[]): void =>
    run('psql', '-q', '-h', sockets, '-U', 'owner', '-d', database, ...statements.flatMap((one) => ['-c', one]));
  const options = [
    `unix_socket_directories=${sockets}`,
    'listen_addresses=',
    'max_connections=60',
    ...(isSafe ? safely : quickly),
    ...settings,
  ];
  const start = (): void => {
    const flags = options.map((one) => `-c '${one}'`).join(' ');
    const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
    const args = ['-D', data, '-l', join(folder, 'log'), '-o', flags, '-w', 'start'];
    const { status, stderr } = asServer('env', [...variables, join(programs, 'pg_ctl'), ...args]);
    if (status !== 0) throw new Error(`pg_ctl failed: ${stderr}`);
  };
  const begin = (): void => {
    const end = performance.now() + patience;
    for (;;) {
      try {
        return start();
      } catch (error) {
        if (performance.now() > end) throw error;
        spawnSync('sleep', ['0.2']);
      }
    }
  };
  const halt = (mode = 'immediate'): void => run('pg_ctl', '-D', data, '-m', mode, '-w', 'stop');
  const findServer = (): number | null => {
    const file = join(data, 'postmaster.pid');
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n', 1)[0]) : 0;
    return pid > 0 && existsSync(`/proc/${pid}`) ? pid : null;
  };
  const stop = (): void => {
    try {
      if (findServer() !== null) halt();
    } finally {
      for (const own of [folder, sockets]) rmSync(own, { recursive: true, force: true });
    }
  };
  run('initdb', '-D', data, '--no-sync', '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  start();
  process.once('exit', stop);
  // What takes longest is made once.
  psql('postgres', 'create database base');
  psql('base', 'create extension postgis', 'create extension btree_gist');
  let made = 0;
  return {
    createDatabase: () => {
      made += 1;
      const name = `vigie_${made}`;
      psql('postgres', `create database ${name} template base strategy file_copy`);
      return `postgres://owner@/${name}?host=${sockets}`;
    },
    halt,
    resume: begin,
    kill: () => {
      const pid = findServer();
      if (pid !== null) process.kill(pid, 'SIGKILL');
    },
    isRunning: () => findServer() !== null,
    use: (other) => {
      data = other;
    },
    asServer,
    pid: () => findServer() ?? 0,
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
};
