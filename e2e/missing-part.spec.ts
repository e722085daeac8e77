import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectReconciled, layers, screenOf, waitForData } from './screen.ts';

// Without its offline copy the page depends on the server for what it has not loaded yet.
test.use({ serviceWorkers: 'block' });

/** The server has no file of the program any more: another version has taken its place. */
const takeFilesAway = async (page: Page): Promise<{ giveBack: () => Promise<void> }> => {
  const body = 'Taken away';
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404, body }));
  // A busy browser goes on for a moment as before.
  const ask = () => page.evaluate(async () => (await fetch('/assets/none.js', { cache: 'no-store' })).text());
  await expect.poll(ask).toBe(body);
  return { giveBack: () => page.unroute('**/assets/**') };
};

/** What comes by itself after the first data is there: no file more was asked for within half a second. */
const waitForParts = async (page: Page): Promise<void> => {
  await expect(page.getByRole('toolbar', { name: 'Actions' })).toBeVisible();
  let known = -1;
  const isQuiet = async (): Promise<boolean> => {
    const before = known;
    known = await page.evaluate(() => performance.getEntriesByType('resource').length);
    return known === before;
  };
  await expect.poll(isQuiet, { intervals: [500] }).toBe(true);
};

const missing = 'A part of the program could not be loaded';

for (const { key, opens, what } of [
  { key: '?', opens: 'dialog', what: 'Help and shortcuts' },
  { key: 't', opens: 'dialog', what: 'Triage of alerts' },
  { key: 'i', opens: 'form', what: 'New incident' },
  { key: 'j', opens: 'region', what: /^Log/ },
  { key: 'b', opens: 'region', what: 'Board of deployments' },
  { key: 'p', opens: 'region', what: 'Transport security plan' },
  { key: 'Control+k', opens: 'listbox', what: 'Search' },
] as const) {
  test(`where ${key} needs a part that cannot be loaded, the rest stands, and trying again brings it`, async ({
    openApp,
    page,
  }) => {
    // Neither does what comes by itself after the first data.
    let isDown = false;
    let refused = 0;
    await page.route('**/assets/**', (route) => {
      const isLater = /\/(help|triage-dialog|form-host|answers|form|log-room|plan-room|board-room|board)-[^/]*\.js$/;
      if (!isDown && !isLater.test(route.request().url())) return route.fallback();
      refused += 1;
      return route.fulfill({ status: 404 });
    });
    await openApp({ scenario: 'ordinary-day', seed: 3 });
    await waitForData(page);
    await waitForParts(page);
    isDown = true;
    await page.keyboard.press(key);
    const notice = page.getByRole('alert').filter({ hasText: missing });
    await expect(notice).toHaveCount(1);
    await expect(screenOf(page).map).toBeVisible();
    for (const layer of layers) await expectReconciled(page, layer);
    const before = refused;
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => refused).toBeGreaterThan(before);
    await expect(notice).toHaveCount(1);
    await page.unroute('**/assets/**');
    // Another part that comes brings it along by itself.
    await notice
      .getByRole('button', { name: 'Try again' })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await expect(page.getByRole(opens, { name: what }).first()).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
}

test('j opens the log once its files are back', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await waitForParts(page);
  const { giveBack } = await takeFilesAway(page);
  await page.keyboard.press('j');
  await expect(page.getByText(missing)).toHaveCount(1);
  await expect(screenOf(page).rows('Incidents').first()).toBeVisible();
  await giveBack();
  await page.keyboard.press('j');
  await expect(page.getByRole('region', { name: /^Log/ }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText(missing)).toHaveCount(0);
});

test('an item whose detail cannot be loaded closes, and opens once the files are back', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await waitForParts(page);
  const { giveBack } = await takeFilesAway(page);
  await screenOf(page).rows('Alerts').first().getByRole('button').click();
  const detail = screenOf(page).detail;
  await expect(detail.getByText(missing).first()).toBeVisible();
  await detail.getByRole('button', { name: 'Close' }).first().click();
  await expect(detail).toBeHidden();
  await giveBack();
  await screenOf(page).rows('Alerts').first().getByRole('button').click();
  await expect(screenOf(page).title).toBeVisible();
});

test('what needs a style sheet that did not come asks for it again', async ({ openApp, page }) => {
  await page.route('**/assets/desk-*.css', (route) => route.fulfill({ status: 404 }));
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await expect(page.getByText(missing)).toBeVisible();
  await page.unroute('**/assets/desk-*.css');
  const tools = page.getByRole('toolbar', { name: 'Actions' });
  const again = page.getByRole('button', { name: 'Try again' });
  // Another part that comes brings it along by itself.
  await expect(again.or(tools).first()).toBeVisible();
  if (await again.isVisible()) await again.click({ timeout: 2_000 }).catch(() => undefined);
  await expect(tools).toBeVisible();
  expect(await tools.evaluate((element) => getComputedStyle(element).display)).toBe('grid');
});
