import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findCircles, readImportGraph } from './import-graph.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vigie-boundaries-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file, the line in it, and whether the architecture allows that line there. */
const cases: readonly (readonly [file: string, line: string, allowed: boolean])[] = [
  ['src/map/map-view.tsx', "import 'leaflet';", true],
  ['src/map/map-view.tsx', "import '../live/feature-store.ts';", true],
  ['src/map/map-view.tsx', "import '../domain/incidents/contract.ts';", false],
  ['src/map/map-view.tsx', "import '../layers/incidents/layer.tsx';", false],
  ['src/map/canvas/draw.ts', "import '../../app/app.tsx';", false],
  ['src/app/shell.tsx', "import 'react-leaflet';", false],
  ['src/app/shell.tsx', "import '../layers/incidents/layer.tsx';", true],
  ['src/app/shell.tsx', "import '../layers/manifest.ts';", true],
  ['src/app/shell.tsx', "import '../layers/incidents/model.ts';", false],
  ['src/app/shell.tsx', "import '../rooms/registry.ts';", true],
  ['src/app/shell.tsx', "import '../rooms/log/log-room.tsx';", false],
  ['src/app/shell.tsx', "import '../workspace/workspace.ts';", true],
  ['src/workspace/workspace.ts', "import '../layers/registry.ts';", true],
  ['src/workspace/workspace.ts', "import '../layers/log/layer.tsx';", false],
  ['src/workspace/workspace.ts', "import '../rooms/registry.ts';", false],
  ['src/workspace/workspace.ts', "import '../app/lens.ts';", false],
  ['src/app/shell.tsx', "import '../api/routes.ts';", false],
  ['src/app/shell.tsx', "import '../../mocks/browser.ts';", false],
  ['src/app/shell.tsx', "await import('../../mocks/browser.ts');", false],
  ['src/main.tsx', "await import('../mocks/browser.ts');", true],
  ['src/main.tsx', "import 'leaflet';", false],
  ['src/layers/incidents/layer.tsx', "import '../../map/sign.ts';", true],
  ['src/layers/incidents/layer.tsx', "import '../../domain/alerts/contract.ts';", true],
  ['src/layers/incidents/layer.tsx', "import '../manifest.ts';", true],
  ['src/layers/incidents/layer.tsx', "import '../alerts/model.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '../../layers/alerts/model.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '../../app/lens.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '../../../mocks/layers/incidents.ts';", false],
  ['src/layers/incidents/layer.tsx', "import '@react-leaflet/core';", false],
  ['src/layers/manifest.ts', "import '../map/sign.ts';", true],
  ['src/layers/manifest.ts', "import '../app/lens.ts';", false],
  ['src/rooms/log/room.tsx', "import '../../layers/log/layer.tsx';", true],
  ['src/rooms/log/room.tsx', "import '../../layers/log/model.ts';", false],
  ['src/rooms/log/room.tsx', "import '../../workspace/scope.ts';", true],
  ['src/rooms/log/room.tsx', "import '../board/room.tsx';", false],
  ['src/rooms/log/room.tsx', "import '../../app/lens.ts';", false],
  ['src/domain/incidents/lifecycle.ts', "import '../alerts/contract.ts';", true],
  ['src/domain/incidents/lifecycle.ts', "import '../../geo/region.ts';", true],
  ['src/domain/incidents/lifecycle.ts', "import '../../live/live.ts';", false],
  ['src/domain/incidents/lifecycle.ts', "import 'react';", false],
  ['src/geo/region.ts', "import '../shared/geojson.ts';", true],
  ['src/geo/region.ts', "import 'react';", false],
  ['src/geo/region.ts', "import 'leaflet/dist/leaflet-src.esm.js';", false],
  ['src/geo/region.ts', "import '../map/sign.ts';", false],
  ['src/live/live.ts', "import '../shared/api.ts';", true],
  ['src/live/live.ts', "import '../domain/feed/contract.ts';", true],
  ['src/live/live.ts', "import '../layers/alerts/layer.tsx';", false],
  ['src/live/live.ts', "import '../app/lens.ts';", false],
  ['src/shared/words.ts', "import './vocabulary.ts';", true],
  ['src/shared/parts/fact.tsx', "import '../../domain/feed/contract.ts';", false],
  ['src/shared/words.ts', "import '../geo/region.ts';", false],
  ['src/exchange/record.ts', "import '../domain/incidents/contract.ts';", true],
  ['src/exchange/record.ts', "import '../layers/incidents/layer.tsx';", false],
  ['src/exchange/record.ts', "import 'react';", false],
  ['src/domain/item.ts', "import '../exchange/record.ts';", false],
  ['src/map/draw.ts', "import '../exchange/record.ts';", false],
  ['src/api/routes.ts', "import '../exchange/record.ts';", true],
  ['src/api/routes.ts', "import '../domain/incidents/lifecycle.ts';", true],
  ['src/api/routes.ts', "import '../live/live.ts';", false],
  ['src/api/routes.ts', "import '../../mocks/host.ts';", false],
  ['src/service/start.ts', "import '../api/routes.ts';", true],
  ['src/service/start.ts', "import '../layers/incidents/model.ts';", false],
  ['src/service/start.ts', "import '../../mocks/host.ts';", false],
  ['src/service/start.test.ts', "import '../../mocks/host.ts';", true],
  ['src/service/store/read.ts', "import '../../live/live.ts';", false],
  ['mocks/world.ts', "import '../src/domain/incidents/contract.ts';", true],
  ['mocks/world.ts', "import '../src/api/routes.ts';", true],
  ['mocks/world.ts', "import '../src/layers/incidents/model.ts';", false],
  ['mocks/world.test.ts', "import '../src/layers/incidents/model.ts';", true],
  ['mocks/world.ts', "import 'react';", false],
  ['mocks/world.ts', "import '../src/app/lens.ts';", false],
  ['mocks/demo-bar.tsx', "import 'react';", true],
  ['mocks/demo-bar.tsx', "import '../src/domain/alerts/contract.ts';", false],
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

/** What a folder may import besides itself; tests and what stands in testing folders may ask everything. */
const below: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  geo: ['shared'],
  domain: ['geo', 'shared'],
  live: ['domain', 'geo', 'shared'],
  map: ['live', 'geo', 'shared'],
  layers: ['map', 'exchange', 'live', 'domain', 'geo', 'shared'],
  exchange: ['domain', 'geo', 'shared'],
  workspace: ['exchange', 'layers', 'map', 'live', 'domain', 'geo', 'shared'],
  rooms: ['workspace', 'exchange', 'layers', 'map', 'live', 'domain', 'geo', 'shared'],
  app: ['rooms', 'workspace', 'exchange', 'layers', 'map', 'live', 'domain', 'geo', 'shared'],
  main: ['app', 'workspace', 'map', 'geo', 'shared', 'mocks'],
  api: ['exchange', 'domain', 'geo', 'shared'],
  service: ['api', 'exchange', 'domain', 'geo', 'shared'],
  mocks: ['api', 'exchange', 'domain', 'geo', 'shared'],
  tools: ['domain', 'geo', 'shared', 'api', 'service', 'mocks'],
};

const folderOf = (path: string): string =>
  /^src\/([a-z-]+)\//.exec(path)?.[1] ??
  (path.startsWith('mocks/') ? 'mocks' : /^src\/(main|start)\.tsx$/.test(path) ? 'main' : path);

describe('the imports that there are', () => {
  const arrows = readImportGraph(root, ['src', 'mocks']).filter(({ from }) => !/\.test\.tsx?$|\/testing\//.test(from));

  it('none leads up', () => {
    const up = arrows.filter(({ from, to }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      return here !== there && !below[here]?.includes(there);
    });
    expect(up.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('no files stand in a circle', () => {
    expect(findCircles(arrows)).toEqual([]);
  });

  it('finds what it looks for', () => {
    expect(arrows.length).toBeGreaterThan(500);
    const circle = ['a', 'b', 'c'].map((from, index, all) => ({ from, to: all[(index + 1) % 3] ?? '' }));
    expect(findCircles([...circle, { from: 'd', to: 'a' }]).map((files) => files.toSorted())).toEqual([
      ['a', 'b', 'c'],
    ]);
  });
});
