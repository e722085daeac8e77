import { expectNoBarrier, expectNoBarrierInBoth, levels, look } from './barriers.ts';
import { sitDown } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { control, goThere, screenOf, trafficLayers, waitForData, takeSeat } from './screen.ts';

// Of a walk through many states each is gone through rule by rule.
test.beforeEach(() => test.slow());

const sizes = [
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
  { width: 390, height: 844 },
];
for (const theme of ['dark', 'light']) {
  test(`axe finds nothing at any size, ${theme}`, async ({ openApp, page }) => {
    await openApp({ scenario: 'ordinary-day', seed: 3, theme, lang: theme === 'dark' ? 'fr' : 'nl' });
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/\d/);
      // What scrolls under the bar at the foot of a phone is half covered wherever it stands: its size is looked at where
      // all of it is in sight.
      if (viewport.width < 900) {
        await look(page, (builder) => builder.withTags(levels).disableRules(['target-size']));
        await page.setViewportSize({ ...viewport, height: 4_000 });
        await look(page, (builder) => builder.withRules(['target-size']));
        await page.setViewportSize(viewport);
      } else await expectNoBarrier(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'no scrolling sideways').toBeLessThanOrEqual(viewport.width);
    }
  });
}

test('axe finds nothing with the detail, the filters, the legend and the help open', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await screenOf(page).rows('Alerts').first().getByRole('button').click();
  await expect(screenOf(page).detail.getByRole('term').first()).toBeVisible();
  await expectNoBarrier(page);
  await control(page, { action: 'fault', fault: { kind: 'status', status: 401, target: 'write' } });
  await screenOf(page).rows('Incidents').first().getByRole('button').click();
  await screenOf(page).detail.getByRole('combobox', { name: 'Severity' }).selectOption('Minor');
  await page.getByRole('button', { name: '1 to check' }).click();
  await expect(page.getByRole('button', { name: 'Give up' })).toBeVisible();
  await expectNoBarrier(page);
  await page.keyboard.press('Escape');
  for (const name of ['Filters', 'Legend']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('group', { name })).toBeVisible();
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Help and shortcuts' }).click();
  await expect(page.getByRole('dialog', { name: 'Help and shortcuts' })).toBeVisible();
  await expectNoBarrier(page);
});

test('axe finds nothing in what people do: form, log, triage, commands', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, room: 'log' });
  await waitForData(page, []);
  await expect(page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('i');
  const place = page.getByRole('form', { name: 'New incident' }).getByRole('combobox', { name: 'Place' });
  await place.fill('Grand');
  await expect(page.getByRole('listbox', { name: 'Place' }).getByRole('option').first()).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.getByRole('button', { name: 'Pick on the map' }).click();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await page.getByRole('form', { name: 'New incident' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('button', { name: 'Correct' }).click();
  await expectNoBarrierInBoth(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog', { name: 'Triage of alerts' })).toBeVisible();
  await page.getByText('Thresholds of this device').click();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await screenOf(page).search.fill('a');
  await expect(screenOf(page).answers.first()).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await takeSeat(page, 'observer');
  await page.getByRole('button', { name: 'Audit' }).click();
  await expect(page.getByRole('dialog', { name: 'Audit trail of the watch' })).toBeVisible();
  await expectNoBarrierInBoth(page);
});

test('axe finds nothing in plan, board and traffic', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page, trafficLayers);
  await page.getByRole('button', { name: 'New disruption' }).click();
  const form = page.getByRole('form', { name: 'New disruption' });
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Section closed');
  await expectNoBarrierInBoth(page);
  await form.getByRole('button', { name: 'Clear the form' }).click();
  await screenOf(page).rows('Road safety').first().getByRole('button').click();
  await expect(screenOf(page).title).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('p');
  const plan = page.getByRole('region', { name: 'Transport security plan' });
  await expect(plan.getByRole('img').first()).toBeVisible();
  for (const data of await plan.getByText('Data', { exact: true }).all()) await data.click();
  await plan
    .getByRole('button', { name: /Forward post at Arts-Loi/ })
    .last()
    .click();
  await expect(screenOf(page).title).toHaveText('Forward post at Arts-Loi');
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('b');
  await page.getByText('The rule').click();
  await page.getByRole('region', { name: 'Board of deployments' }).locator('summary').first().click();
  await expectNoBarrierInBoth(page);
});

