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
  /** Ends it as if somebody pulled the plug; `resume` starts it again. */
  halt(): void;
  resume(): void;
  stop(): void;
  /** Of the server, which has all others as its children. */
  pid(): number;
}

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
export const startCluster = ({ isSafe = false } = {}): Cluster => {
  const programs = findPrograms();
  if (programs === null) throw new Error('PostgreSQL is not installed.');
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache/postgres-'));
  // The path of a socket has a hundred characters at most.
  const sockets = mkdtempSync(join(tmpdir(), 'vigie-'));
  const lent = borrow([folder, sockets]);
  const data = join(folder, 'data');
  const run = (program: string, ...args: readonly string[]): void => {
    const [command = '', ...rest] = [...lent, join(programs, program), ...args];
    const { status, stderr } = spawnSync(command, rest, {
      cwd: '/',
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
  const psql = (database: string, ...statements: readonly string[]): void =>
    run('psql', '-q', '-h', sockets, '-U', 'owner', '-d', database, ...statements.flatMap((one) => ['-c', one]));
  const options = [
    `unix_socket_directories=${sockets}`,
    'listen_addresses=',
    'max_connections=60',
    ...(isSafe ? safely : quickly),
  ];
  const begin = (): void =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-l',
      join(folder, 'log'),
      '-o',
      options.map((one) => `-c ${one}`).join(' '),
      '-w',
      'start',
    );
  const halt = (): void => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  const stop = (): void => {
    try {
      halt();
    } finally {
      for (const own of [folder, sockets]) rmSync(own, { recursive: true, force: true });
    }
  };
  run('initdb', '-D', data, '--no-sync', '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  begin();
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
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]),
    stop: () => {
      process.off('exit', stop);
      stop();
    },
  };
};
