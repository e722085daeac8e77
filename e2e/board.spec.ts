import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { expect, test } from './api-server.ts';
import { sitDown } from './desk.ts';
import { importDeskOf } from './import-desk.ts';
import { expectReconciled, numberIn, screenOf, waitForData, takeSeat } from './screen.ts';
import { presenceOf } from '../src/domain/deployments/presence.ts';
import type { Gap } from '../src/domain/gaps/contract.ts';
import { networkAt } from '../src/geo/network.ts';
import { createGapBook } from '../src/layers/gaps/gaps.ts';
import { createFeatureStore } from '../src/live/feature-store.ts';
import type { Host } from '../mocks/host.ts';

const board = (page: Page) => page.getByRole('region', { name: 'Board of deployments' });
const gaps = (page: Page) => page.getByRole('region', { name: 'Gaps' });
const heading = (page: Page) => board(page).getByRole('heading', { level: 2 });
const form = (page: Page) => page.getByRole('form', { name: 'New deployment' });

const hour = 3_600_000;
/** A quarter past eight, the next evening or one after it: interchanges and metro lines are asked for, nothing else. */
const evening = (day = 0): string => {
  const today = Date.parse(`${new Date().toISOString().slice(0, 10)}T19:15:00.000Z`);
  return new Date((today > Date.now() ? today : today + 24 * hour) + day * 24 * hour).toISOString();
};

/** Whether nobody stands at an interchange of the zone. */
const hasUncovered = ({ geography: { network }, world }: Host, zone: string): boolean => {
  const { now } = world().clock;
  const book = createGapBook(networkAt(network, new Date(now)));
  book.setTime(now);
  for (const team of world().values('deployments')) book.set(team.id, presenceOf(team));
  const store = createFeatureStore<Gap>();
  book.flush(store);
  return [...store.values()].some(
    ({ properties: { kind, state, zone: of } }) => kind === 'stop' && state === 'uncovered' && of === zone,
  );
};

/** An ordinary evening has few gaps, or none: the world goes to the first there is. */
const goToGap = (host: Host, zone: string): void => {
  const fiveMinutes = 300;
  for (let day = 0; day < 14; day += 1) {
    host.control({ action: 'jump', to: evening(day) });
    for (let step = 0; step < 20; step += 1) {
      if (hasUncovered(host, zone)) return;
      host.control({ action: 'skip', by: fiveMinutes });
    }
  }
  throw new Error('no evening of two weeks has a gap');
};

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('the board has each deployment once under every grouping, and agrees with map, indicator and export', async ({
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const listed = await expectReconciled(page, 'Deployments');
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/room=board/);
  expect(await numberIn(heading(page))).toBe(listed);
  for (const by of ['Operator', 'Zone', 'Mode', 'Level', 'Shift', 'Operation']) {
    await board(page).getByRole('combobox', { name: 'Group by' }).selectOption(by);
    const counts = await board(page).locator('summary .count').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(listed);
  }
  await screenOf(page).zone.selectOption('5339');
  await expect.poll(() => numberIn(heading(page))).toBeLessThan(listed);
  const inZone = await numberIn(heading(page));
  const download = page.waitForEvent('download');
  await board(page).getByRole('button', { name: 'Export (CSV) – Deployments' }).click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(inZone + 1);
  await board(page).getByRole('combobox', { name: 'Group by' }).selectOption('Mode');
  await board(page).getByRole('group').first().locator('summary').click();
  await board(page).getByRole('listitem').first().getByRole('button').click();
  await expect(screenOf(page).detail.getByRole('term').filter({ hasText: 'Contact channel' })).toBeVisible();
});

test('a deployment is planned where one is missing, says what it will change, and closes the gap on arrival', async ({
  host,
  page,
  openOnApi,
}) => {
  goToGap(host, '5339');
  await openOnApi(page, { room: 'board', zone: '5339' });
  await waitForData(page, []);
  const row = gaps(page).getByRole('list', { name: 'Gaps' }).getByRole('listitem').first();
  await expect(row).toContainText('Uncovered');
  const station = ((await row.innerText()).split('\n')[0] ?? '').trim();
  await row.getByRole('button').click();
  await expect(screenOf(page).detail).toContainText('Interchange station: 4 officers');
  await expect(screenOf(page).detail).toContainText('Nobody');
  const uncovered = () => numberIn(gaps(page).getByRole('listitem').filter({ hasText: 'uncovered' }).first());
  const before = await uncovered();
  await board(page).getByRole('button', { name: 'Plan' }).click();
  await form(page).getByRole('combobox', { name: 'Place' }).fill(station);
  await form(page)
    .getByRole('option', { name: /metro station/ })
    .first()
    .click();
  await form(page).getByRole('spinbutton', { name: 'Strength' }).fill('4');
  await expect(form(page).getByRole('status')).toHaveText(`${station}: 0/4 (uncovered) → 4/4 (covered)`);
  await form(page).getByRole('button', { name: 'Save' }).click();
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Set off' }).click();
  await detail.getByRole('button', { name: 'On site' }).click();
  await expect.poll(uncovered).toBe(before - 1);
  const mine = [...host.world().values('deployments')].find(({ id }) => !/^dep-\d{6}$/.test(id));
  await expect.poll(() => host.world().get('deployments', mine?.id ?? '')?.properties.status).toBe('on-site');
  await detail.getByRole('button', { name: 'Hand over to the next shift' }).click();
  await expect
    .poll(() => host.world().get('deployments', mine?.id ?? '')?.properties.shift.start)
    .toBe(mine?.properties.shift.end);
});

