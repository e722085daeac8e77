import { expect, test } from './fixtures.ts';
import { control, expectReconciled, screenOf, waitForData } from './screen.ts';

test.beforeEach(async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
});

test('a sign under the pointer shows its label', async ({ page }) => {
  const { rows, map } = screenOf(page);
  const row = rows('Alerts').first().getByRole('button');
  const title = (await row.innerText()).split('\n')[0] ?? '';
  await row.click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/view=[^&]*,15/);
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
  await expect(page.getByRole('main').getByText(`${title} – `)).toBeVisible();
});

test('crowded places group, and open on zoom; the counts stay the same', async ({ page }) => {
  const { map, mapCounts } = screenOf(page);
  await expectReconciled(page, 'Deployments');
  const grouped = async () => {
    const [, count] = /Deployments: \d+ signs, (\d+) grouped/.exec(await mapCounts.innerText()) ?? [];
    return Number(count);
  };
  const before = await grouped();
  expect(before).toBeGreaterThan(0);
  for (let step = 0; step < 3; step += 1) await map.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(grouped).toBeLessThan(before);
  await expectReconciled(page, 'Deployments');
});

test('the source of the figures stands on the map, and the legend explains the signs', async ({ page }) => {
  const { map } = screenOf(page);
  await expect(map).toContainText('© OpenStreetMap contributors');
  await map.getByRole('button', { name: 'Legend' }).click();
  const legend = page.getByRole('group', { name: 'Legend' });
  for (const name of ['Incidents', 'Alerts', 'Deployments']) {
    await expect(legend.getByRole('heading', { name })).toBeVisible();
  }
  await expect(legend).toContainText('number of items');
});
