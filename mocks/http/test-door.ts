import type { AddressInfo } from 'node:net';
import type { ServerSettings } from '../../src/api/http/server.ts';
import { createMockServer } from '../node.ts';
import { type TestApi, startTestApi } from '../test-api.ts';
import { type RawAnswer, sendRaw } from './raw-client.ts';

/** Short, so that what never ends ends soon. */
const impatient = { headers: 300, body: 400, linger: 1_000 };

/** A request as bytes. */
export const request = (first: string, headers: Record<string, string> = {}, body = ''): string => {
  const all = { Host: 'localhost', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${first} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};

export const seated = { 'Content-Type': 'application/json', Authorization: 'Bearer operator-1' };
export const posting = (body: string, headers: Record<string, string> = {}): string =>
  request('POST /api/presence', { ...seated, 'Content-Length': String(Buffer.byteLength(body)), ...headers }, body);

export interface Door {
  api: TestApi;
  port: number;
  /** Of a server that waits for nobody; whatever else is asked of it depends on the machine's load. */
  impatientPort: number;
  /** Another server on the same world. */
  listen(settings: ServerSettings): Promise<number>;
  ask(first: string, headers?: Record<string, string>, body?: string, at?: number): Promise<RawAnswer>;
  close(): void;
}

/** The API on a free port, to be spoken to in bytes. */
export const openDoor = async (): Promise<Door> => {
  const api = await startTestApi({ seed: 3 });
  const servers: ReturnType<typeof createMockServer>[] = [];
  const listen = async (settings: ServerSettings = {}): Promise<number> => {
    const server = createMockServer(api.host, settings);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const port = await listen();
  return {
    api,
    port,
    impatientPort: await listen({ timing: impatient }),
    listen,
    ask: (first, headers, body, at = port) => sendRaw(at, [request(first, headers, body)]),
    close: () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};
