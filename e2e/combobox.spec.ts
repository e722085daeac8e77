import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { screenOf, waitForData } from './screen.ts';

const form = (page: Page) => page.getByRole('form', { name: 'New incident' });
const place = (page: Page) => form(page).getByRole('combobox', { name: 'Place' });
const list = (page: Page) => form(page).getByRole('listbox', { name: 'Place' });

test.beforeEach(async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
});

test('Home, End and arrows walk in the list of a field, and what they reach is said and chosen', async ({ page }) => {
  await page.keyboard.press('i');
  await place(page).focus();
  await page.keyboard.type('place');
  const options = list(page).getByRole('option');
  await expect(options).toHaveCount(8);
  const reached = async (index: number): Promise<void> => {
    await expect(options.nth(index)).toHaveAttribute('aria-selected', 'true');
    const id = await options.nth(index).getAttribute('id');
    await expect(place(page)).toHaveAttribute('aria-activedescendant', id ?? 'none');
  };
  await reached(0);
  await page.keyboard.press('End');
  await reached(7);
  await page.keyboard.press('ArrowDown');
  await reached(0);
  await page.keyboard.press('ArrowUp');
  await reached(7);
  await page.keyboard.press('Home');
  await reached(0);
  await page.keyboard.press('ArrowDown');
  const name = await options.nth(1).locator('span').first().textContent();
  await page.keyboard.press('Enter');
  await expect(form(page)).toContainText(`${name} · `);
  await expect(place(page)).toBeFocused();
});

test('Escape closes the list of a field, keeps the text and the form; typing opens it again', async ({ page }) => {
  await page.keyboard.press('i');
  await place(page).focus();
  await page.keyboard.type('arts');
  await expect(list(page)).toBeVisible();
  await expect(place(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(place(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(place(page)).toHaveValue('arts');
  await expect(place(page)).toBeFocused();
  await page.keyboard.type('-loi');
  await expect(list(page).getByRole('option').first()).toContainText('Arts-Loi');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type('flagey');
  await expect(place(page)).toHaveValue('flagey');
  await page.keyboard.press('Tab');
  await expect(form(page)).toContainText('Place not known yet');
});

test('in the search End reaches the last thing, Escape closes it, and its list breaks no rule of the page', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())) refused.push(message.text());
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ixelles');
  const { search, answers: options } = screenOf(page);
  await expect(search).toHaveValue('ixelles');
  await expect(options.first()).toContainText(/ixelles/i);
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ixelles');
  await options.filter({ hasText: /Commune/ }).click();
  await expect(screenOf(page).commune).toHaveValue(/\d{5}/);
  expect(refused).toEqual([]);
});