test('axe finds nothing in handover, reports, the past, open items and the card of an incident', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, room: 'handover' });
  await waitForData(page, []);
  await expect(page.getByRole('region', { name: /^Came since/ })).toBeVisible();
  await expectNoBarrierInBoth(page);
  await goThere(page, { room: 'reports' });
  const reports = page.getByRole('region', { name: 'Situation reports' });
  await reports.getByRole('button', { name: /^Situation report 1/ }).click();
  await expect(reports.getByRole('article')).toBeVisible();
  await reports.getByRole('button', { name: 'New report' }).click();
  await expect(page.getByRole('form', { name: 'New report' })).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.getByRole('form', { name: 'New report' }).getByRole('button', { name: 'Close' }).click();
  await goThere(page, { room: 'replay' });
  const open = page.getByRole('group', { name: 'Open a recording' });
  await expect(open).toBeAttached();
  if (!(await open.isVisible())) await page.getByText('Recordings', { exact: true }).click();
  await expectNoBarrierInBoth(page);
  await goThere(page, { room: 'log' });
  const log = page.getByRole('region', { name: /^Log/ });
  await log.getByRole('button', { name: /^Open items/ }).click();
  await log.getByText('Text blocks', { exact: true }).click();
  await log.getByText('Nothing to act on', { exact: true }).click();
  await expectNoBarrierInBoth(page);
  await goThere(page, {});
  await screenOf(page).rows('Incidents').first().getByRole('button').click();
  await screenOf(page).detail.getByText('Steps', { exact: true }).click();
  await screenOf(page).detail.getByRole('checkbox').first().click();
  await expect(page.getByText(/^Done: /)).toBeVisible();
  await expectNoBarrierInBoth(page);
});

test('axe finds nothing in the exercise: its script, an inject, import and evaluation', async ({ openApp, page }) => {
  await sitDown(page, 'director');
  await openApp({ scenario: 'ordinary-day', seed: 3, room: 'exercise' });
  await waitForData(page, []);
  const room = page.getByRole('region', { name: 'Exercise', exact: true });
  await room.getByRole('table', { name: 'Injects' }).getByRole('button').first().click();
  await expect(screenOf(page).title).toBeVisible();
  await expectNoBarrierInBoth(page);
  await room.getByRole('button', { name: 'New inject' }).click();
  await expect(page.getByRole('form', { name: 'New inject' })).toBeVisible();
  await expectNoBarrierInBoth(page);
  await room.getByRole('button', { name: 'Import injects' }).click();
  await page.getByRole('dialog').getByLabel('or paste it here').fill('time;kind\nsoon;incident');
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await room.getByRole('combobox', { name: 'View' }).selectOption('Evaluation');
  await expect(room.getByText('Nothing has come yet')).toBeVisible();
  await expectNoBarrierInBoth(page);
});

test('plan, board and desk fit a phone: nothing scrolls sideways', async ({ openApp, page }) => {
  const expectFit = async (): Promise<void> =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp({ scenario: 'ordinary-day', seed: 3, room: 'plan', lang: 'fr' });
  await expect(page.locator('.panels h3, .panels summary').first()).toBeVisible();
  await expectFit();
  await goThere(page, { room: 'board', lang: 'fr' });
  await expect(page.getByRole('heading', { level: 2, name: /Tableau/ })).toBeVisible();
  await expect(page.locator('.panels h3, .panels summary').first()).toBeVisible();
  await expectFit();
  await goThere(page, { room: 'log' });
  await waitForData(page, []);
  await page.getByRole('button', { name: '+ Incident' }).click();
  await expect(page.getByRole('form', { name: 'New incident' })).toBeVisible();
  await expectNoBarrier(page);
  await expectFit();
});

test.describe('a person who asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('is taken to an item without a flight', async ({ openApp, page }) => {
    await openApp({ scenario: 'ordinary-day', seed: 3 });
    await waitForData(page);
    await screenOf(page).rows('Deployments').first().getByRole('button').click();
    await expect(page).toHaveURL(/view=[^&]*,15/);
    const animations = await page.evaluate(() => document.getAnimations().length);
    expect(animations).toBe(0);
  });
});
