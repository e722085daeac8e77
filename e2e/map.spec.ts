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

test('names stand clear of signs and of each other', async ({ page }) => {
  const { map } = screenOf(page);
  const communes =
    /^(Anderlecht|Evere|Forest|Ixelles|Jette|Molenbeek|Uccle|Berchem|Etterbeek|Schaerbeek|Saint-Gilles)$/;
  const names = map.getByText(communes);
  await expect.poll(() => names.count()).toBeGreaterThan(5);
  const readBoxes = async () =>
    (await Promise.all((await names.all()).map((name) => name.boundingBox()))).filter((box) => box !== null);
  // Names step aside for the layers that come last, too.
  await expect(screenOf(page).panel('Road safety')).toBeVisible();
  let last = '';
  const isStill = async () => {
    const before = last;
    last = JSON.stringify(await readBoxes());
    return last === before;
  };
  await expect.poll(isStill, { intervals: [800] }).toBe(true);

  const boxes = await readBoxes();
  /** A label comes when the pointer rests on a sign. */
  const isLabelled = () =>
    page
      .locator('.map-tooltip')
      .waitFor({ timeout: 200 })
      .then(
        () => true,
        () => false,
      );
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(isApart).toBe(true);
    }
    for (const share of [0, 0.5, 1]) {
      await page.mouse.move(a.x + share * a.width, a.y + a.height / 2);
      expect(await isLabelled()).toBe(false);
    }
  }
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
