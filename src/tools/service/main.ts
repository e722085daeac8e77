/*
 * `npm run service`: all of the service on this machine, to try it out; or, with a database and an issuer, its parts for
 * real. Ends everything with Ctrl+C, and when one of the parts ends.
 */
import { help, readOptions } from './options.ts';
import { runWhole } from './whole.ts';

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.part !== null) {
    await import('../../service/main.ts');
    return;
  }
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  const why = await runWhole(options, stopping.signal, (line) => console.log(line));
  if (why === null) return;
  console.error(`\n${why}\nEverything else was ended.`);
  process.exitCode = 1;
};

main().catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exitCode = 1;
});
