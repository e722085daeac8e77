import { readFileSync, readdirSync } from 'node:fs';

const folder = `${process.env.VIGIE_BUILDS ?? '.'}/dist`;

/** @type {Record<string, { file: string; imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));

/** The scripts that one module brings along before it runs: its own, and those of its static imports. */
const closure = (start) => {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  visit(start);
  return new Set([...seen].map((key) => `${folder}/${manifest[key].file}`));
};
/** What the page itself asks for at once: its entry, and the parts of the first load that it runs one after the other. */
const page = readFileSync(`${folder}/index.html`, 'utf8');
const app = new Set([...page.matchAll(/(?:href|src)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => `${folder}/${file}`));
const workers = readdirSync(`${folder}/assets`)
  .filter((name) => name.includes('-worker-'))
  .map((name) => `${folder}/assets/${name}`);
/** The street level of the map comes when all else is there; the search, other base maps and files when somebody asks for them. */
const isLater = (file) => /\/(?:ground|search|archive|keeper)-worker-/.test(file);
const isMock = (file) => file.includes('/mock-');
const mock = [
  ...['mocks/browser.ts', 'mocks/device/world-address.ts', 'mocks/demo-bar.tsx'].flatMap((key) => [...closure(key)]),
  ...workers.filter(isMock),
].filter((file) => !app.has(file));

export default [
  {
    name: 'App before the map shows data: scripts and workers, without the mock API and what opens on demand',
    path: [...app, ...workers.filter((file) => !isMock(file) && !isLater(file))],
    gzip: true,
    limit: '190 kB',
  },
  { name: 'Mock API before its first change', path: [...new Set(mock)], gzip: true, limit: '66 kB' },
  {
    name: 'Geography of the first load',
    path: `${folder}/assets/{region,zones,network,versions,base,facilities}-*.json`,
    gzip: true,
    limit: '120 kB',
  },
  { name: 'Geography with streets, green, places', path: `${folder}/assets/*.json`, gzip: true, limit: '450 kB' },
];
