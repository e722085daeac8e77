import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { Database } from './database.ts';
import { schema } from './connect.ts';
import { Name } from './statement.ts';

interface Migration {
  number: number;
  name: string;
  text: string;
  hash: string;
}

interface Done {
  number: number;
  hash: string;
}

const folder = new URL('migrations/', import.meta.url);

/** In order: `001-base.sql`, `002-…`. */
const readMigrations = async (): Promise<readonly Migration[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const all = files.map(async (file): Promise<Migration> => {
    const [, number = '', name = ''] = /^(\d{3})-(.+)\.sql$/.exec(file) ?? [];
    const text = await readFile(new URL(file, folder), 'utf8');
    return { number: Number(number), name, text, hash: createHash('sha256').update(text).digest('hex') };
  });
  return Promise.all(all);
};

/** What was done to this database is what is written here, as far as it goes. Throws if it is not. */
const checkDone = (migrations: readonly Migration[], done: readonly Done[]): void => {
  for (const [index, { number, hash }] of done.entries()) {
    const known = migrations[index];
    if (!known) throw new Error(`The database is newer: migration ${number} is not known here. Start a newer version.`);
    if (known.number !== number || known.hash !== hash) {
      throw new Error(`Migration ${number} of the database is another than “${known.name}” here: was a file edited?`);
    }
  }
};

/** Any number: who migrates holds this lock, so that of several processes one does. */
const lock = 7_418_023;

/**
 * Brings a database to what this version wants: forwards only, each step in a transaction of its own. Answers the names
 * of the steps that were taken.
 * @param sql as the owner of the tables
 */
export const migrate = async (sql: Database): Promise<readonly string[]> => {
  const migrations = await readMigrations();
  return sql.reserve(async (connection) => {
    await connection`select pg_advisory_lock(${lock})`;
    try {
      await connection`create schema if not exists ${new Name(schema)}`;
      await connection`create table if not exists migration (
        number integer primary key, name text not null, hash text not null, at timestamptz not null default now()
      )`;
      const done = await connection<Done>`select number, hash from migration order by number`;
      checkDone(migrations, done);
      const left = migrations.slice(done.length);
      for (const { number, name, text, hash } of left) {
        const record = `insert into migration (number, name, hash) values (${number}, '${name}', '${hash}')`;
        try {
          await connection.run(`begin;\n${text};\n${record};\ncommit;`);
        } catch (error) {
          await connection.run('rollback');
          throw new Error(`Migration ${number} (${name}) failed, and changed nothing.`, { cause: error });
        }
      }
      return left.map(({ name }) => name);
    } finally {
      await connection`select pg_advisory_unlock(${lock})`;
    }
  });
};
