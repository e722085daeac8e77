import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

test.beforeEach(async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
});

test('the first tab stop leads to the lists, and the focus shows', async ({ page }) => {
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Go to the lists' });
  await expect(skip).toBeFocused();
  expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(screenOf(page).heading('Incidents').getByRole('button')).toBeFocused();
});

test('arrow keys walk the list, Enter opens, Escape closes', async ({ page }) => {
  const { rows, detail } = screenOf(page);
  await page.keyboard.press('1');
  await expect(rows('Incidents').nth(0).getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows('Incidents').nth(1).getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await page.keyboard.press('End');
  const last = rows('Incidents').last();
  await expect(last.getByRole('button')).toBeFocused();
  expect(await last.getAttribute('aria-posinset')).toBe(await last.getAttribute('aria-setsize'));
});

test('n and v walk over the signs of the map, said aloud, and Enter opens', async ({ page }) => {
  const { map, detail } = screenOf(page);
  await page.goto('/?lang=en&layers=deployments');
  await waitForData(page, ['Deployments']);
  await page.keyboard.press('m');
  const said = () => map.locator('[aria-live=polite]').innerText();
  await page.keyboard.press('n');
  await expect.poll(said).not.toBe('');
  const first = await said();
  await page.keyboard.press('n');
  await expect.poll(said).not.toBe(first);
  await page.keyboard.press('v');
  await expect.poll(said).toBe(first);
  for (let step = 0; step < 12 && /items/.test(await said()); step += 1) {
    const before = await said();
    await page.keyboard.press('n');
    await expect.poll(said).not.toBe(before);
  }
  await page.keyboard.press('Enter');
  await expect(detail).toBeVisible();
});

test('? opens the help, / the search, z the zones; Escape leads back to the whole Region', async ({ page }) => {
  const { search, zone } = screenOf(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('z?1');
  await expect(search).toHaveValue('z?1');
  await search.fill('');
  await search.blur();
  await page.keyboard.press('z');
  await expect(zone).toBeFocused();
  await zone.selectOption('5340');
  await zone.blur();
  await page.keyboard.press('Escape');
  await expect(zone).toHaveValue('');
});

test('single keys can be turned off', async ({ page }) => {
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and shortcuts' });
  await help.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(help).toBeHidden();
});

test('what is typed right after the key of the search goes into it, and nowhere else', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  // Before there are data, and before what answers it is loaded.
  await screenOf(page).search.waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('plan');
  await expect(screenOf(page).search).toHaveValue('plan');
  await expect(screenOf(page).answers.first()).toHaveText(/^Transport security plan/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/room=/);
});
