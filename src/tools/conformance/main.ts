import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Asker, askers } from './hold.ts';
import { junitOf, lineOf, summaryOf } from './report.ts';
import { type RunSettings, runSuite } from './suite.ts';

const help = `npm run conformance -- --url http://127.0.0.1:8787/api --token operator-1
  [--token observer=observer] [--token analyst=analyst-1] [--token commander=commander-5339]
  [--junit report.xml] [--only paging --only reset] [--read-only]
--token      a bearer token, and the function that it is of: ${askers.join(', ')}; without a function an operator's.
             What needs one that is not there is skipped, and named
--junit      also writes the report as JUnit's XML
--only       runs these checks alone (may be repeated)
--read-only  skips whatever would write. Otherwise incidents and entries of the log are made: ask a server for trials
Exit code: 0 if nothing is broken, 1 if something is, 2 if it could not be run.`;

const isAsker = (name: string): name is Asker => askers.some((asker) => asker === name);

const readTokens = (texts: readonly string[]): Partial<Record<Asker, string>> => {
  const tokens: Partial<Record<Asker, string>> = {};
  for (const text of texts) {
    const [, name = '', rest = ''] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
    if (isAsker(name)) tokens[name] = rest;
    else tokens.operator = text;
  }
  return tokens;
};

const readSettings = (): { settings: RunSettings; junit: string | undefined } => {
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      token: several,
      only: several,
      junit: { type: 'string' },
      'read-only': { type: 'boolean', default: false },
    },
  });
  if (!values.url || !URL.canParse(values.url)) throw new Error('--url is wanted: the root of the API.');
  return {
    junit: values.junit,
    settings: {
      url: values.url.replace(/\/+$/, ''),
      tokens: readTokens(values.token),
      isReadOnly: values['read-only'],
      ...(values.only.length > 0 && { only: values.only }),
    },
  };
};

const main = async (): Promise<void> => {
  const { settings, junit } = readSettings();
  const results = await runSuite({ ...settings, onResult: (result) => console.log(lineOf(result)) });
  if (results.length === 0) throw new Error('There is no such check.');
  if (junit !== undefined) writeFileSync(junit, junitOf(settings.url, results));
  console.log(`\n${summaryOf(results)}`);
  process.exitCode = results.some(({ outcome }) => outcome === 'broken') ? 1 : 0;
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error, `\n${help}`);
  process.exitCode = 2;
});
