import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Alert, isWatchAlert } from '../src/domain/alerts/contract.ts';
import { expect, test } from './api-server.ts';
import { exportText, openSheet, sitDown, waitForItem } from './desk.ts';
import { screenOf, takeSeat, waitForData } from './screen.ts';

const room = (page: Page) => page.getByRole('region', { name: 'Watch', exact: true });
const lanes = (page: Page) => room(page).getByRole('region', { name: 'Virtual and real public space' });
const alertRows = (page: Page) => lanes(page).getByRole('table', { name: 'Alerts of the watch' }).locator('tbody tr');
const isReleasedAlert = (alert: Alert): boolean => isWatchAlert(alert) && alert.properties.release === 'released';

/** What the sentence over the lanes counts. */
const readSummary = async (page: Page) => {
  const text = await lanes(page)
    .getByText(/alerts of the watch, \d+ of which/)
    .innerText();
  const [alerts = -1, met = -1, incidents = -1, disruptions = -1, events = -1] = (text.match(/\d+/g) ?? []).map(Number);
  return { alerts, met, incidents, disruptions, events };
};

/** That the sentence, the table and the export of the lanes agree; answers what they say. */
const expectLanesAgree = async (page: Page) => {
  const said = await readSummary(page);
  await expect(alertRows(page)).toHaveCount(said.alerts);
  await expect(alertRows(page).filter({ hasText: /Nothing real/ })).toHaveCount(said.alerts - said.met);
  const csv = await exportText(page, 'Export both lanes (CSV)');
  const lines = csv.trim().split('\r\n').slice(1);
  const count = (lane: string): number => lines.filter((line) => line.startsWith(`${lane},`)).length;
  const real = { incidents: count('incidents'), disruptions: count('disruptions'), events: count('events') };
  expect({ ...said, alerts: count('watch'), ...real }).toEqual(said);
  return { ...said, csv };
};

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('two lanes say the same as their table and export through each lens, by keyboard, mouse and on paper', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('y');
  await expect(page).toHaveURL(/room=watch/);
  // The events come with their layer, a moment after the room.
  await expect.poll(async () => (await readSummary(page)).events).toBeGreaterThan(0);
  const whole = await expectLanesAgree(page);
  expect(whole.alerts).toBeGreaterThan(5);
  expect(whole.met).toBeGreaterThan(0);
  const dialog = await openSheet(page, 'Watch');
  const geojson = await exportText(page, 'GeoJSON');
  const { features } = JSON.parse(geojson) as {
    features: { geometry: { type: string } | null; properties: { lane: string } }[];
  };
  const areas = features.filter(({ properties }) => properties.lane === 'watch');
  expect(areas).toHaveLength(whole.alerts);
  // An area of communes, never a point.
  expect(new Set(areas.map(({ geometry }) => geometry?.type))).toEqual(new Set(['MultiPolygon']));
  await expect(dialog.getByRole('button', { name: 'iCalendar' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  // Counted, never quoted: no headline is on the screen or in the file.
  const headlines = [...host.world().values('alerts')]
    .filter(isWatchAlert)
    .map(({ properties }) => properties.headline.en ?? '');
  for (const headline of new Set(headlines)) {
    expect(whole.csv + geojson).not.toContain(headline);
    await expect(lanes(page).getByText(headline)).toHaveCount(0);
  }

  await test.step('a zone rescopes the lanes, one commune too', async () => {
    await screenOf(page).zone.selectOption('5340');
    await expect.poll(async () => (await readSummary(page)).incidents).toBeLessThan(whole.incidents);
    await expectLanesAgree(page);
    await lanes(page).getByText('By commune').click();
    await expect(lanes(page).getByRole('figure')).toHaveCount(5);
    await screenOf(page).zone.selectOption('');
    await expect.poll(() => readSummary(page)).toMatchObject({ incidents: whole.incidents });
    await lanes(page).getByText('By commune').click();
  });

  await test.step('axe finds nothing', async () => {
    const { violations } = await new AxeBuilder({ page })
      .include('.watch')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });

  await test.step('a bar tells what it is, and opens it; so does the keyboard in the table', async () => {
    const chart = lanes(page).getByRole('img');
    const box = await chart.boundingBox();
    if (!box) throw new Error('The lanes have no box.');
    const note = lanes(page).getByText('Point at a bar to read what it is.');
    for (let y = 2; y < box.height && (await note.isVisible()); y += 4) {
      await chart.hover({ position: { x: box.width * 0.74, y } });
    }
    await expect(note).toBeHidden();
    await page.mouse.down();
    await page.mouse.up();
    await expect(page).toHaveURL(/sel=(alerts|incidents|disruptions):/);
    await page.keyboard.press('Escape');
    await alertRows(page).first().getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/sel=alerts:/);
    await page.keyboard.press('Escape');
  });

  await test.step('on paper stand the lanes and the tables, without the map', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(lanes(page).getByRole('img')).toBeVisible();
    await expect(alertRows(page).first()).toBeVisible();
    await expect(lanes(page).getByRole('button', { name: 'Export both lanes (CSV)' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });
});

test('the counts add up and tell what they are of; who may not read the watch finds none of it', async ({
  host,
  page,
  openOnApi,
}) => {
  const inCell = waitForItem(host, 'alerts', (alert) => isWatchAlert(alert) && alert.properties.release === 'cell');
  await openOnApi(page, { room: 'watch' });
  await waitForData(page, []);
  const volumes = room(page).getByRole('table', { name: 'Themes by zone' });
  const total = volumes.getByRole('row', { name: /^Total/ });
  const totalOf = async (): Promise<string> => (await total.getByRole('cell').allInnerTexts()).join(' ');
  const numbersOf = async (name: RegExp): Promise<number[]> => {
    const cell = volumes.getByRole('row', { name }).getByRole('cell').first();
    return ((await cell.innerText()).match(/\d+(?= [↑↓→])|(?<=−)\d+/g) ?? []).map(Number);
  };
  await expect(volumes.getByRole('row')).toHaveCount(9);
  const rows = await Promise.all(
    [/^Bruxelles-Capitale/, /^Bruxelles-Ouest/, /^Midi/, /^Marlow/, /^Montgomery/, /^Bruxelles-Nord/].map(numbersOf),
  );
  const shared = await numbersOf(/^Counted more than once/);
  for (const [span, whole] of (await numbersOf(/^Total/)).entries()) {
    expect(rows.reduce((sum, row) => sum + (row[span] ?? 0), 0) - (shared[span] ?? 0)).toBe(whole);
  }
  const outcomes = room(page).getByRole('table', { name: 'Foretold and happened' });
  await expect(outcomes.getByRole('row', { name: /^Rumour/ })).toContainText(/\d+ of \d+\s+\d+%/);
  const csv = await exportText(page, 'Export the counts (CSV)');
  expect(csv).toContain('outcomes,total,rumour,borneOut,');
  const account = room(page).getByRole('region', { name: 'Impact assessment' });
  await expect(account).toContainText('only from 5 independent sources on');
  await expect(account).toContainText('deleted 4 hours after it expires');
  await expect(account).toContainText('For 28 days it is counted that it existed');
  await expect(account.getByRole('row', { name: /^Observers/ })).toContainText('reads');
  await expect(alertRows(page).filter({ hasText: 'in the cell' })).toHaveCount(0);
  const seen = { ...(await readSummary(page)), total: await totalOf() };

  // Its analysts see what is in the cell, and count it no more than others do.
  await takeSeat(page, 'analyst-1');
  await waitForData(page, []);
  await expect(alertRows(page).filter({ hasText: 'in the cell' })).not.toHaveCount(0);
  const cell = [...host.world().values('alerts')].filter(
    (alert) => isWatchAlert(alert) && alert.properties.release !== 'released',
  );
  expect(cell.map(({ id }) => id)).toContain(inCell.id);
  expect((await readSummary(page)).alerts).toBe(seen.alerts + cell.length);
  expect(await totalOf()).toBe(seen.total);

  await takeSeat(page, 'observer');
  await waitForData(page, []);
  await expect(room(page)).toContainText('This seat reads neither the alerts of the watch nor their counts.');
  await expect(lanes(page)).toHaveCount(0);
  await expect(volumes).toHaveCount(0);
  await expect(account).toBeVisible();
});

test('a released alert asks for a deployment by keyboard; the zone finds it in its queue, answers, and the log tells both', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = waitForItem(
    host,
    'alerts',
    (alert) =>
      isReleasedAlert(alert) &&
      alert.properties.area.zones.length === 1 &&
      alert.properties.area.zones[0] === '5339' &&
      alert.properties.status === 'acknowledged',
  );
  const asks = () => {
    const alert = host.world().get('alerts', id);
    return alert && isWatchAlert(alert) ? alert.properties.asks : [];
  };
  await sitDown(page, 'analyst-1');
  await openOnApi(page, { room: 'watch', zone: '5339', sel: `alerts:${id}` });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  await expect(detail.getByRole('button', { name: 'Ask or tell' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(detail.getByRole('radio', { name: 'Ask for a deployment' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect.poll(asks).toMatchObject([{ what: 'deployment', zone: '5339', by: 'analyst', answered: null }]);
  await expect(detail).toContainText('Deployment asked for');
  // Asked once: the same is not offered again before it is answered.
  await page.keyboard.press('k');
  await expect(detail.getByRole('alert')).toContainText('wait for the answer');
  await page.keyboard.press('Escape');

  await takeSeat(page, 'commander-5339');
  await waitForData(page, []);
  await page.keyboard.press('d');
  const queue = page.getByRole('region', { name: 'To do now' });
  await expect(queue.getByRole('listitem').filter({ hasText: 'Asked for by the watch' })).not.toHaveCount(0);
  await detail.getByRole('button', { name: /^Answer: Deployment asked for/ }).click();
  await expect.poll(asks).toMatchObject([{ answered: { by: 'commander' } }]);
  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByRole('listitem').filter({ hasText: '(answered)' }).first()).toContainText(id);
  await expect(log.getByRole('listitem').filter({ hasText: '(unanswered)' }).first()).toContainText(id);
});
