import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { doorPlugin } from './src/tools/door-plugin.ts';
import { createFirstLoad, firstLoadPlugin } from './src/tools/first-load.ts';
import { leafletPlugin, takenFirst } from './src/map/build/leaflet-plugin.ts';
import { precachePlugin } from './src/tools/precache-plugin.ts';
import { securityHeaders } from './src/tools/security-headers.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

const libraryStub = fileURLToPath(new URL('mocks/library-stub.ts', import.meta.url));

/** Of the mock API alone: its files get names of their own, so that the size budget can tell it from the app. */
const isMockModule = (id: string): boolean => /\/mocks\/|\/src\/api\/|\/node_modules\/(msw|@mswjs)\//.test(id);
// The first load names every later file, and a hash cannot be compressed: 42 bits tell the versions of one file apart.
const nameFile = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  moduleIds.some(isMockModule) ? 'assets/mock-[name]-[hash:7].js' : 'assets/[name]-[hash:7].js';
/** What the page and its workers both fetch has one name. */
const assetFileNames = 'assets/[name]-[hash:7][extname]';

export default defineConfig(({ command, mode, isPreview }) => {
  const env = loadEnv(mode, root);
  const isDevelopmentServer = command === 'serve' && !isPreview;
  // The development server writes a script and styles into the page; elsewhere nothing inline is ever needed.
  const developmentNonce = isDevelopmentServer ? randomBytes(16).toString('base64') : undefined;
  const headers = securityHeaders({
    apiUrl: env['VITE_API_URL'],
    issuer: env['VITE_ISSUER'],
    basemaps: env['VITE_BASEMAPS'],
    developmentNonce,
  });
  return {
    // Only `/` is a page: whatever else is not there is not found.
    appType: 'mpa',
    plugins: [
      react(),
      leafletPlugin(),
      firstLoadPlugin(),
      doorPlugin(headers),
      precachePlugin({ off: env['VITE_SERVICE_WORKER'] === 'off' }),
    ],
    define: { 'import.meta.env.VITE_VERSION': JSON.stringify(version) },
    resolve: {
      alias: {
        'is-node-process': libraryStub,
        'tough-cookie': libraryStub,
        '@mswjs/interceptors/WebSocket': libraryStub,
      },
    },
    html: developmentNonce ? { cspNonce: developmentNonce } : {},
    build: {
      // Read by the size budget: what loads first, and what on demand.
      manifest: true,
      modulePreload: {
        polyfill: false,
        // A later part finds the scripts that it imports by itself, mostly in the offline copy; the names of all of them
        // would be 3 kB of each first load. Styles have to be there before it is drawn.
        resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
      },
      // Files inlined as data: URLs could not be fetched under the policy.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: createFirstLoad(`${root}/src/start.tsx`, takenFirst) },
          chunkFileNames: nameFile,
          assetFileNames,
        },
      },
    },
    worker: {
      format: 'es',
      rolldownOptions: { output: { entryFileNames: nameFile, chunkFileNames: nameFile, assetFileNames } },
    },
    server: { host: '127.0.0.1', cors: false },
    preview: { host: '127.0.0.1', port: 4173, cors: false },
    test: {
      include: ['{src,mocks}/**/*.test.{ts,tsx}'],
      environment: 'node',
      setupFiles: ['src/shared/testing/setup.ts'],
      // Files share what they load: no test leaves anything behind.
      isolate: false,
      // On two processors one would work, and the other wait.
      maxWorkers: 2,
      restoreMocks: true,
      unstubGlobals: true,
      // A property test runs as long as the machine needs: only one that hangs fails by time.
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  };
});
