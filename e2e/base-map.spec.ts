import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { writeTinyArchive } from '../src/map/archive/tiny-archive.ts';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

const root = join(import.meta.dirname, '..');
/** The tile of zoom 8 that the Region lies in, as one water. */
const water = writeTinyArchive([{ z: 8, x: 131, y: 85, layers: ['water'] }], ['water']);
const files = { water, cut: water.slice(0, -20), page: new TextEncoder().encode('<!doctype html>'.repeat(99)) };
const bases = [...Object.keys(files), 'gone'].map((name) => ({
  type: 'pmtiles',
  url: `/maps/${name}.pmtiles`,
  attribution: `© The makers of ${name}`,
}));

let folder = '';
let server: PreviewServer;
let origin = '';
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-base-map-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, VITE_BASEMAPS: JSON.stringify(bases) };
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel=error', '--outDir', folder], {
    cwd: root,
    env,
  });
  mkdirSync(join(folder, 'maps'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `maps/${name}.pmtiles`), bytes);
  server = await preview({ root, logLevel: 'error', build: { outDir: folder }, preview: { port: 0 } });
  origin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The colour of the ground far from the Region, as it is seen: red, green, blue. */
const seeGround = async (page: Page): Promise<readonly number[]> => {
  const shot = (await screenOf(page).map.screenshot()).toString('base64');
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(image, -(image.width - 20), -(image.height / 3));
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  }, shot);
};

test('an archive of vector tiles is drawn over the built-in map, and one that is none leaves it there', async ({
  allowedOrigins,
  openApp,
  page,
}) => {
  allowedOrigins.add(origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openApp({ scenario: 'ordinary-day', seed: 3, theme: 'dark' }, origin);
  await waitForData(page);
  await control(page, { action: 'pause' });
  const { map } = screenOf(page);
  const choice = map.getByRole('combobox', { name: 'Base map' });
  await expect(choice).toHaveValue('');
  await expect.poll(() => seeGround(page)).toEqual([0x10, 0x12, 0x14]);
  expect(asked.filter((path) => /archive|pmtiles/.test(path))).toEqual([]);

  await choice.selectOption({ label: 'water' });
  await expect.poll(() => seeGround(page)).toEqual([0x1f, 0x2c, 0x36]);
  await expect(map).toContainText('© The makers of water');
  await expect(map).toContainText('OpenStreetMap');
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect.poll(() => seeGround(page)).toEqual([0xc6, 0xd4, 0xdd]);

  for (const [name, reason] of [
    ['cut', 'incomplete or damaged'],
    ['page', 'no PMTiles archive'],
    ['gone', 'does not answer'],
  ] as const) {
    await choice.selectOption({ label: name });
    await expect(map.getByRole('status')).toContainText(reason);
    await expect(choice).toHaveValue('');
    await expect(map).not.toContainText(`© The makers of ${name}`);
  }
  await expect.poll(() => seeGround(page)).toEqual([0xe2, 0xe5, 0xe8]);
  await map.getByRole('button', { name: 'Close' }).click();
  await expect(map.getByRole('status')).toHaveCount(0);
});
