import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText } from './desk.ts';
import { screenOf, waitForData, takeSeat } from './screen.ts';

const plan = (page: Page) => page.getByRole('region', { name: 'Transport security plan' });
const followUp = (page: Page) => plan(page).getByRole('region', { name: 'Follow-up by CORES' });
const objective = (page: Page, name: string) => plan(page).getByRole('region', { name });
const indicator = (page: Page, name: string) => plan(page).getByRole('listitem').filter({ hasText: name }).first();

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('a measure moves by keyboard; the follow-up, the log and the export say so', async ({ host, page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/room=plan/);
  await expect(followUp(page)).toContainText('4 measures have moved since');
  await expect(followUp(page)).toContainText('2 overdue');
  const late = objective(page, 'Visible presence underground').getByRole('button', {
    name: /Forward post at Arts-Loi/,
  });
  await expect(late).toContainText('Overdue');
  await late.focus();
  await page.keyboard.press('Enter');
  const { detail, title } = screenOf(page);
  await expect(title).toHaveText('Forward post at Arts-Loi');
  await expect(detail.getByRole('button', { name: 'Set going' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail).toContainText('Planned → Ongoing');
  await expect(followUp(page)).toContainText('5 measures have moved since');
  await detail.getByRole('button', { name: 'Change the deadline' }).click();
  await detail.getByLabel('New deadline').fill('2031-01-31');
  await detail.getByRole('button', { name: 'Save' }).click();
  await expect(followUp(page)).toContainText('1 overdue');
  const mine = () =>
    [...host.world().values('measures')].find(({ properties }) => properties.deadline === '2031-01-31');
  await expect.poll(() => mine()?.properties.status).toBe('ongoing');
  await detail.getByRole('button', { name: 'Drop' }).click();
  await detail.getByRole('textbox').fill('=1+1 No budget');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => mine()?.properties.status).toBe('dropped');
  const csv = await exportText(page, 'Export the plan (CSV)');
  // Eight indicators, eight measures, one heading.
  expect(csv.trim().split('\r\n')).toHaveLength(17);
  expect(csv).toContain('Forward post at Arts-Loi,Federal railway police,2031-01-31,Dropped');
  expect(csv).toContain(`"'=1+1 No budget"`);
  await page.keyboard.press('j');
  const log = page.getByRole('region', { name: /^Log/ });
  await expect(log.getByRole('listitem').first()).toContainText('Status: Dropped');
});

test('indicators are computed through the lens and over the period, in URL, chart and table alike', async ({
  page,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'plan' });
  await waitForData(page, []);
  await expect(indicator(page, 'Officer-hours on the road')).toContainText(/[\d,.]+ h\/week/);
  await expect(indicator(page, 'Median response')).toContainText('target 8');
  const hours = async (): Promise<number> => {
    const text = await indicator(page, 'Officer-hours on the road').locator('b').innerText();
    return Number(text.replaceAll(',', ''));
  };
  const whole = await hours();
  expect(whole).toBeGreaterThan(100);
  await plan(page).getByRole('combobox', { name: 'Period' }).selectOption('Last 4 weeks');
  await expect(page).toHaveURL(/period=4w/);
  const chart = plan(page).getByRole('figure', { name: 'Hours of presence by service and week' });
  await chart.getByText('Data', { exact: true }).click();
  // The service, four weeks that are over, the one that is not.
  await expect(chart.getByRole('row').first().getByRole('columnheader')).toHaveCount(6);
  await expect(chart.getByRole('img')).toBeVisible();
  await plan(page).getByRole('combobox', { name: 'Period' }).selectOption('Last 8 weeks');
  let sum = 0;
  for (const { zone } of [5339, 5340, 5341, 5342, 5343, 5344].map((code) => ({ zone: String(code) }))) {
    await screenOf(page).zone.selectOption(zone);
    await expect(plan(page)).toContainText('The target is for the whole Region.');
    await expect.poll(hours).toBeLessThan(whole);
    const inZone = await hours();
    sum += inZone;
  }
  // Each is rounded to a tenth.
  expect(Math.abs(sum - whole)).toBeLessThan(1);
  const incidents = plan(page).getByRole('figure', { name: 'Incidents by mode and hour of the week' });
  await incidents.getByText('Data', { exact: true }).click();
  const cells = (await incidents.getByRole('cell').allInnerTexts()).map(Number);
  const told = Number(/(\d+) incidents/.exec(await incidents.innerText())?.[1]);
  expect(cells.reduce((total, cell) => total + cell, 0)).toBe(told);
  await incidents.getByRole('combobox').selectOption('Metro');
  await expect.poll(async () => Number(/(\d+) incidents/.exec(await incidents.innerText())?.[1])).toBeLessThan(told);
});

test('figures that cannot be had are said to be missing, and asked for again', async ({ line, page, openOnApi }) => {
  line.inject({ kind: 'refuse' }, ({ path }) => path.includes('past-incidents'));
  await openOnApi(page, { room: 'plan' });
  await waitForData(page, []);
  await expect(plan(page).getByRole('alert')).toContainText('The figures of the plan are not available');
  line.heal();
  await plan(page).getByRole('button', { name: 'Try again' }).click();
  await expect(followUp(page)).toBeVisible();
});

test('a commander moves the measures of the own zone, an observer none', async ({ page, openOnApi }) => {
  await openOnApi(page, { room: 'plan' });
  await waitForData(page, []);
  await takeSeat(page, 'commander-5339');
  await waitForData(page, []);
  const { detail } = screenOf(page);
  await plan(page)
    .getByRole('button', { name: /Forward post at Arts-Loi/ })
    .last()
    .click();
  await expect(detail.getByRole('button', { name: 'Set going' })).toBeVisible();
  await plan(page)
    .getByRole('button', { name: /Mixed evening patrols/ })
    .last()
    .click();
  await expect(screenOf(page).title).toHaveText('Mixed evening patrols');
  await expect(detail.getByRole('button', { name: 'Mark as done' })).toBeHidden();
  await takeSeat(page, 'observer');
  await waitForData(page, []);
  await plan(page)
    .getByRole('button', { name: /Forward post at Arts-Loi/ })
    .last()
    .click();
  await expect(screenOf(page).title).toHaveText('Forward post at Arts-Loi');
  await expect(detail.getByRole('button', { name: 'Set going' })).toBeHidden();
});

test('plan and board go on paper without the map', async ({ page, openOnApi }) => {
  await openOnApi(page, { room: 'plan' });
  await waitForData(page, []);
  await expect(plan(page).getByRole('img').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(plan(page).getByRole('img').first()).toBeVisible();
  await expect(followUp(page)).toBeVisible();
  await expect(screenOf(page).map).toBeHidden();
  await expect(plan(page).getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('b');
  const board = page.getByRole('region', { name: 'Board of deployments' });
  await expect(board.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(board.getByRole('listitem').first()).toBeVisible();
  await expect(screenOf(page).map).toBeHidden();
});
