import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { audienceWanted, signInEntries } from './sign-in/settings.ts';

const wholeNumber = (least: number, most: number, what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,6}$/, what),
    v.transform(Number),
    v.check((number) => number >= least && number <= most, what),
  );

const listSchema = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').filter((part) => part !== '')),
);

/** Each setting: how its value is read. Its flag is its name, its variable the same in capitals with VIGIE_ before it. */
const entries = {
  database: v.pipe(
    v.string(),
    v.regex(/^postgres(?:ql)?:\/\/\S+$/, 'a database is wanted, such as postgres://vigie@localhost/vigie'),
  ),
  tokens: v.optional(v.pipe(v.string(), v.minLength(1, 'a file of tokens is wanted: see src/service/tokens.ts'))),
  ...signInEntries,
  part: v.optional(v.picklist(['api', 'tailer'], 'api or tailer is wanted'), 'api'),
  listen: v.optional(
    v.pipe(v.string(), v.regex(/^[^\s:]+:\d{1,5}$/, 'a host and a port are wanted: 127.0.0.1:8790')),
    '127.0.0.1:8790',
  ),
  'behind-proxy': v.optional(listSchema, ''),
  origins: v.optional(listSchema, ''),
  map: v.optional(v.pipe(v.string(), v.url('the address of the map is wanted: https://carte.example.brussels'))),
  'history-days': v.optional(wholeNumber(1, 36_500, 'days are wanted, 1 to 36500'), '400'),
  connections: v.optional(wholeNumber(2, 200, 'a number from 2 to 200 is wanted'), '10'),
  nginx: v.pipe(
    v.optional(listSchema, ''),
    v.everyItem(
      (address) => /^http:\/\/[^\s/]+$/.test(address),
      'where each nginx takes what is published is wanted: http://127.0.0.1:8792',
    ),
  ),
};
type Setting = keyof typeof entries;
const configSchema = v.pipe(
  v.object(entries),
  v.check(
    ({ part, issuer, tokens }) => part === 'tailer' || issuer !== undefined || tokens !== undefined,
    '--issuer (VIGIE_ISSUER) is wanted, or --tokens (VIGIE_TOKENS): else nobody could sign in',
  ),
  v.forward(
    v.check(({ issuer, audience }) => issuer === undefined || audience !== undefined, audienceWanted),
    ['audience'],
  ),
  v.forward(
    v.check(({ part, nginx }) => part === 'api' || nginx.length > 0, 'a tailer has to know each nginx'),
    ['nginx'],
  ),
);
export type Config = v.InferOutput<typeof configSchema>;

export const settingNames = Object.keys(entries) as Setting[];
/** Without these nothing starts: that they are missing is said as what is wanted of them. */
const wanted = { database: '' };
export const variableOf = (setting: Setting): string => `VIGIE_${setting.replaceAll('-', '_').toUpperCase()}`;

export const help = `npm run service -- --database postgres://vigie@localhost/vigie
  --issuer https://id.example.brussels --audience vigie | --tokens tokens.json
  [--client vigie] [--scope openid] [--resource urn:vigie] [--algorithms RS256,ES256]
  [--clock-tolerance 30] [--claims seat=vigie_seat | role=groups,zone=police_zone] [--roles vigie-desk=operator]
  [--listen 127.0.0.1:8790] [--behind-proxy https://carte.example.brussels] [--origins https://pages.example]
  [--map https://carte.example.brussels] [--history-days 400] [--connections 10]
  [--part api | --part tailer --nginx http://127.0.0.1:8792[,http://…]]
Each may be set by the environment instead: ${settingNames.map(variableOf).join(', ')}.`;

/** Throws, with each setting that is wrong, rather than to start with it. */
export const readConfig = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Config => {
  const options = Object.fromEntries(settingNames.map((name) => [name, { type: 'string' as const }]));
  const { values } = parseArgs({ args: [...args], options });
  const given = settingNames.flatMap((name) => {
    const value = values[name] ?? environment[variableOf(name)];
    return value === undefined ? [] : [[name, value] as const];
  });
  const parsed = v.safeParse(configSchema, { ...wanted, ...Object.fromEntries(given) });
  if (parsed.success) return parsed.output;
  const wrong = parsed.issues.map(({ path, message }) => {
    const name = settingNames.find((setting) => setting === path?.[0].key);
    // Never what it says: it may be a secret.
    return name ? `--${name} (${variableOf(name)}): ${message}` : message;
  });
  throw new Error(wrong.join('\n'));
};
