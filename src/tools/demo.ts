/*
 * `npm run demo [-- --port 4173]`: builds the demo, serves it with its security headers and prints its address.
 */
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';

const { values } = parseArgs({ options: { port: { type: 'string' } } });

// Always built anew: it takes a second or two, less than it costs to be wrong about what is current.
console.log('Building …');
await build({ logLevel: 'warn' });

const server = await preview({ logLevel: 'warn', preview: values.port ? { port: Number(values.port) } : {} });
console.log(`\nVigie is ready: ${server.resolvedUrls?.local[0] ?? ''}\nStop it with Ctrl+C.`);
