import { appUrl, expect, test } from './fixtures.ts';
import { filterBy, control, expectReconciled, screenOf, waitForData } from './screen.ts';

test('the demo bar plays, pauses, changes the speed, jumps and resets', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const bar = page.getByRole('region', { name: 'Demo' });
  await bar.getByRole('button', { name: 'Pause' }).click();
  await expect(screenOf(page).feed).toHaveText('Paused');
  const time = bar.getByRole('time');
  const paused = Date.parse((await time.getAttribute('datetime')) ?? '');
  await bar.getByRole('button', { name: 'Forward 10 min' }).click();
  const now = async () => Date.parse((await time.getAttribute('datetime')) ?? '');
  await expect.poll(async () => (await now()) - paused).toBeGreaterThanOrEqual(600_000);
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(screenOf(page).feed).toHaveText('Live');
  await bar.getByRole('combobox', { name: 'Speed' }).selectOption('×60');
  const before = await now();
  await expect.poll(async () => (await now()) - before).toBeGreaterThan(60_000);
  await bar.getByRole('button', { name: 'Reset' }).click();
  await expect(screenOf(page).feed).toHaveText('Live');
});

test('two tabs see one world, and it survives a reload', async ({ openApp, page, context }) => {
  await openApp({ scenario: 'ordinary-day', seed: 9 });
  await waitForData(page);
  await control(page, { action: 'skip', by: 1_200 });
  await control(page, { action: 'pause' });
  const other = await context.newPage();
  await other.goto(appUrl());
  await waitForData(other);
  await expect(screenOf(other).feed).toHaveText('Paused');
  const counts = (one: typeof page) => screenOf(one).indicators.innerText();
  await expect.poll(async () => (await counts(page)) === (await counts(other))).toBe(true);
  const kept = await counts(page);
  await page.reload();
  await waitForData(page);
  await expect.poll(() => counts(page)).toBe(kept);
});

test('25 November 2017 plays on its date', async ({ openApp, page }) => {
  await openApp({ scenario: '2017-11-25', seed: 1 });
  await waitForData(page);
  const bar = page.getByRole('region', { name: 'Demo' });
  await expect(bar.getByRole('time')).toContainText('25 Nov 2017');
  await bar.getByRole('combobox', { name: 'Go to' }).selectOption({ label: 'Towards Avenue Louise' });
  await expect(bar.getByRole('time')).toContainText('16:0');
  await filterBy(page, 'Louise');
  await expect(screenOf(page).rows('Incidents').first()).toContainText('Avenue Louise');
});

test('the stress test has as many features as asked for, and its counts reconcile', async ({ openApp, page }) => {
  await openApp({ scenario: 'stress', features: 2000, rate: 50, seed: 1 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  let sum = 0;
  for (const layer of ['Incidents', 'Alerts', 'Deployments'] as const) sum += await expectReconciled(page, layer);
  expect(sum).toBe(2000);
});

test('the paint of the data is measured', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const names = () => page.evaluate(() => performance.getEntriesByType('measure').map(({ name }) => name));
  await expect.poll(names).toContain('vigie:data-to-paint');
  await control(page, { action: 'skip', by: 120 });
  await expect.poll(names).toContain('vigie:feed-to-paint');
});

test('an exercise says so on every screen, in the title, in exports and in what people make', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: 'metro-exercise', seed: 1 });
  await waitForData(page);
  const banner = page.getByText('EXERCISE – none of this is real');
  await expect(banner).toBeVisible();
  await expect(page).toHaveTitle(/^EXERCISE – /);
  await expect(page.getByText('EXERCISE', { exact: true }).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export (CSV) – Incidents' }).click();
  expect((await download).suggestedFilename()).toMatch(/^exercise-incidents/);
  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Made during the exercise');
  await form.getByRole('button', { name: 'Create the incident' }).click();
  await expect(screenOf(page).detail.getByText('Exercise', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await expect(banner).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(banner).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await control(page, { action: 'scenario', scenario: 'ordinary-day' });
  await expect(banner).toBeHidden();
});

test('15 November 2017 has its moments', async ({ openApp, page }) => {
  await openApp({ scenario: '2017-11-15', seed: 1 });
  await waitForData(page);
  await control(page, { action: 'jump', to: '2017-11-15T16:25:00+01:00' });
  await expect(screenOf(page).rows('Incidents').filter({ hasText: 'De Brouckère metro station' })).toBeVisible();
  await expect(screenOf(page).rows('Alerts').filter({ hasText: 'Buses 29, 66 and 71 cut' })).toBeVisible();
});
