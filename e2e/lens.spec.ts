import { expect, test } from './fixtures.ts';
import { control, expectReconciled, layers, layersOnMap, screenOf, waitForData } from './screen.ts';

test.beforeEach(async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
});

test('a police zone rescopes map, lists and indicators, and they agree', async ({ page }) => {
  const { zone, map, mapCounts } = screenOf(page);
  await expect(map).toBeVisible();
  // Drawings too, which have no number at the top.
  await expect(mapCounts.getByRole('listitem')).toHaveCount(layersOnMap.length + 1);
  const whole = await Promise.all(layers.map((layer) => expectReconciled(page, layer)));
  await zone.selectOption({ label: '5339 Bruxelles-Capitale-Ixelles' });
  await expect(page).toHaveURL(/zone=5339/);
  for (const [index, layer] of layers.entries()) {
    const count = await expectReconciled(page, layer);
    expect(count).toBeLessThan(whole[index] ?? 0);
  }
});

test('the lens survives a reload, and Back undoes it', async ({ page }) => {
  const { zone, commune, heading } = screenOf(page);
  const before = await heading('Incidents').innerText();
  await zone.selectOption('5341');
  await commune.selectOption({ label: 'Forest' });
  await expect(page).toHaveURL(/commune=21007/);
  const scoped = await heading('Incidents').innerText();
  await page.reload();
  await waitForData(page);
  await expect(commune).toHaveValue('21007');
  await expect(heading('Incidents')).toHaveText(scoped);
  await page.goBack();
  await expect(commune).toHaveValue('');
  await page.goBack();
  await expect(zone).toHaveValue('');
  await expect(heading('Incidents')).toHaveText(before);
});

test('a click on the map chooses the zone; a drag chooses nothing', async ({ page }) => {
  const { map, zone, commune } = screenOf(page);
  const box = await map.boundingBox();
  if (!box) throw new Error('The map has no box.');
  // The Sonian Forest, in Watermael-Boitsfort: no sign stands there.
  await page.goto('/?lang=en&view=50.785,4.43,14');
  await waitForData(page);
  const centre = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...centre);
  await page.mouse.down();
  await page.mouse.move(centre[0] - 40, centre[1] - 30, { steps: 5 });
  await page.mouse.up();
  await expect(zone).toHaveValue('');
  await page.mouse.click(...centre);
  await expect(zone).toHaveValue('5342');
  await expect(commune).toHaveValue('');
});

test('an unknown zone falls back to the whole Region, and says so', async ({ page }) => {
  await page.goto('/?lang=en&zone=9999');
  await waitForData(page);
  await expect(page.getByText('Zone 9999 is unknown: the whole Region is shown.')).toBeVisible();
  await expect(screenOf(page).zone).toHaveValue('');
  expect(await expectReconciled(page, 'Incidents')).toBeGreaterThan(20);
});

test('options of the zones begin with the code, all zones first', async ({ page }) => {
  const options = await screenOf(page).zone.getByRole('option').allTextContents();
  expect(options[0]).toBe('All zones');
  expect(options.slice(1).map((text) => text.slice(0, 4))).toEqual(['5339', '5340', '5341', '5342', '5343', '5344']);
});
