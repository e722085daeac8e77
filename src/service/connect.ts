import { connectDatabase, type Database, sessionOptions } from './database.ts';
import { type Listener, listen } from './listen.ts';

/** Where the tables stand. */
export const schema = 'vigie';

/** The role that the API works in: it may read and write rows, and nothing else. */
const apiRole = 'vigie_api';

const common = { search_path: `${schema},public`, TimeZone: 'UTC', idle_in_transaction_session_timeout: 30_000 };
const sessions = {
  /** Who makes and changes the tables. */
  owner: common,
  api: { ...common, role: apiRole, statement_timeout: 15_000 },
} as const;

export interface ConnectSettings {
  /** `postgres://user@host/database`; with `?host=` a folder in which its socket is. */
  database: string;
  as: keyof typeof sessions;
  /** Connections at most. */
  most?: number;
}

/** Connections to a database, made when they are needed. */
export const connect = ({ database, as, most = 10 }: ConnectSettings): Database =>
  connectDatabase({ address: database, most, session: sessions[as] });

/** Hears what is told on channels of a database, as vigie_api. */
export const listenTo = (database: string, hearers: Parameters<typeof listen>[1]): Promise<Listener> =>
  listen({ address: database, options: sessionOptions(sessions.api) }, hearers);
