import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { control, expectReconciled, layers, screenOf, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'Replay' });
const bar = (page: Page) => page.getByRole('region', { name: 'Time' });
const field = (page: Page) => page.getByLabel('Open a recording').and(page.locator('input'));

test('a span of an exercise is saved as one file and opened again: it says what it is, plays, and leads back', async ({
  page,
  openApp,
}, testInfo) => {
  await openApp({ scenario: 'metro-exercise' });
  await waitForData(page);
  await control(page, { action: 'skip', by: 5400 });
  await page.keyboard.press('q');
  await expect(page.getByText('EXERCISE – none of this is real')).toBeVisible();
  const path = testInfo.outputPath('recording');
  let name = '';

  await test.step('it is saved, with the mark in its name', async () => {
    const download = page.waitForEvent('download');
    await room(page).getByRole('button', { name: 'Save this span' }).click();
    const file = await download;
    name = file.suggestedFilename();
    expect(name).toMatch(/^exercise-recording \d{4}-\d{2}-\d{2} \d{2}-\d{2}\.vigie\.jsonl\.gz$/);
    await file.saveAs(path);
    await expect(room(page).getByRole('status').filter({ hasText: 'Saved:' })).toContainText(name);
  });
  const bytes = await readFile(path);

  await test.step('one that was cut is refused by its line; the screen stays as it is', async () => {
    const buffer = bytes.subarray(0, bytes.length - 500);
    await field(page).setInputFiles({ name: 'cut.gz', mimeType: 'application/gzip', buffer });
    await expect(room(page).getByRole('alert').filter({ hasText: 'cut.gz' })).toContainText(
      /is not opened \(line \d+\): it cannot be unpacked any further/,
    );
    await field(page).setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') });
    await expect(room(page).getByRole('alert').filter({ hasText: 'notes.csv' })).toContainText('no recording of Vigie');
    await expect(bar(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/[?&](at|recording)=/);
  });

  await test.step('whole, it is opened in another world, and nothing is asked of that', async () => {
    await openApp({ scenario: 'ordinary-day', room: 'replay' });
    await waitForData(page, []);
    await expect(page.getByText('EXERCISE – none of this is real')).toHaveCount(0);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/as-of|\/api\/history/.test(request.url())) asked.push(request.url());
    });
    await field(page).setInputFiles({ name, mimeType: 'application/gzip', buffer: bytes });
    await expect(bar(page).getByRole('note')).toContainText('RECORDING made by operator-1');
    await expect(page.getByText('EXERCISE – none of this is real')).toBeVisible();
    await expect(page).toHaveTitle(/^EXERCISE – RECORDING /);
    await expect(screenOf(page).feed).toHaveText('Recording');
    await expect(room(page).getByRole('region', { name: 'Recordings' })).toContainText('Made by operator-1');
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('w');
    for (const layer of layers) await expectReconciled(page, layer);
    expect(asked).toEqual([]);
  });

  await test.step('its named moments are a key away', async () => {
    const marks = bar(page).getByRole('slider', { name: 'Moment' });
    const before = await marks.getAttribute('aria-valuetext');
    await page.keyboard.press(';');
    await expect(marks).not.toHaveAttribute('aria-valuetext', before ?? '');
    await expect(bar(page).getByRole('status')).toHaveText('Smoke reported');
  });

  await test.step('paper says whence it is', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByText('PAST, from a recording: what was known on')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('an address without the file asks for it', async () => {
    await page.reload();
    await expect(page.getByText('This address shows a recording, which is not in the address')).toBeVisible();
    await field(page).setInputFiles({ name, mimeType: 'application/gzip', buffer: bytes });
    await expect(bar(page).getByRole('note')).toContainText('RECORDING made by operator-1');
  });

  await test.step('one key leads back to now', async () => {
    await bar(page).getByRole('button', { name: 'Next change' }).focus();
    await page.keyboard.press('q');
    await expect(page).not.toHaveURL(/[?&](at|recording)=/);
    await expect(page.getByText('EXERCISE – none of this is real')).toHaveCount(0);
    await expect(screenOf(page).feed).toHaveText(/^(Live|Paused)/);
  });
});
