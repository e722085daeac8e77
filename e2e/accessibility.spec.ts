import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { control, screenOf, trafficLayers, waitForData, takeSeat } from './screen.ts';

const expectNoBarrier = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
};

const sizes = [
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
  { width: 390, height: 844 },
];
for (const viewport of sizes) {
  for (const theme of ['dark', 'light']) {
    test(`axe finds nothing at ${viewport.width} pixels, ${theme}`, async ({ openApp, page }) => {
      await page.setViewportSize(viewport);
      await openApp({ scenario: 'ordinary-day', seed: 3, theme, lang: theme === 'dark' ? 'fr' : 'nl' });
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/\d/);
      await expectNoBarrier(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, 'no scrolling sideways').toBeLessThanOrEqual(viewport.width);
    });
  }
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

for (const theme of ['dark', 'light']) {
  test(`axe finds nothing in what people do: form, log, triage, commands (${theme})`, async ({ openApp, page }) => {
    await openApp({ scenario: 'ordinary-day', seed: 3, theme, side: 'log' });
    await waitForData(page, []);
    await expect(page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('i');
    const place = page.getByRole('form', { name: 'New incident' }).getByRole('combobox', { name: 'Place' });
    await place.fill('Grand');
    await expect(page.getByRole('listbox', { name: 'Place' }).getByRole('option').first()).toBeVisible();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Pick on the map' }).click();
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await page.getByRole('form', { name: 'New incident' }).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first().getByRole('button').click();
    await page.getByRole('button', { name: 'Correct' }).click();
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog', { name: 'Triage of alerts' })).toBeVisible();
    await page.getByText('Thresholds of this device').click();
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('a');
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await takeSeat(page, 'observer');
    await page.getByRole('button', { name: 'Audit' }).click();
    await expect(page.getByRole('dialog', { name: 'Audit trail of the watch' })).toBeVisible();
    await expectNoBarrier(page);
  });
}

for (const theme of ['dark', 'light']) {
  test(`axe finds nothing in plan, board and traffic (${theme})`, async ({ openApp, page }) => {
    await page.setViewportSize({ width: 1440, height: 1300 });
    await openApp({ scenario: 'ordinary-day', seed: 3, theme });
    await waitForData(page, trafficLayers);
    await page.getByRole('button', { name: 'New disruption' }).click();
    const form = page.getByRole('form', { name: 'New disruption' });
    await form.getByRole('combobox', { name: 'Kind' }).selectOption('Section closed');
    await expectNoBarrier(page);
    await form.getByRole('button', { name: 'Clear the form' }).click();
    await screenOf(page).rows('Road safety').first().getByRole('button').click();
    await expect(screenOf(page).title).toBeVisible();
    await expectNoBarrier(page);
    await page.keyboard.press('p');
    const plan = page.getByRole('region', { name: 'Transport security plan' });
    await expect(plan.getByRole('img').first()).toBeVisible();
    for (const data of await plan.getByText('Data', { exact: true }).all()) await data.click();
    await plan
      .getByRole('button', { name: /Forward post at Arts-Loi/ })
      .last()
      .click();
    await expect(screenOf(page).title).toHaveText('Forward post at Arts-Loi');
    await expectNoBarrier(page);
    await page.keyboard.press('b');
    await page.getByText('The rule').click();
    await page.getByRole('region', { name: 'Board of deployments' }).locator('summary').first().click();
    await expectNoBarrier(page);
  });
}

for (const side of ['plan', 'board']) {
  test(`the ${side} fits a phone: nothing scrolls sideways`, async ({ openApp, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openApp({ scenario: 'ordinary-day', seed: 3, side, lang: 'fr' });
    await expect(page.locator('.panels h3, .panels summary').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('the desk fits a phone: nothing scrolls sideways', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp({ scenario: 'ordinary-day', seed: 3, side: 'log' });
  await waitForData(page, []);
  await page.getByRole('button', { name: '+ Incident' }).click();
  await expect(page.getByRole('form', { name: 'New incident' })).toBeVisible();
  await expectNoBarrier(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
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
