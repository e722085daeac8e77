import { help, readConfig } from './config.ts';
import { startFeed } from './feed/start.ts';
import { createLog } from './logs.ts';
import { startService } from './start.ts';

const log = createLog((line) => process.stdout.write(line));

const main = async (): Promise<void> => {
  const config = readConfig(process.argv.slice(2), process.env);
  const { stop } = await (config.part === 'api' ? startService(config, log) : startFeed(config, log));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => {
        log('error', 'failure', { error });
        process.exit(1);
      });
    });
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}\n`);
  process.exit(1);
});
