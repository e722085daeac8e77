import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

test('an item chosen in the list opens with everything known, and the map shows it', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const { rows, detail } = screenOf(page);
  const row = rows('Incidents').first().getByRole('button');
  await row.click();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/sel=incidents/);
  await expect(page).toHaveURL(/view=/);
  for (const name of ['Severity', 'Status', 'Category', 'Disciplines', 'Place', 'Reported']) {
    await expect(detail.getByRole('term').filter({ hasText: name }).first()).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
});

test('facts of administration are closed until somebody opens them, and stay as they were left', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, theme: 'light' });
  await waitForData(page);
  const { rows, detail } = screenOf(page);
  await rows('Incidents').first().getByRole('button').click();
  const source = detail.getByRole('term').filter({ hasText: /^Source$/ });
  await expect(detail.getByRole('term').filter({ hasText: 'Reported' })).toBeVisible();
  await expect(source).toBeHidden();
  await detail.getByText('Administration').focus();
  await page.keyboard.press('Enter');
  for (const name of ['Source', 'Updated', 'Last changed by', 'Version', 'Number'])
    await expect(detail.getByRole('term').filter({ hasText: name })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(source).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(source).toBeVisible();
  // Of the next item as of this one.
  await rows('Deployments').first().getByRole('button').click();
  await expect(detail.getByRole('term').filter({ hasText: 'Operator' })).toBeVisible();
  await expect(detail.getByRole('term').filter({ hasText: 'Version' })).toBeVisible();
});

test('a sign chosen on the map opens its item, and the list marks it', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, layers: 'incidents' });
  await waitForData(page, ['Incidents']);
  await control(page, { action: 'pause' });
  const { rows, detail, map } = screenOf(page);
  await rows('Incidents').first().getByRole('button').click();
  const id = await detail.getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/view=[^&]*,15/);
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(detail.getByRole('heading', { level: 2 })).toHaveText(id);
  await expect(rows('Incidents').getByRole('button').and(page.locator('[aria-current=true]'))).toHaveCount(1);
});

test('rows are sorted by urgency', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const order = ['Extreme', 'Severe', 'Moderate', 'Minor'];
  const ranks = (await screenOf(page).rows('Incidents').allInnerTexts()).map((text) =>
    order.findIndex((word) => text.includes(word)),
  );
  expect(ranks.length).toBeGreaterThan(3);
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});

test('what is new since the person looked is marked, until they say that they saw it', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'skip', by: 900 });
  const fresh = screenOf(page).panel('Incidents').getByRole('button', { name: /new$/ });
  await expect(fresh).toBeVisible();
  await fresh.click();
  await expect(fresh).toBeHidden();
});

test('an item that is not there is said to be gone', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, sel: 'incidents:nothing' });
  await waitForData(page);
  await expect(screenOf(page).detail).toContainText('not available');
});
