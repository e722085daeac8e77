import type { AddressInfo } from 'node:net';
import { preview } from 'vite';
import { announceServer, buildFolder } from './servers.ts';

/** Whoever started the tests was killed: nobody reads what they say. */
const endWithParent = (): void => {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 1_000).unref();
};

/**
 * Serves both builds on free ports before the tests, in the process of the test runner: however it ends, they end with
 * it, and a second run beside it has ports of its own.
 */
const startServers = async (): Promise<() => Promise<void>> => {
  endWithParent();
  const running = await Promise.all(
    (['demo', 'api'] as const).map(async (name) => {
      const server = await preview({
        root: `${import.meta.dirname}/..`,
        logLevel: 'error',
        build: { outDir: buildFolder(name) },
        preview: { port: 0 },
      });
      announceServer(name, `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`);
      return server;
    }),
  );
  return async () => void (await Promise.all(running.map((server) => server.close())));
};

export default startServers;
