import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '../src/shared/csv-read.ts';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { numberIn, waitForData } from './screen.ts';

const save = async (where: Page | Locator, button: string) => {
  const page = 'page' in where ? where.page() : where;
  const download = page.waitForEvent('download');
  await where.getByRole('button', { name: button }).click();
  const file = await download;
  const { lines } = readCsv(await readFile(await file.path(), 'utf8'));
  const [head = [], ...rows] = lines.map(({ cells }) => cells);
  return { name: file.suggestedFilename(), head, rows };
};

for (const [startsAt, name] of [
  ['2026-11-26T11:16:00+01:00', 'incidents 2026-11-26 11-16.csv'],
  ['2026-11-27T00:30:00+01:00', 'incidents 2026-11-27 00-30.csv'],
  ['2026-07-01T01:15:00+02:00', 'incidents 2026-07-01 01-15.csv'],
] as const) {
  test.describe(startsAt, () => {
    test.use({ startsAt, timezoneId: 'America/New_York' });
    test('an export is named by the clocks of Brussels, and holds its times by them', async ({
      host,
      page,
      openOnApi,
    }) => {
      host.control({ action: 'pause' });
      await openOnApi(page);
      await waitForData(page, ['Incidents']);
      const { name: saved, head, rows } = await save(page, 'Export (CSV) – Incidents');
      expect(saved).toBe(name);
      const [id, reported] = [head.indexOf('id'), head.indexOf('updated')];
      const [first = []] = rows;
      const incident = host.world().get('incidents', first[id] ?? '');
      const brussels = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Europe/Brussels',
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      expect(first[reported]).toBe(brussels.format(Date.parse(incident?.properties.updated ?? '')));
      expect(head).toContain('latitude');
    });
  });
}

test('the log of 48 hours is exported whole', async ({ host, page, openOnApi }) => {
  host.control({ action: 'skip', by: 24 * 3_600 });
  host.control({ action: 'skip', by: 24 * 3_600 });
  host.control({ action: 'pause' });
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  const entries = [...host.world().values('log')];
  await expect.poll(() => numberIn(page.getByRole('heading', { name: /^Log/ }))).toBe(entries.length);
  const { rows } = await save(page, 'Export (CSV) – Log');
  expect(rows).toHaveLength(entries.length);
  expect(JSON.stringify(entries.map(({ id }) => id)).length).toBeGreaterThan(100_000);
});

test('the audit trail is exported too', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'alerts', ({ properties }) => properties.origin === 'watch');
  host.saw('analyst-1', 'export', [id]);
  await sitDown(page, 'observer');
  await openOnApi(page);
  await waitForData(page);
  await page.getByRole('button', { name: 'Audit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Audit trail of the watch' });
  const count = await numberIn(dialog.getByRole('status'));
  const { head, rows } = await save(dialog, 'Export (CSV)');
  expect(head).toEqual(['number', 'at', 'seat', 'action', 'alert', 'detail']);
  expect(rows).toHaveLength(count);
});
