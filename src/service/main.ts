import { help, readConfig } from './config.ts';
import { createLog } from './logs.ts';
import { startService } from './start.ts';

const log = createLog((line) => process.stdout.write(line));

const main = async (): Promise<void> => {
  const { stop } = await startService(readConfig(process.argv.slice(2), process.env), log);
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
