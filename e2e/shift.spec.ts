import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, sitDown, waitForItem } from './desk.ts';
import { numberIn, screenOf, waitForData } from './screen.ts';

const toDo = (page: Page) => page.getByRole('region', { name: 'To do now' });
const zones = (page: Page) => page.getByRole('region', { name: 'Police zones' });

test('what waits for the seat stands in one queue, under the lens, and goes when it is done', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id, properties } = waitForItem(
    host,
    'alerts',
    ({ properties: { status, origin } }) => status === 'new' && origin === 'partner',
  );
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('d');
  await expect(page).toHaveURL(/room=todo/);
  const heading = toDo(page).getByRole('heading', { name: /To do now \d/ });
  const before = await numberIn(heading);
  await expect(page).toHaveTitle(new RegExp(`^\\(${before}\\) `));
  await expect(page.getByRole('link', { name: `To do now ${before}` })).toBeVisible();
  const row = toDo(page).getByRole('button', { name: properties.headline.en ?? properties.headline.fr });
  await row.click();
  await screenOf(page).detail.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(row).toHaveCount(0);
  await expect(heading).toHaveText(`To do now ${before - 1}`);
  await expect(page).toHaveTitle(new RegExp(`^\\(${before - 1}\\) `));
  await expect.poll(() => host.world().get('alerts', id)?.properties.status).toBe('acknowledged');

  await test.step('what waits beyond the lens is counted, and one press away', async () => {
    await page.keyboard.press('Escape');
    await screenOf(page).zone.selectOption('5342');
    const outside = toDo(page).getByRole('button', { name: /more waits? outside this scope/ });
    const inside = await numberIn(heading);
    expect(inside + (await numberIn(outside))).toBe(before - 1);
    await outside.click();
    await expect(heading).toHaveText(`To do now ${before - 1}`);
  });

  await test.step('the arrow keys walk along the queue', async () => {
    const rows = toDo(page).getByRole('listitem').getByRole('button');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(rows.last()).toBeFocused();
  });
});

test('a commander opens under the own zone; zones, views and addresses say what they show', async ({
  host,
  page,
  openOnApi,
  line,
}) => {
  host.control({ action: 'pause' });
  await sitDown(page, 'commander-5341');
  await openOnApi(page);
  await waitForData(page);
  const { zone, commune, indicators } = screenOf(page);
  await expect(zone).toHaveValue('5341');
  await expect(page).toHaveURL(/zone=5341/);
  const count = async (name: string): Promise<number> =>
    numberIn(indicators.getByRole('term').filter({ hasText: name }).locator('xpath=..'));

  await test.step('one key goes to the Region and back, and a reload stays there', async () => {
    await page.keyboard.press('0');
    await expect(zone).toHaveValue('');
    await expect(page).toHaveURL(/zone=all/);
    await page.reload();
    await waitForData(page);
    await expect(zone).toHaveValue('');
    await page.keyboard.press('0');
    await expect(zone).toHaveValue('5341');
  });

  await test.step('each zone has the numbers that its lens shows', async () => {
    await page.keyboard.press('o');
    const row = (name: RegExp) => zones(page).getByRole('row', { name });
    const figures = async (name: RegExp): Promise<number[]> =>
      (await row(name).getByRole('cell').allInnerTexts()).map((text) => Number(/-?\d+/.exec(text)?.[0]));
    const incidents = (cells: number[]): number => cells.slice(0, 4).reduce((sum, cell) => sum + cell, 0);
    await expect(row(/Midi/)).toBeVisible();
    expect(incidents(await figures(/Midi/))).toBe(await count('Incidents'));
    await zones(page).getByRole('button', { name: 'Montgomery', exact: true }).click();
    await expect(zone).toHaveValue('5343');
    expect(incidents(await figures(/Montgomery/))).toBe(await count('Incidents'));
    await zones(page).getByRole('button', { name: 'Communes of Montgomery' }).click();
    await zones(page).getByRole('button', { name: 'Etterbeek' }).click();
    await expect(commune).toHaveValue('21005');
    expect(incidents(await figures(/Etterbeek/))).toBe(await count('Incidents'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(zone).toHaveValue('');
    expect(incidents(await figures(/^Region/))).toBe(await count('Incidents'));
    await expect(row(/^Region/)).toContainText('usually');
  });

  await test.step('a view is kept under its name, opened again, taken along and brought back', async () => {
    await zone.selectOption('5343');
    const views = page.getByRole('dialog', { name: 'Saved views' });
    const open = async (): Promise<void> => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('saved views');
      await page.getByRole('option', { name: /^Saved views/ }).click();
      await expect(views).toBeVisible();
    };
    await open();
    await views.getByLabel('Name of the present view').fill('  Night in Montgomery ');
    await page.keyboard.press('Enter');
    await expect(views.getByRole('button', { name: 'Night in Montgomery', exact: true })).toBeVisible();
    await views.getByLabel('Name of the present view').fill('night in montgomery');
    await page.keyboard.press('Enter');
    await expect(views.getByRole('alert')).toContainText('choose another name, or replace it');
    const file = await exportText(page, 'Export to a file');
    await views.getByRole('button', { name: 'Remove Night in Montgomery' }).click();
    await expect(views.getByText('No saved view.')).toBeVisible();
    await views.getByLabel('Import a file').setInputFiles({
      name: 'views.json',
      mimeType: 'application/json',
      buffer: Buffer.from(await readFile(new URL('../package.json', import.meta.url), 'utf8')),
    });
    await expect(views.getByRole('alert')).toContainText('There are no views in this file');
    await views
      .getByLabel('Import a file')
      .setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect(views.getByText('1 view imported.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await page.keyboard.press('j');
    await expect(zone).toHaveValue('');
    await open();
    await views.getByRole('button', { name: 'Night in Montgomery', exact: true }).click();
    await expect(zone).toHaveValue('5343');
    await expect(zones(page)).toBeVisible();
  });

  await test.step('an address can be shared: it names the whole Region too', async () => {
    await page.keyboard.press('0');
    await expect(zone).toHaveValue('');
    await page.getByRole('button', { name: 'Share' }).click();
    const share = page.getByRole('dialog', { name: 'Share' });
    await expect(share.getByLabel('Address', { exact: true })).toHaveValue(
      new RegExp(`^${line.origin}/\\?.*zone=all.*room=zones|room=zones.*zone=all`),
    );
    await expect(share.getByRole('img', { name: 'QR code of this address' })).toBeVisible();
    await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    await share.getByRole('button', { name: 'Copy the address' }).click();
    await expect(share.getByRole('status')).toHaveText('Address copied.');
  });
});
