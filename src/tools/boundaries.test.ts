import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vigie-boundaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file, the line in it, and whether the architecture allows that line there. */
const cases: readonly (readonly [file: string, line: string, allowed: boolean])[] = [
  ['src/map/map-view.tsx', "import 'leaflet';", true],
  ['src/map/map-view.tsx', "import '../live/feature-store.ts';", true],
  ['src/map/map-view.tsx', "import '../layers/incidents/contract.ts';", false],
  ['src/map/canvas/draw.ts', "import '../../app/app.tsx';", false],
  ['src/app/shell.tsx', "import 'react-leaflet';", false],
  ['src/app/shell.tsx', "import '../layers/incidents/layer.tsx';", true],
  ['src/app/shell.tsx', "import '../layers/manifest.ts';", true],
  ['src/app/shell.tsx', "import '../layers/incidents/model.ts';", false],
  ['src/app/shell.tsx', "import '../../mocks/browser.ts';", false],
  ['src/app/shell.tsx', "await import('../../mocks/browser.ts');", false],
  ['src/main.tsx', "await import('../mocks/browser.ts');", true],
  ['src/main.tsx', "import 'leaflet';", false],
  ['src/layers/incidents/layer.tsx', "import '../../map/sign.ts';", true],
  ['src/layers/incidents/layer.tsx', "import '../manifest.ts';", true],
  ['src/layers/incidents/layer.tsx', "import '../alerts/contract.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '../../layers/alerts/contract.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '../../app/lens.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '@react-leaflet/core';", false],
  ['src/layers/incidents/layer.tsx', "import './mock.ts';", false],
  ['src/layers/incidents/mock.ts', "import '../../../mocks/world.ts';", true],
  ['src/layers/incidents/mock.ts', "import '../alerts/mock.ts';", false],
  ['src/layers/incidents/mock.ts', "import 'react';", false],
  ['src/layers/manifest.ts', "import '../map/sign.ts';", true],
  ['src/layers/manifest.ts', "import './incidents/contract.ts';", false],
  ['src/geo/region.ts', "import '../shared/geojson.ts';", true],
  ['src/geo/region.ts', "import 'react';", false],
  ['src/geo/region.ts', "import 'leaflet/dist/leaflet-src.esm.js';", false],
  ['src/geo/region.ts', "import '../map/sign.ts';", false],
  ['src/live/live.ts', "import '../shared/api.ts';", true],
  ['src/live/live.ts', "import '../layers/alerts/contract.ts';", false],
  ['src/live/live.ts', "import '../app/lens.ts';", false],
  ['src/shared/words.ts', "import './vocabulary.ts';", true],
  ['src/shared/parts/fact.tsx', "import '../../live/contract.ts';", false],
  ['src/shared/words.ts', "import '../geo/region.ts';", false],
  ['mocks/world.ts', "import '../src/layers/incidents/mock.ts';", true],
  ['mocks/world.ts', "import 'react';", false],
  ['mocks/world.ts', "import '../src/app/lens.ts';", false],
  ['mocks/demo-bar.tsx', "import 'react';", true],
  ['mocks/demo-bar.tsx', "import '../src/layers/alerts/model.ts';", false],
  ['mocks/world.ts', "import '../src/map/sign.ts';", false],
];

/** The project's own overrides, without what needs the project around it. */
const readOverrides = (): string => {
  const text = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');
  const { overrides } = JSON.parse(text) as { overrides: { rules: object }[] };
  return JSON.stringify({ overrides: overrides.filter(({ rules }) => 'no-restricted-imports' in rules) });
};

/** The cases that oxlint refuses, as `folder/file`: all are linted in one run, each in a copy of the tree of its own. */
const findRefused = (): ReadonlySet<string> => {
  const overrides = readOverrides();
  for (const [index, [file, line]] of cases.entries()) {
    const path = join(folder, String(index), file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(join(folder, String(index), '.oxlintrc.json'), overrides);
    writeFileSync(path, `${line}\n`);
  }
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!stdout) throw new Error(`oxlint said nothing: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  return new Set(
    diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename),
  );
};

describe('the import directions', () => {
  const refused = findRefused();
  it.each(cases.map((entry, index) => [...entry, index] as const))(
    '%s: %s allowed: %s',
    (file, _line, allowed, index) => {
      expect(refused.has(join(String(index), file))).toBe(!allowed);
    },
  );
});
