import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PreviewServer, preview } from 'vite';
import { growSample } from '../src/tools/sample-tree.ts';
import { expect, test } from './fixtures.ts';
import { control, expectReconciled, screenOf, waitForData } from './screen.ts';

const name = 'Road works';
let tree = '';
let server: PreviewServer;
let origin = '';

test.beforeAll(async () => {
  tree = growSample();
  const vite = join(tree, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel=error'], { cwd: tree });
  server = await preview({ root: tree, logLevel: 'error', preview: { port: 0 } });
  origin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`;
});
test.afterAll(async () => {
  await server.close();
  rmSync(tree, { recursive: true, force: true });
});

test.use({ viewport: { width: 1440, height: 1300 } });

test('a layer of two registries is listed, counted, filtered, explained, opened and changed by keyboard', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 }, origin);
  await waitForData(page, [name]);
  await control(page, { action: 'pause' });
  const { map, rows, detail, title, zone } = screenOf(page);
  const all = await expectReconciled(page, name);
  expect(all).toBeGreaterThanOrEqual(12);

  await map.getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('group', { name: 'Legend' });
  await expect(legend.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');

  await zone.selectOption('5339');
  await expect.poll(() => expectReconciled(page, name)).toBeLessThan(all);
  await zone.selectOption('');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await page.getByRole('group', { name: 'Status' }).getByRole('checkbox', { name: 'Ended' }).check();
  await expect(page).toHaveURL(/status=ended/);
  await page.keyboard.press('Escape');
  await expect.poll(() => expectReconciled(page, name)).toBeLessThan(all);
  await expect(rows(name).first()).toContainText('Ended');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(name).first()).toContainText('Active');

  await rows(name).first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(title).toContainText('Road works – Near');
  const opened = await title.innerText();

  // What is changed waits while the API fails, and arrives when it is well again.
  await control(page, { action: 'fault', fault: { kind: 'status', status: 503, target: 'write' } });
  await expect(detail.getByRole('button', { name: 'End', exact: true })).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(detail).toContainText('Change on its way');
  await expect(detail).toContainText('Ended');
  await control(page, { action: 'clear-faults' });
  await expect(detail).not.toContainText('Change on its way');
  await page.keyboard.press('j');
  const told = page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first();
  await expect(told).toContainText('Status: Ended');
  await expect(told).toContainText(opened);
});
