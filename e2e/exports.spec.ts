import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { isWatchAlert } from '../src/domain/alerts/contract.ts';
import { findKmlFaults } from '../src/exchange/testing/kml-rules.ts';
import { findSchemaFaults, hasXmllint } from '../src/exchange/testing/validate.ts';
import { readCsv } from '../src/shared/csv-read.ts';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { numberIn, screenOf, waitForData } from './screen.ts';

const ask = promisify(execFile);

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

const dialogOf = (page: Page, list: string | null = null): Locator =>
  page.getByRole('dialog', { name: list === null ? 'Export' : `Export – ${list}`, exact: true });

/** Opens what a list (null: all that the screen shows) can be saved as. */
const openExport = async (page: Page, list: string | null = null): Promise<Locator> => {
  await page.getByRole('button', { name: list === null ? 'Export' : `Export – ${list}`, exact: true }).click();
  const dialog = dialogOf(page, list);
  await expect(dialog).toBeVisible();
  return dialog;
};

const saveAs = async (dialog: Locator, format: string) => {
  const download = dialog.page().waitForEvent('download');
  await dialog.getByRole('button', { name: format, exact: true }).click();
  const file = await download;
  // A reader of files knows them by their names.
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  await expect(dialog.getByRole('status')).toContainText(file.suggestedFilename());
  return {
    name: file.suggestedFilename(),
    path,
    bytes: await readFile(path),
    told: await dialog.getByRole('status').innerText(),
  };
};

/** By the rules of its schema, and by xmllint where it is. */
const faultsOf = (kml: string): readonly string[] => [
  ...findKmlFaults(kml),
  ...(hasXmllint() ? findSchemaFaults('kml', [kml]) : []),
];

interface Features {
  features: { id: string; geometry: unknown; properties: Record<string, unknown> }[];
}
const readFeatures = ({ bytes }: { bytes: Buffer }): Features['features'] =>
  (JSON.parse(bytes.toString('utf8')) as Features).features;

/** How many features GDAL reads of a file. */
const countOf = async (path: string): Promise<number> => {
  const { stdout } = await ask('ogrinfo', ['-ro', '-al', '-so', path]);
  const counts = [...stdout.matchAll(/^Feature Count: (\d+)$/gm)].map(([, count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0);
};

test('a list goes out in each format with what it shows, in its order, through lens and filters', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page, { zone: '5339', severity: 'minor,moderate' });
  await waitForData(page, ['Incidents']);
  const count = await numberIn(screenOf(page).heading('Incidents'));
  expect(count).toBeGreaterThan(1);
  const { rows, head, name } = await save(page, 'Export (CSV) – Incidents');
  expect(rows).toHaveLength(count);
  expect(name).toMatch(/^incidents-5339 /);
  const ids = rows.map((row) => row[head.indexOf('id')]);

  const dialog = await openExport(page, 'Incidents');
  await expect(dialog).toContainText(`Incidents ${count}`);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const geojson = await saveAs(dialog, 'GeoJSON');
  const features = readFeatures(geojson);
  expect(features.map(({ id }) => id)).toEqual(ids);
  for (const { properties } of features) {
    expect(properties['place.zone']).toBe('5339');
    expect(['minor', 'moderate']).toContain(properties['severity']);
  }
  expect(geojson.told).toContain(`${count} items saved`);
  await expect(dialog.getByRole('button', { name: 'CAP 1.2' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'iCalendar' })).toHaveCount(0);
});

test('the whole selection goes out as the screen shows it: the counts are those of the lists', async ({
  host,
  page,
  openOnApi,
}) => {
  test.skip(spawnSync('ogrinfo', ['--version']).status !== 0, 'needs GDAL (Debian: gdal-bin)');
  host.control({ action: 'pause' });
  await openOnApi(page, { layers: 'incidents,alerts,disruptions' });
  await waitForData(page, ['Incidents', 'Alerts', 'Disruptions']);
  const shown = ['Incidents', 'Alerts', 'Disruptions'];
  const counts = await Promise.all(shown.map((layer) => numberIn(screenOf(page).heading(layer))));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const dialog = await openExport(page);
  await expect(dialog.getByRole('region', { name: 'What goes out' })).toHaveText(new RegExp(`Total ${total}$`));
  await expect(dialog).not.toContainText('Deployments');

  const features = readFeatures(await saveAs(dialog, 'GeoJSON'));
  const of = (layer: string): number => features.filter(({ properties }) => properties['layer'] === layer).length;
  expect(['incidents', 'alerts', 'disruptions'].map(of)).toEqual(counts);
  for (const format of ['GeoJSON', 'CSV', 'KML', 'KMZ']) {
    const { path } = await saveAs(dialog, format);
    expect([format, await countOf(path)]).toEqual([format, total]);
    if (format === 'KML') expect(faultsOf(await readFile(path, 'utf8'))).toEqual([]);
  }
});

