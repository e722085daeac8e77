import { expect, test } from './fixtures.ts';
import { screenOf, waitForData } from './screen.ts';

test('French, Dutch and English are switched live, place names included', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, zone: 5342 });
  await waitForData(page);
  const communes = screenOf(page).commune;
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByRole('heading', { name: /^Incidenten \d/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('combobox', { name: 'Gemeente' }).getByRole('option')).toContainText([
    'Alle gemeenten',
    'Oudergem',
    'Ukkel',
  ]);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('combobox', { name: 'Commune' }).getByRole('option')).toContainText([
    'Toutes les communes',
    'Auderghem',
    'Uccle',
  ]);
  await expect(page.getByRole('status', { name: 'Flux' })).toHaveText(/^En direct/);
  await expect(page.getByRole('region', { name: 'Carte' })).toContainText('Watermael-');
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await expect(page.getByRole('region', { name: 'Kaart' })).toContainText('Watermaal-');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(communes.getByRole('option').first()).toHaveText('All communes');
});

test.describe('a browser that prefers Dutch', () => {
  test.use({ locale: 'nl-BE' });
  test('gets Dutch first', async ({ page }) => {
    await page.goto('/?scenario=ordinary-day');
    await expect(page.getByRole('heading', { name: /^Incidenten/ })).toBeVisible();
  });
});

test('the theme is dark at first, and light when asked for', async ({ openApp, page }) => {
  await openApp();
  await waitForData(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect(page).toHaveURL(/theme=light/);
  expect(await ground()).not.toBe(dark);
  await page.goto('/?lang=en');
  await waitForData(page);
  await expect(page.getByRole('button', { name: 'Switch to the dark theme' })).toBeVisible();
});
