/*
 * `npm run nginx -- --listen 0.0.0.0:80 --inner 127.0.0.1:8792 --api 127.0.0.1:8790,127.0.0.1:8791 --tailer 127.0.0.1:8794
 * --page /srv/vigie [--issuer https://…] [--node host:port]`: prints a configuration of nginx, to stand in
 * `/etc/nginx/conf.d`. `--node` is the inner address as the tailers know it, if that is another.
 */
import { parseArgs } from 'node:util';
import { nginxConfig } from '../../service/nginx/config.ts';
import { securityHeaders } from '../security-headers.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    listen: { ...text, default: '127.0.0.1:8080' },
    inner: { ...text, default: '127.0.0.1:8792' },
    api: { ...text, default: '127.0.0.1:8790' },
    tailer: { ...text, default: '127.0.0.1:8794' },
    page: { ...text, default: '/srv/vigie' },
    rate: { ...text, default: '50' },
    issuer: text,
    node: text,
  },
});
const { listen, inner, api, tailer, page, rate, issuer, node } = values;
const addresses = [listen, inner, node ?? inner, ...api.split(','), ...tailer.split(',')];
const wrong = addresses.find((address) => !/^[^\s:;{}]+:\d{1,5}$/.test(address));
if (wrong !== undefined) throw new Error(`“${wrong}” is no host with a port.`);
const pageHeaders = securityHeaders({ issuer, basemaps: process.env['VITE_BASEMAPS'] });
process.stdout.write(
  nginxConfig({
    listen,
    inner,
    page,
    pageHeaders,
    apis: api.split(','),
    tailers: tailer.split(','),
    rate: Number(rate),
    burst: 6 * Number(rate),
    connections: 100,
    ...(node !== undefined && { node }),
  }),
);
