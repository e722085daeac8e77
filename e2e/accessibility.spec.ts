import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

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
