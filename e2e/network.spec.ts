import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

const open = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await screenOf(page).search.fill(text);
  await screenOf(page)
    .answers.filter({ hasText: /station|stop|Line/, hasNotText: 'Deployments ·' })
    .first()
    .click();
};
const fact = (page: Page, name: string | RegExp) =>
  screenOf(page).detail.getByRole('term').filter({ hasText: name }).locator('xpath=..').getByRole('definition');

test('a station knows its lines, commune, zone and level; its lines know their stations', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  await open(page, 'arts-loi metro');
  const { detail } = screenOf(page);
  await expect(page).toHaveURL(/sel=stops:metro-arts-loi/);
  await expect(screenOf(page).title).toHaveText('Arts-Loi');
  await expect(detail).toContainText('Interchange');
  await expect(fact(page, 'Level')).toHaveText('Underground');
  await expect(fact(page, 'Police zone')).toContainText('5339');
  await expect(fact(page, /^Lines/).getByRole('button')).toHaveCount(4);
  await fact(page, /^Lines/)
    .getByRole('button')
    .first()
    .click();
  await expect(page).toHaveURL(/sel=lines:metro-1/);
  await expect(screenOf(page).title).toHaveText('Metro 1');
  await expect(fact(page, /^Stops/).getByRole('button', { name: 'Arts-Loi' })).toBeVisible();
  // A link to a station opens it for a colleague.
  await page.goto('/?lang=nl&sel=stops:metro-arts-loi');
  await expect(screenOf(page).title).toHaveText('Kunst-Wet');
});

test('what stands at a station is told there, and leads back to it', async ({ openApp, page }) => {
  await openApp({ scenario: '2017-11-15', seed: 1 });
  await waitForData(page);
  await control(page, { action: 'jump', to: '2017-11-15T16:25:00+01:00' });
  await control(page, { action: 'pause' });
  await screenOf(page).rows('Incidents').filter({ hasText: 'De Brouckère metro station' }).getByRole('button').click();
  await fact(page, 'Stop').getByRole('button').click();
  await expect(screenOf(page).title).toHaveText('De Brouckère');
  await expect(fact(page, /^Incidents/).getByRole('button', { name: /Station closed/ })).toBeVisible();
  await expect(fact(page, /^Alerts/).getByRole('button', { name: /De Brouckère station closed/ })).toBeVisible();
  await expect(
    fact(page, /^Deployments/)
      .getByRole('button')
      .first(),
  ).toBeVisible();
});

test('the network is that of the day: line 10 is not there in 2017, line 3 is', async ({ openApp, page }) => {
  await openApp({ scenario: '2017-11-15', seed: 1, sel: 'lines:tram-3' });
  await waitForData(page);
  await expect(screenOf(page).title).toHaveText('Tram 3');
  await page.goto('/?lang=en&scenario=2017-11-15&seed=1&sel=lines:tram-10');
  await expect(screenOf(page).detail).toContainText('not available');
});

test('a click on a station opens it, beside it the lens is chosen', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, layers: 'none', view: '50.84552,4.36877,16' });
  await waitForData(page, []);
  await control(page, { action: 'pause' });
  const { map, title } = screenOf(page);
  const box = await map.boundingBox();
  const middle = { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 };
  await map.click({ position: middle });
  await expect(title).toHaveText('Arts-Loi');
  await expect(page).toHaveURL(/sel=stops:/);
  await expect(page).not.toHaveURL(/zone=/);
  await map.click({ position: { x: middle.x - 200, y: middle.y + 120 } });
  await expect(page).toHaveURL(/zone=53\d\d/);
});
