import type { Audience } from '../../domain/audience.ts';
import type { Database, Sql } from '../database.ts';

/** Where the API decides by itself, item by item, what is told to whom. */
const all = '*';

/** With the first message, whoever the wall lets through. */
const openFor = (mode: string, audiences: string): string => `${mode}; set local vigie.audiences = '${audiences}'`;

type Act<T> = (tx: Sql) => PromiseLike<T>;

/**
 * Reads what some audiences may know of: the rows of others are not there. Each statement sees one moment.
 * @param audiences null: everything, for the API to choose from
 * @param mode of the transaction, where it has several statements
 */
export const readAs = <T>(
  sql: Database,
  audiences: ReadonlySet<Audience> | null,
  act: Act<T>,
  mode = 'read only',
): Promise<T> => sql.begin(openFor(mode, audiences === null ? all : [...audiences].join(',')), async (tx) => act(tx));

/** Reads everything, all statements at one moment. */
export const readMoment = <T>(sql: Database, act: Act<T>): Promise<T> =>
  sql.begin(openFor('isolation level repeatable read read only', all), async (tx) => act(tx));

/** Writes; each statement sees what was committed before it. */
export const write = <T>(sql: Database, act: Act<T>): Promise<T> =>
  sql.begin(openFor('isolation level read committed', all), async (tx) => act(tx));
