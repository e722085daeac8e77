import { Pool, type PoolClient, type QueryConfig, types } from 'pg';
import { type Name, type Value, type Written, toStatement } from './statement.ts';

/** A statement that is sent when somebody waits for it; until then it can be part of another one. */
export interface Query<R> extends Written, PromiseLike<R[]> {}

/** Sends statements. SQL is written as SQL: what stands in `${}` is a value, a name or a part of another statement. */
export interface Sql {
  <R = object>(strings: TemplateStringsArray, ...values: readonly (Value | Name | Written)[]): Query<R>;
  /** SQL of the service's own, without values: also several statements at once. */
  run<R = object>(text: string): Promise<R[]>;
}

export interface Database extends Sql {
  /** All of it or nothing. @param mode such as `isolation level repeatable read read only` */
  begin<T>(mode: string, act: (tx: Sql) => Promise<T>): Promise<T>;
  /** One connection, for what belongs to a session: its locks. */
  reserve<T>(act: (connection: Sql) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

type Send = (query: string | QueryConfig<Value[]>) => Promise<{ rows: unknown[] }>;

const writeSql = (send: Send): Sql => {
  const write = <R>(strings: TemplateStringsArray, ...values: readonly (Value | Name | Written)[]): Query<R> => ({
    strings,
    values,
    // oxlint-disable-next-line unicorn/no-thenable -- a part of a statement is not sent by itself
    then: (resolve, reject) =>
      send(toStatement({ strings, values }))
        .then(({ rows }) => rows as R[])
        .then(resolve, reject),
  });
  return Object.assign(write, {
    run: async <R>(text: string): Promise<R[]> => (await send(text)).rows as R[],
  });
};

/** A connection takes one statement after the other: what is sent meanwhile waits here. */
const inTurn = (client: PoolClient): Send => {
  let last: Promise<unknown> = Promise.resolve();
  return (query) => {
    const sent = last.then(() => client.query(query));
    last = sent.catch(() => undefined);
    return sent;
  };
};

/** Numbers here count things: none is beyond what a number can say. */
const parsers = {
  getTypeParser: ((oid, format) =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

export interface DatabaseSettings {
  /** `postgres://user@host/database`; with `?host=` a folder in which its socket is. */
  address: string;
  /** Connections at most. */
  most: number;
  /** What holds in every session. */
  session: Readonly<Record<string, string | number>>;
}

export const sessionOptions = (session: DatabaseSettings['session']): string =>
  Object.entries(session)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

export const connectDatabase = ({ address, most, session }: DatabaseSettings): Database => {
  const pool = new Pool({
    connectionString: address,
    max: most,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    options: sessionOptions(session),
    types: parsers,
  });
  // A connection that ends while nobody uses it is replaced when one is needed.
  pool.on('error', () => undefined);

  const withClient = async <T>(act: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let trouble: Error | undefined;
    // What the statements reject with says it as well.
    const onError = (error: Error): void => {
      trouble = error;
    };
    client.on('error', onError);
    try {
      return await act(writeSql(inTurn(client)));
    } finally {
      client.off('error', onError);
      client.release(trouble);
    }
  };
  return Object.assign(
    writeSql((query) => pool.query(query)),
    {
      reserve: withClient,
      begin: <T>(mode: string, act: (tx: Sql) => Promise<T>): Promise<T> =>
        withClient(async (tx) => {
          await tx.run(`begin ${mode}`);
          try {
            const result = await act(tx);
            await tx.run('commit');
            return result;
          } catch (error) {
            await tx.run('rollback').catch(() => undefined);
            throw error;
          }
        }),
      end: () => pool.end(),
    },
  );
};
