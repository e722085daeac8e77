import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type PreviewServer, build, preview } from 'vite';
import type { DemoAction, DemoState } from '../../mocks/contract.ts';
import { type FaultyProxy, startFaultyProxy } from '../faulty-proxy.ts';
import type { GeoJsonLike } from './held-features.ts';

const root = `${import.meta.dirname}/../..`;
const cache = `${root}/.cache/bench`;
const folders = {
  product: `${cache}/product`,
  demo: `${cache}/demo`,
  rivals: `${cache}/rivals`,
  layer: `${cache}/point-layer`,
};

/** The product as it is shipped for a real API. */
export const buildProduct = (): Promise<unknown> =>
  build({ root, mode: 'api', logLevel: 'error', build: { outDir: folders.product, emptyOutDir: true } });

/** The product as it is shipped with the demo's world. */
export const buildDemo = (): Promise<unknown> =>
  build({ root, logLevel: 'error', build: { outDir: folders.demo, emptyOutDir: true } });

export const buildRivals = (): Promise<unknown> =>
  build({
    configFile: false,
    root: `${import.meta.dirname}/rivals`,
    plugins: [react()],
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folders.rivals, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 5_000 },
  });

/** Bytes, gzip, of what the point layer adds to a page that has Leaflet: its script and its worker. */
export const measurePointLayer = async (): Promise<number> => {
  const entry = `${root}/src/map/points/point-layer.ts`;
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folders.layer,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // Not as a library: those keep their white space.
      rolldownOptions: { input: entry, external: ['leaflet'], preserveEntrySignatures: 'strict' },
    },
  });
  // The engine for browsers that cannot draw in a worker is loaded only there.
  const files = readdirSync(folders.layer, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !file.includes('start-engine'),
  );
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folders.layer}/${file}`)).length, 0);
};

/** A world of the Node mock API, and what is played in it. */
export interface World {
  control(action: DemoAction): Promise<DemoState>;
  state(): Promise<DemoState>;
  /** A fresh world of the scenario `stress`, paused at its beginning. */
  restart(features: number, rate: number): Promise<void>;
  /** A fresh world of the scenario that the demo opens with. */
  restartDay(): Promise<void>;
  /** The features of a collection as the API has them now. @param seat absent: that the product opens in */
  readItems(collection: string, seat?: string): Promise<readonly GeoJsonLike[]>;
}

export interface Servers {
  /** The product, with the API behind the proxy. */
  product: FaultyProxy;
  rivals: FaultyProxy;
  /** Origin of the build with the demo's world. */
  demo: string;
  world: World;
  stop(): Promise<void>;
}

const serve = (outDir: string, withHeaders: boolean): Promise<PreviewServer> =>
  preview({
    root,
    logLevel: 'error',
    ...(withHeaders ? {} : { configFile: false }),
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });

const originOf = (server: PreviewServer): string =>
  `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;

const startApi = async (): Promise<{ origin: string; process: ChildProcess }> => {
  const args = [`${root}/mocks/node.ts`, '--port', '0', '--scenario', 'stress', '--features', '1000'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const [, found] = /(http:\/\/[\d.]+:\d+)\//.exec(chunk.toString()) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The mock API ended with code ${code}.`)));
  });
  return { origin, process: child };
};

const openWorld = (api: string): World => {
  const request = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await fetch(`${api}/api${path}`, init);
    if (!response.ok) throw new Error(`The mock API answers ${response.status} to ${path}.`);
    return (await response.json()) as T;
  };
  const control = (action: DemoAction): Promise<DemoState> =>
    request('/demo', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer operator-1' },
      body: JSON.stringify(action),
    });
  return {
    control,
    state: () => request('/demo'),
    restart: async (features, rate) => {
      await control({ action: 'scenario', scenario: 'stress', features, rate, seed: 1 });
      await control({ action: 'pause' });
    },
    restartDay: async () => void (await control({ action: 'scenario', scenario: 'ordinary-day', seed: 1 })),
    readItems: async (collection, seat = 'operator-1') =>
      (
        await request<{ features: [] }>(`/collections/${collection}/items?limit=100000`, {
          headers: { Authorization: `Bearer ${seat}` },
        })
      ).features,
  };
};

/** Serves what was built, each with the mock API of one Node process at `/api`. */
export const startServers = async ({ withRivals }: { withRivals: boolean }): Promise<Servers> => {
  const api = await startApi();
  const ofProduct = await serve(folders.product, true);
  const [ofRivals, ofDemo] = withRivals
    ? [await serve(folders.rivals, false), await serve(folders.demo, true)]
    : [ofProduct, ofProduct];
  const previews = new Set([ofProduct, ofRivals, ofDemo]);
  const startProxy = (server: PreviewServer): Promise<FaultyProxy> =>
    startFaultyProxy({ appOrigin: originOf(server), apiOrigin: api.origin });
  const [product, rivals] = await Promise.all([startProxy(ofProduct), startProxy(ofRivals)]);
  return {
    product,
    rivals,
    demo: originOf(ofDemo),
    world: openWorld(api.origin),
    stop: async () => {
      await Promise.all([product.close(), rivals.close()]);
      await Promise.all([...previews].map((server) => server.close()));
      api.process.removeAllListeners('exit');
      api.process.kill();
    },
  };
};
