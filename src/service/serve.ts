import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Milliseconds that answers have to end when the service is told to stop; streams never do by themselves. */
const grace = 3_000;
const mostConnections = 10_000;
/** Connections that wait to be taken: all who come back at once after a line was cut. */
const waiting = 4_000;

/** Opens a server at `host:port`; port 0 is a free one. Rejects if it cannot. Answers the port, and how to end it. */
export const serve = async (server: Server, listen: string) => {
  server.maxConnections = mostConnections;
  const [host, port] = listen.split(':');
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ port: Number(port), host: host ?? '', backlog: waiting }, resolve);
  });
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    /** Takes nothing new, and lets what is asked be answered. */
    close: async (): Promise<void> => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      await closed;
      clearTimeout(cut);
    },
  };
};
