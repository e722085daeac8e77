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
const pictures = 'https://tiles.example.org';
const bases = [
  ...[...Object.keys(files), 'gone'].map((name) => ({
    type: 'pmtiles',
    url: `/maps/${name}.pmtiles`,
    attribution: `© The makers of ${name}`,
  })),
  {
    id: 'pictures',
    name: 'pictures',
    url: `${pictures}/{z}/{x}/{y}.png`,
    attribution: '© The makers of pictures',
  },
];

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
  // The policy of the server allows what the build was made for.
  process.env['VITE_BASEMAPS'] = env.VITE_BASEMAPS;
  server = await preview({ root, logLevel: 'error', build: { outDir: folder }, preview: { port: 0 } });
  origin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  delete process.env['VITE_BASEMAPS'];
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The colour of a point of a picture, from its edges: red, green, blue. */
const readPixel = (page: Page, picture: Buffer, fromRight: number): Promise<readonly number[]> =>
  page.evaluate(
    async ({ png, right }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, -(image.width - right), -(image.height / 3));
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    { png: picture.toString('base64'), right: fromRight },
  );

/** The colour of the ground far from the Region, as it is seen. */
const seeGround = async (page: Page): Promise<readonly number[]> =>
  readPixel(page, await screenOf(page).map.screenshot(), 20);

/** Prints by the dialog, and looks at the sheet: the colour of its ground far from the Region, and what it says. */
const printSheet = async (page: Page): Promise<{ ground: readonly number[]; legend: string }> => {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Print this page' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '', { timeout: 30_000 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const ground = await readPixel(page, await page.locator('.paper-map').screenshot(), 30);
  const legend = await page.locator('.paper-legend').innerText();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    dispatchEvent(new Event('afterprint'));
    document.documentElement.removeAttribute('data-printed');
  });
  return { ground, legend };
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

test('paper shows the base map that was chosen, and says whose it is; where it cannot be had, the built-in one', async ({
  allowedOrigins,
  openApp,
  page,
}) => {
  allowedOrigins.add(origin);
  allowedOrigins.add(pictures);
  let isThere = true;
  await page.route(`${pictures}/**`, async (route) => {
    const png = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(256, 256);
      const context = canvas.getContext('2d');
      if (context) context.fillStyle = '#336699';
      context?.fillRect(0, 0, 256, 256);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(String.fromCharCode(...bytes));
    });
    return isThere
      ? route.fulfill({ contentType: 'image/png', body: Buffer.from(png, 'base64') })
      : route.fulfill({ status: 503 });
  });
  await openApp({ scenario: 'ordinary-day', seed: 3, theme: 'light' }, origin);
  await waitForData(page);
  await control(page, { action: 'pause' });
  const choice = screenOf(page).map.getByRole('combobox', { name: 'Base map' });
  const builtIn = await printSheet(page);
  expect(builtIn.legend).not.toContain('makers');

  await choice.selectOption({ label: 'water' });
  await expect(screenOf(page).map).toContainText('© The makers of water');
  const water = await printSheet(page);
  expect(water.ground).not.toEqual(builtIn.ground);
  expect(water.legend).toContain('water: © The makers of water');

  await choice.selectOption({ label: 'pictures' });
  const taken = await printSheet(page);
  expect(taken.ground).toEqual([0x33, 0x66, 0x99]);
  expect(taken.legend).toContain('pictures: © The makers of pictures');

  // Another part of the map, and by then nobody answers any more.
  isThere = false;
  await page.getByRole('button', { name: 'Print' }).click();
  await page.getByRole('combobox', { name: 'Scale of the map' }).selectOption('1:50,000');
  await page.keyboard.press('Escape');
  const fallen = await printSheet(page);
  expect(fallen.ground).not.toEqual([0x33, 0x66, 0x99]);
  expect(fallen.legend).toContain('“pictures” could not be printed: this is the built-in map.');
});
