import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, sitDown } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const circulars = (page: Page) => page.getByRole('region', { name: 'Circulars', exact: true });

test('a zone confirms what it is asked for, a new version asks all of them again, and the register says who is missing', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  test.slow();
  host.control({ action: 'pause' });
  await sitDown(page, 'commander-5340');
  await openOnApi(page, { room: 'todo' });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  await page
    .getByRole('region', { name: 'To do now' })
    .getByRole('button', { name: /CRISE-RCCR 3.*5340/ })
    .click();
  await expect(detail).toContainText('Texte fictif');
  await page.keyboard.press('a');
  await expect(detail).toContainText('Receipt confirmed');
  await expect(detail.getByRole('group', { name: 'Actions' })).toHaveCount(0);
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/room=circulars/);
  // Through the own zone's lens.
  await expect(circulars(page).getByRole('row').filter({ hasText: 'CRISE-RCCR 3' })).toContainText('1 of 1');
  const { violations } = await new AxeBuilder({ page }).include('.panels').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const context = await browser.newContext();
  const other = await context.newPage();
  await sitDown(other, 'secretariat');
  await other.goto(`${line.origin}/?lang=en&room=circulars`);
  await waitForData(other, []);
  const row = circulars(other).getByRole('row').filter({ hasText: 'CRISE-RCCR 3' });
  await expect(row).toContainText('4 of 6');
  await row.getByRole('button').click();
  const secretary = screenOf(other).detail;
  await secretary.getByRole('button', { name: 'Remind the missing zones' }).click();
  await expect(secretary).toContainText('Last reminder');
  await secretary.getByRole('button', { name: 'Editorial change' }).click();
  await other.getByLabel('Text (fr)').fill('Le texte corrigé');
  await secretary.getByRole('button', { name: 'Save' }).click();
  await expect(secretary).toContainText('Le texte corrigé');
  await expect(row).toContainText('4 of 6');
  await secretary.getByRole('button', { name: 'New version' }).click();
  await other.getByLabel('Signature').fill('2030-01-02');
  await secretary.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('0 of 6');
  await expect(secretary).toContainText('Version 2');
  // The zone is told: its room says that it is asked again, and the export with it.
  await expect(circulars(page).getByRole('row').filter({ hasText: 'CRISE-RCCR 3' })).toContainText('0 of 1');
  await circulars(other).getByRole('combobox', { name: 'View' }).selectOption('Receipts by zone');
  const csv = await exportText(other, 'Export (CSV)');
  expect(csv.split('\r\n').filter((text) => text.startsWith('CRISE-RCCR 3,2,'))).toHaveLength(6);
  await context.close();
});