test('an operator is not sent where it has no competence', async ({ page, openOnApi }) => {
  await openOnApi(page, { room: 'board' });
  await waitForData(page, []);
  await board(page).getByRole('button', { name: 'Plan' }).click();
  await form(page).getByRole('combobox', { name: 'Operator' }).selectOption('Securail');
  await expect(form(page).getByRole('alert')).toHaveText(/does not work in that mode/);
  await form(page).getByRole('combobox', { name: 'Mode' }).selectOption('Train');
  await expect(form(page).getByRole('alert')).toHaveCount(0);
});

test('planned deployments come in by the one import: the template, the row that is wrong, a mended file; what was pasted stays', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'board' });
  await waitForData(page, []);
  const open = board(page).getByRole('button', { name: 'Import deployments' });
  await open.click();
  const desk = importDeskOf(page);
  const { dialog } = desk;
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  const template = await readFile(await (await download).path(), 'utf8');
  const count = () => [...host.world().values('deployments')].length;
  const before = count();

  const text = dialog.getByRole('textbox', { name: 'Or the text' });
  const wrong = template.replace(',4,2026', ',many,2026').slice(1).replaceAll('\r', '');
  await text.fill(wrong);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open.click();
  await expect(text).toHaveValue(wrong);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Into' })).toHaveValue('deployments');
  await dialog.getByRole('button', { name: 'Refused 1' }).click();
  await expect
    .poll(desk.rows)
    .toEqual([['2', 'Refused', '–', expect.stringMatching(/^Officers: This value cannot be taken\. \(many\)/)]]);

  await desk.choose('plan.xlsx', zipSync({ '[Content_Types].xml': Buffer.from('<Types/>') }));
  await expect(dialog.getByRole('alert')).toContainText('This is a workbook');
  // The file is mended, saved under the same name, and chosen again.
  await desk.choose('p.csv', template.replace(',4,2026', ',0,2026'));
  await expect(dialog.getByRole('button', { name: 'Refused 1' })).toBeVisible();
  await desk.choose('p.csv', template);
  await dialog.getByRole('button', { name: 'New 2' }).click();
  expect(count()).toBe(before);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toContainText('p.csv: 2 rows applied.');
  await expect.poll(count).toBe(before + 2);
});

test('a commander plans in the own zone only; an observer plans nothing', async ({ page, openOnApi }) => {
  await sitDown(page, 'commander-5341');
  await openOnApi(page, { room: 'board' });
  await waitForData(page, []);
  await board(page).getByRole('button', { name: 'Plan' }).click();
  await form(page).getByRole('combobox', { name: 'Place' }).fill('Grand-Place');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toHaveText(/Outside your zone/);
  await takeSeat(page, 'observer');
  await expect(board(page)).toBeVisible();
  await expect(board(page).getByRole('button', { name: 'Plan' })).toHaveCount(0);
});

test('the rule of the gaps can be tried out, is kept on the device, and taken back', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'jump', to: evening() });
  await openOnApi(page, { room: 'board' });
  await waitForData(page, []);
  const count = () => numberIn(gaps(page).getByRole('heading', { level: 2 }));
  await expect.poll(count).toBeGreaterThan(5);
  const before = await count();
  await gaps(page).getByText('The rule').click();
  await gaps(page).getByRole('spinbutton', { name: 'Officers asked for, Interchange station' }).fill('0');
  await expect(gaps(page).getByText('The rule (changed on this device)')).toBeVisible();
  await expect.poll(count).toBeLessThan(before);
  await page.reload();
  await waitForData(page, []);
  await expect.poll(count).toBeLessThan(before);
  await gaps(page).getByText('The rule (changed on this device)').click();
  await gaps(page).getByRole('button', { name: 'Back to the numbers of the plan' }).click();
  await expect.poll(count).toBe(before);
});

test('the teams of a joint operation know each other', async ({ host, page, openOnApi }) => {
  const teams = [...host.world().values('deployments')].filter(({ properties }) => properties.status !== 'ended');
  const [first, second] = teams.map(({ id }) => id);
  for (const id of [first ?? '', second ?? '']) {
    const effects = [
      { type: 'change' as const, collection: 'deployments' as const, id, properties: { operation: 'MIX' } },
    ];
    host.write({ key: id, seat: 'operator-2', role: 'operator', collection: 'deployments', id, asked: null, effects });
  }
  await openOnApi(page, { room: 'board', sel: `deployments:${first}` });
  await waitForData(page, []);
  const { detail } = screenOf(page);
  const operation = detail.getByRole('term').filter({ hasText: 'Joint operation' }).locator('xpath=..');
  await expect(operation).toContainText('MIX');
  await operation.getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`sel=deployments:${second}`));
  await board(page).getByRole('combobox', { name: 'Group by' }).selectOption('Operation');
  await expect(board(page).locator('summary').filter({ hasText: 'MIX' })).toContainText('2');
});

test('a great group draws its first hundred teams, and all of them on paper', async ({ openApp, page }) => {
  await openApp({ scenario: 'stress', features: 2000, room: 'board', lang: 'en' });
  await waitForData(page, []);
  await board(page).getByRole('combobox', { name: 'Group by' }).selectOption('Mode');
  const group = board(page).locator('details').filter({ hasText: 'Metro' });
  const total = Number(await group.locator('.count').innerText());
  expect(total).toBeGreaterThan(100);
  await expect(group.getByRole('listitem')).toHaveCount(0);
  await group.locator('summary').click();
  await expect.poll(() => group.getByRole('listitem').count()).toBeLessThanOrEqual(200);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(group.getByRole('listitem')).toHaveCount(total);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => group.getByRole('listitem').count()).toBeLessThanOrEqual(200);
  await group.getByRole('button', { name: /more$/ }).first().click();
  await expect.poll(() => group.getByRole('listitem').count()).toBeGreaterThan(100);
});