test('alerts go out as CAP, those of the watch never: the person is told, and the trail has nothing of it', async ({
  host,
  page,
  apiOrigin,
  openOnApi,
}) => {
  waitForItem(host, 'alerts', (alert) => isWatchAlert(alert) && alert.properties.release === 'released');
  waitForItem(host, 'alerts', ({ properties }) => properties.origin === 'partner' && properties.status === 'new');
  await openOnApi(page);
  await waitForData(page, ['Alerts']);
  const count = await numberIn(screenOf(page).heading('Alerts'));
  const dialog = await openExport(page, 'Alerts');
  const { bytes, told } = await saveAs(dialog, 'CAP 1.2');
  const xml = bytes.toString('utf8');
  const exported = async () => {
    const answer = await fetch(`${apiOrigin}/api/audit`, { headers: { Authorization: 'Bearer observer' } });
    const { entries } = (await answer.json()) as { entries: { action: string; seat: string }[] };
    return entries.filter(({ action, seat }) => action === 'export' && seat === 'operator-1').length;
  };
  expect(await exported()).toBe(0);

  const features = readFeatures(await saveAs(dialog, 'GeoJSON'));
  expect(features).toHaveLength(count);
  const watch = features.filter(({ properties }) => properties['origin'] === 'watch');
  expect(watch.length).toBeGreaterThan(0);
  expect(await exported()).toBe(watch.length);
  expect(xml.match(/<identifier>/g)).toHaveLength(count - watch.length);
  expect(told).toContain(`${watch.length} alert`);
  expect(told).toContain('of the watch left out: they never go out as CAP.');
  for (const { id } of watch) expect(xml).not.toContain(id);
});

test('who looks on takes nothing of the watch along', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'alerts', (alert) => isWatchAlert(alert) && alert.properties.release === 'released');
  waitForItem(host, 'alerts', ({ properties }) => properties.origin === 'partner' && properties.status === 'new');
  await sitDown(page, 'observer');
  await openOnApi(page);
  await waitForData(page, ['Alerts']);
  const count = await numberIn(screenOf(page).heading('Alerts'));
  const dialog = await openExport(page, 'Alerts');
  for (const format of ['GeoJSON', 'CSV', 'KML', 'CAP 1.2']) {
    const { bytes, told } = await saveAs(dialog, format);
    expect(told).toContain(`${count} item`);
    expect(bytes.toString('utf8')).not.toContain(id);
  }
});

test('the past goes out as it was known, and says so in its name', async ({ host, page, openOnApi }) => {
  host.control({ action: 'skip', by: 3_600 });
  host.control({ action: 'pause' });
  const at = new Date(host.world().clock.now - 3_600_000).toISOString();
  await openOnApi(page, { at });
  await expect(screenOf(page).feed).toHaveText('Past', { timeout: 15_000 });
  await expect(screenOf(page).heading('Incidents')).toHaveText(/\d/);
  const count = await numberIn(screenOf(page).heading('Incidents'));
  await page.getByRole('region', { name: 'Time' }).getByRole('button', { name: 'Export' }).click();
  const { name, bytes } = await saveAs(dialogOf(page), 'GeoJSON');
  const incidents = readFeatures({ bytes }).filter(({ properties }) => properties['layer'] === 'incidents');
  expect(incidents).toHaveLength(count);
  for (const { properties } of incidents)
    expect(Date.parse(String(properties['updated']))).toBeLessThanOrEqual(Date.parse(at));
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  expect(name).toBe(`selection ${clock.format(Date.parse(at)).replace(':', '-')}.geojson`);
});

test('an exercise is marked in the file and in its name', async ({ openApp, page }) => {
  await openApp({ scenario: 'metro-exercise', seed: 1 });
  await waitForData(page);
  const dialog = await openExport(page);
  const { name, bytes } = await saveAs(dialog, 'GeoJSON');
  expect(name).toMatch(/^exercise-selection /);
  const features = readFeatures({ bytes });
  expect(features.length).toBeGreaterThan(0);
  for (const { properties } of features) {
    expect(properties['name']).toMatch(/^EXERCISE – /);
    expect(properties['exercise']).toBe(true);
  }
  expect(faultsOf((await saveAs(dialog, 'KML')).bytes.toString('utf8'))).toEqual([]);
  expect((await saveAs(dialog, 'PNG')).name).toMatch(/^exercise-map .*\.png$/);
});

test('the map goes out as a picture of what is on it, in the pixels of the device', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const dialog = await openExport(page);
  const { bytes } = await saveAs(dialog, 'PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const { map } = screenOf(page);
  const box = await map.boundingBox();
  const ratio = await page.evaluate(() => devicePixelRatio);
  expect(width).toBe(Math.round((box?.width ?? 0) * ratio));
  expect(height).toBeGreaterThan((box?.height ?? 0) * ratio);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += 4) seen.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
    return seen.size;
  }, bytes.toString('base64'));
  expect(colours).toBeGreaterThan(100);
});
