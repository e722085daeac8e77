import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const source = 'src/service-worker.ts';

const listFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

/** One hash over paths and contents: any changed byte makes a new cache, also in the files without a hash in their name. */
const hashContents = (contents: ReadonlyMap<string, string | Uint8Array>): string => {
  const hash = createHash('sha256');
  for (const [path, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(path).update('\0').update(content).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

/**
 * Emits `/sw.js` with the list of all files of the build and of `public/`. `off` emits one that removes itself from
 * every browser that still has it.
 */
export const precachePlugin = ({ off }: { readonly off: boolean }): Plugin => {
  let root = '';
  let publicFolder = '';
  return {
    name: 'vigie:precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
      publicFolder = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const contents = new Map<string, string | Uint8Array>();
        for (const file of Object.values(bundle)) {
          if (file.fileName.endsWith('.map') || file.fileName.startsWith('.vite/')) continue;
          const path = file.fileName === 'index.html' ? '/' : `/${file.fileName}`;
          contents.set(path, file.type === 'chunk' ? file.code : file.source);
        }
        for (const file of listFiles(publicFolder)) {
          contents.set(`/${relative(publicFolder, file).split(sep).join('/')}`, readFileSync(file));
        }
        if (!contents.has('/')) this.error('The build has no index.html to precache');
        const { code } = await transformWithOxc(readFileSync(join(root, source), 'utf8'), source);
        const constants = {
          PRECACHE_FILES: [...contents.keys()].sort(),
          PRECACHE_VERSION: hashContents(contents),
          SERVICE_WORKER_OFF: off,
        };
        const header = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: `${header.join('')}${code}` });
      },
    },
  };
};
