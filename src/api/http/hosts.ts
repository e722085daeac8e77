import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { RequestProblem } from '../problem.ts';

/** Where somebody on the net finds the API. */
export interface PublicRoot {
  /** `https://carte.example.brussels`: without a slash at its end. */
  origin: string;
  /** What a proxy puts in front of `/api` and takes off again: '' or `/vigie`. */
  prefix: string;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const isLoopbackPeer = (address: string | undefined): boolean =>
  address !== undefined && loopback.check(address, address.includes(':') ? 'ipv6' : 'ipv4');

const prefixPattern = /^(?:\/[\w.~-]{1,100}){1,8}$/;

/**
 * The addresses under which a proxy shows the API: `https://carte.example.brussels`, with a path if it has one; `https`
 * if nothing is said. Throws for what is no address.
 */
export const parsePublicRoots = (texts: readonly string[]): readonly PublicRoot[] =>
  texts.map((text) => {
    const address = text.includes('://') ? text : `https://${text}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    const prefix = url?.pathname.replace(/\/$/, '') ?? '';
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!url || !isWeb || url.search || url.hash || url.username || (prefix !== '' && !prefixPattern.test(prefix))) {
      throw new Error(`“${text}” is no public address: one such as https://carte.example.brussels is wanted.`);
    }
    return { origin: url.origin, prefix };
  });

/** What is said of where a request was sent. */
interface Sent {
  host: string | null;
  proto: string | null;
  prefix: string | null;
}

/** The elements of a list with commas; what stands in quotes stays together. */
const splitList = (text: string): readonly string[] => text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];

/** A parameter of an element of `Forwarded` (RFC 7239, 4). */
const readParameter = (element: string, name: 'host' | 'proto'): string | null => {
  for (const [, key, quoted, token] of element.matchAll(/([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^;,"\s]*))/g)) {
    if (key?.toLowerCase() === name) return quoted?.replaceAll(/\\(.)/g, '$1') ?? token ?? null;
  }
  return null;
};

const readForwarded = (headers: IncomingMessage['headers']): readonly Sent[] => {
  const list = (name: string): readonly string[] =>
    [headers[name] ?? []].flat().flatMap((text) => text.split(',').map((part) => part.trim()));
  const prefix = list('x-forwarded-prefix')[0]?.replace(/\/$/, '') ?? null;
  const standard = splitList([headers['forwarded'] ?? []].flat().join(',')).map((element) => ({
    host: readParameter(element, 'host'),
    proto: readParameter(element, 'proto'),
    prefix,
  }));
  const [hosts, protos, ports] = [list('x-forwarded-host'), list('x-forwarded-proto'), list('x-forwarded-port')];
  const usual = Array.from({ length: Math.max(hosts.length, protos.length, ports.length) }, (_, index): Sent => {
    const host = hosts[index] ?? hosts[0] ?? null;
    const port = ports[index] ?? ports[0];
    const isWhole = host === null || port === undefined || /:\d+$/.test(host) || !/^\d{1,5}$/.test(port);
    return { host: isWhole ? host : `${host}:${port}`, proto: protos[index] ?? protos[0] ?? null, prefix };
  });
  return [...standard.filter(({ host, proto }) => host !== null || proto !== null), ...usual];
};

const authorityPattern = /^(?:[a-z\d](?:[a-z\d.-]{0,250}[a-z\d])?|\[[\da-f:.]{2,45}\])\.?(?::\d{1,5})?$/i;

/** `host[:port]` as a URL of that scheme; null if it is none. */
const readAuthority = (authority: string, scheme: string): URL | null => {
  const address = `${scheme}://${authority}`;
  return authorityPattern.test(authority) && URL.canParse(address) ? new URL(address) : null;
};

/** Where a request was sent: the path with its query, and the authority that it names. */
const readTarget = (message: IncomingMessage): { path: string; authority: string } => {
  const hosts = message.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1) throw new RequestProblem(400, 'One header Host is wanted.');
  const { url: target = '/', headers } = message;
  const { host = '' } = headers;
  if (target.startsWith('/')) return { path: target, authority: host };
  if (target === '*' && message.method === 'OPTIONS') return { path: '/', authority: host };
  // To a proxy one names the whole address: it goes before Host (RFC 9112, 3.2.2).
  const [, authority, path] = /^https?:\/\/([^/?#]*)([^#]*)$/i.exec(target) ?? [];
  if (authority === undefined || path === undefined) throw new RequestProblem(400, 'The address cannot be read.');
  return { path: path.startsWith('/') ? path : `/${path}`, authority };
};

export interface Target {
  /** With its query. */
  path: string;
  root: PublicRoot;
}

/**
 * Where a request was sent, as its client sees it. Throws a RequestProblem (400) for what cannot be read, and (421) for
 * a host that is not named: a page whose name leads to this machine (DNS rebinding) gets nothing.
 * @param named the addresses under which a proxy of this machine shows the API; only for those, what the proxy says of
 * where its client was is believed
 */
export const readPublicTarget = (message: IncomingMessage, named: readonly PublicRoot[]): Target => {
  const { path, authority } = readTarget(message);
  const asked = readAuthority(authority, 'http');
  if (!asked) throw new RequestProblem(400, 'The header Host is not a name with a port.');
  const find = (hostname: string): PublicRoot | undefined =>
    named.find(({ origin }) => new URL(origin).hostname === hostname);
  const own = find(asked.hostname);
  if (!own && !loopbackNames.has(asked.hostname)) {
    throw new RequestProblem(421, `This API does not answer as “${asked.hostname}”: start it with --behind-proxy.`);
  }
  if (named.length > 0 && isLoopbackPeer(message.socket.remoteAddress)) {
    for (const { host, proto, prefix } of readForwarded(message.headers)) {
      const scheme = /^https?$/i.exec(proto ?? '')?.[0].toLowerCase();
      const found = readAuthority(host ?? authority, scheme ?? 'https');
      const known = found && find(found.hostname);
      if (!known) continue;
      const origin = scheme === undefined ? known.origin : found.origin;
      return { path, root: { origin, prefix: prefix !== null && prefixPattern.test(prefix) ? prefix : known.prefix } };
    }
  }
  return { path, root: own ?? { origin: asked.origin, prefix: '' } };
};
