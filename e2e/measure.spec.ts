import { clickOn, measure, placeOn, toolsOf, typePlaces } from './drawing-hand.ts';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

test.beforeEach(async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page, []);
  await control(page, { action: 'pause' });
});

test('typed points give each leg, its bearing and the sum, in the unit of one’s choice, to be copied', async ({
  page,
}) => {
  // The page may write to the clipboard, and nobody may read it.
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => sessionStorage.setItem('copied', text);
  });
  const panel = await measure(page);
  await typePlaces(panel, '50.84, 4.35', '50.85, 4.35', '50.85, 4.36');
  await expect(panel.getByText('1.81 km').first()).toBeVisible();
  await expect(panel.getByText('Bearing 90°')).toBeVisible();
  await panel.getByRole('combobox', { name: 'Lengths in' }).selectOption('m');
  await expect(panel.getByText('1,814 m').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Copy' }).click();
  const copied = await page.evaluate(() => sessionStorage.getItem('copied'));
  expect(copied).toMatch(/^Distance: 1,814\sm\nOn foot: 23 minutes\nLeg 1: 1,112\sm, Bearing 0°/);
  await page.reload();
  await waitForData(page, []);
  const again = await measure(page);
  await expect(again.getByRole('combobox', { name: 'Lengths in' })).toHaveValue('m');
});

test('the mouse sets points, drags them and the map, opens nothing, and steps back', async ({ page }) => {
  const panel = await measure(page);
  const { bar } = toolsOf(page);
  await clickOn(page, [0.75, 0.35], [0.9, 0.5], [0.8, 0.65]);
  await expect(bar.getByText('3 points')).toBeVisible();
  await expect(panel.getByText('Leg 2')).toBeVisible();
  await expect(page).not.toHaveURL(/(?:selected|zone)=/);
  const before = new URL(page.url()).searchParams.get('view');
  await page.mouse.move(...(await placeOn(page, 0.85, 0.8)));
  await page.mouse.down();
  await page.mouse.move(...(await placeOn(page, 0.82, 0.75)), { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBe(before);
  await expect(bar.getByText('3 points')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(bar.getByText('2 points')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(bar.getByText('3 points')).toBeVisible();
});

test('the keyboard alone measures an area', async ({ page }) => {
  const panel = await measure(page);
  await panel.getByRole('combobox', { name: 'What is measured' }).selectOption('polygon');
  await toolsOf(page).bar.getByRole('button', { name: 'Finish drawing' }).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Enter');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(toolsOf(page).bar.getByText('3 points')).toBeVisible();
  await expect(panel.getByText(/\d\s(?:ha|km²)$/).first()).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(toolsOf(page).bar.getByText('2 points')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolsOf(page).bar).toBeHidden();
});

test('what is there is measured too: the zone that the screen looks at', async ({ page }) => {
  await screenOf(page).zone.selectOption('5339');
  const panel = await measure(page);
  await panel.getByRole('combobox', { name: 'What is measured' }).selectOption('zone');
  await expect(panel.getByText(/^\d+(?:\.\d)?\skm²$/)).toBeVisible();
  // By keyboard: what lies in the middle of the map, the commune among it.
  await panel.getByRole('button', { name: 'Measure what is on the map' }).click();
  await page.keyboard.press('Enter');
  const what = panel.getByRole('combobox', { name: 'What is measured' });
  const commune = what.getByRole('option', { name: /^Commune: / });
  await expect(commune).toBeAttached();
  await what.selectOption({ label: (await commune.textContent()) ?? '' });
  const area = await panel.getByText(/^\d+(?:[.,]\d+)?\skm²$/).innerText();
  // What is on the screen is on paper, with its figures: on the map, and beside it.
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = page.getByRole('region', { name: 'Printed sheet' });
  await expect(sheet.getByRole('heading', { name: /^Measure: Commune: / })).toBeVisible();
  await expect(sheet.getByText(`Area: ${area}`)).toBeVisible();
  await expect(sheet.getByRole('img', { name: 'Map' }).getByText(area)).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('taps set points, and the sum stands in the folded panel', async ({ page }) => {
    const panel = await measure(page);
    for (const [x, y] of [
      [0.4, 0.5],
      [0.7, 0.55],
    ] as const)
      await page.touchscreen.tap(...(await placeOn(page, x, y)));
    await expect(panel.getByText(/^Distance: \d/).first()).toBeVisible();
    const height = await toolsOf(page)
      .button('Draw')
      .evaluate((button) => button.getBoundingClientRect().height);
    expect(height).toBeGreaterThanOrEqual(44);
  });
});
