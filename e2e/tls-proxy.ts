import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate for this machine, made for one run, which nobody trusts. */
const makeCertificate = (): { key: Buffer; cert: Buffer } => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', cert];
  try {
    execFileSync('openssl', ['req', '-x509', '-nodes', '-subj', '/CN=localhost', ...made], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** What a proxy tells of its client: `host` is the one that the client asked. */
export type Says = (host: string) => Record<string, string>;

/** Shows what is at `origin` over TLS on a free port of this machine, and says so as it is asked to. */
export const startTlsProxy = async (
  says: Says,
): Promise<{ origin: string; showing: (origin: string) => void; close: () => void }> => {
  let target = '';
  const server = createServer(makeCertificate(), (incoming, response) => {
    const { host = '', ...headers } = incoming.headers;
    const options = { method: incoming.method, headers: { ...headers, ...says(host) } };
    const outgoing = request(target + incoming.url, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    showing: (origin) => {
      target = origin;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
