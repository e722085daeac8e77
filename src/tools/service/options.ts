import { parseArgs } from 'node:util';
import { type Config, help as partHelp, readConfig, settingNames, variableOf } from '../../service/config.ts';

export interface Options {
  /** Where people find it: `host:port`; port 0 is a free one. */
  listen: string;
  /** Whether a scenario is played. */
  isSeeded: boolean;
  scenario: string | undefined;
  /** Processes of the API. */
  apis: number;
  /** One part alone, here; null: all of them, each in a process of its own. */
  part: 'api' | 'tailer' | null;
  /** What the parts are told, as they read it from their environment. */
  environment: Readonly<Record<string, string>>;
  /** Null: a cluster, or an issuer, of one's own. */
  database: string | null;
  issuer: string | null;
}

export const help = `npm run service [-- --listen 127.0.0.1:8080] [--scenario ordinary-day] [--no-seed] [--apis 2]
  tries all of it out on this machine: a PostgreSQL of its own, sign-in by seats of the demonstration, nginx
npm run service -- --database postgres://… --issuer https://… --audience … --no-seed
  runs it for real: processes of the API, a tailer and nginx; with --part, one of them alone

${partHelp}`;

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\]):/;

/** Throws, with each setting that is wrong, rather than to start with it. */
export const readOptions = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options => {
  const text = { type: 'string' } as const;
  const ofParts = Object.fromEntries(settingNames.map((name) => [name, text]));
  const { values } = parseArgs({
    args: [...args],
    options: { ...ofParts, part: text, scenario: text, apis: text, seed: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const {
    seed,
    scenario,
    apis = '2',
    part,
    listen = environment['VIGIE_LISTEN'],
    ...others
  } = values as Record<string, string | undefined> & { seed: boolean };
  const given = Object.fromEntries(
    settingNames.flatMap((name) => {
      const value = others[name] ?? environment[variableOf(name)];
      return value === undefined || name === 'listen' || name === 'part' ? [] : [[variableOf(name), value]];
    }),
  );
  const has = (name: keyof Config): boolean => given[variableOf(name)] !== undefined;
  if (part !== undefined) readConfig(args, environment);
  else {
    // A database of one's own comes with an issuer of one's own.
    const own = has('database') ? {} : { VIGIE_DATABASE: 'postgres://own@localhost/own' };
    const ownIssuer = has('database') || has('issuer') ? {} : { VIGIE_TOKENS: 'own' };
    readConfig([], { ...ownIssuer, ...own, ...given, ...(listen !== undefined && { VIGIE_LISTEN: listen }) });
  }
  const count = /^[1-9]$/.test(apis) ? Number(apis) : 0;
  if (count === 0) throw new Error('--apis: 1 to 9 are wanted');
  if (!has('database') && listen !== undefined && !loopback.test(listen)) {
    throw new Error('--listen: without --database everybody may sign in as anybody, so that it stays on 127.0.0.1');
  }
  return {
    listen: listen ?? '127.0.0.1:0',
    isSeeded: seed && !has('database'),
    scenario,
    apis: count,
    part: part === 'api' || part === 'tailer' ? part : null,
    environment: given,
    database: given['VIGIE_DATABASE'] ?? null,
    issuer: given['VIGIE_ISSUER'] ?? null,
  };
};
