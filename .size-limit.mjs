import { readFileSync, readdirSync } from 'node:fs';

const folder = `${process.env.VIGIE_BUILDS ?? '.'}/dist`;

/** @type {Record<string, { file: string; isEntry?: boolean; imports?: string[] }>} */
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
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const app = closure(entry);
const workers = readdirSync(`${folder}/assets`)
  .filter((name) => name.includes('-worker-'))
  .map((name) => `${folder}/assets/${name}`);
const mock = [...closure('mocks/browser.ts'), ...closure('mocks/demo-bar.tsx')].filter((file) => !app.has(file));

export default [
  {
    name: 'App before the map shows data: scripts and workers, without the mock API and what opens on demand',
    path: [...app, ...workers],
    gzip: true,
    limit: '200 kB',
  },
  { name: 'Mock API before its first change', path: [...new Set(mock)], gzip: true, limit: '72 kB' },
  { name: 'Geography', path: `${folder}/assets/*.json`, gzip: true, limit: '120 kB' },
];
