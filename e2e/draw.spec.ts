import { clickOn, drawShape, placeOn, toolsOf, typePlaces } from './drawing-hand.ts';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

test.beforeEach(async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page, []);
  await control(page, { action: 'pause' });
});

test('a polygon that crosses itself is refused with the place, and mended by dragging a point', async ({ page }) => {
  const panel = await drawShape(page, 'Polygon');
  await toolsOf(page).bar.getByRole('checkbox', { name: /^Snap/ }).uncheck();
  await clickOn(page, [0.75, 0.4], [0.92, 0.7], [0.92, 0.4], [0.75, 0.7]);
  await expect(panel.getByRole('alert')).toHaveText(/^The outline crosses itself at 50\.\d{5}, 4\.\d{5}/);
  await page.mouse.move(...(await placeOn(page, 0.92, 0.7)));
  await page.mouse.down();
  await page.mouse.move(...(await placeOn(page, 0.97, 0.55)), { steps: 5 });
  await page.mouse.move(...(await placeOn(page, 0.84, 0.3)), { steps: 5 });
  await page.mouse.up();
  await expect(panel.getByRole('alert')).toBeHidden();
  await expect(panel.getByText(/^Area: /)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(panel.getByRole('alert')).toBeVisible();
});

test('a circle has a true radius, and a drawing in progress survives a reload', async ({ page }) => {
  const panel = await drawShape(page, 'Circle');
  await typePlaces(panel, '50.8466, 4.3528');
  await panel.getByRole('spinbutton', { name: 'Radius (m)' }).fill('500');
  await expect(panel.getByText(/^Area: 78\.\d\sha$/)).toBeVisible();
  await expect(panel.getByText(/^Perimeter: 3\.14\skm$/)).toBeVisible();
  await page.reload();
  await waitForData(page, []);
  const again = await drawShape(page, 'Circle');
  await expect(again.getByText(/^Area: 78\.\d\sha$/)).toBeVisible();
  await again.getByRole('spinbutton', { name: 'Radius (m)' }).fill('20000');
  await expect(again.getByRole('alert')).toHaveText(/^This length is not possible/);
});

test('a corridor follows the streets between two clicks, and goes straight where that is wanted', async ({ page }) => {
  await page.goto(`${page.url()}&view=50.8466,4.3528,15`);
  await waitForData(page, []);
  const panel = await drawShape(page, 'Corridor along streets');
  const { bar } = toolsOf(page);
  const count = async (): Promise<number> => Number.parseInt(await bar.getByText(/ points$/).innerText(), 10);
  // The streets come on demand.
  await expect(async () => {
    await panel
      .getByRole('button', { name: 'Start again' })
      .click({ timeout: 500 })
      .catch(() => undefined);
    await clickOn(page, [0.75, 0.35], [0.9, 0.75]);
    expect(await count()).toBeGreaterThan(4);
  }).toPass();
  await panel.getByRole('button', { name: 'Start again' }).click();
  await bar.getByRole('checkbox', { name: 'Follow the streets' }).uncheck();
  await clickOn(page, [0.75, 0.35], [0.9, 0.75]);
  await expect(bar.getByText('2 points')).toBeVisible();
  await expect(panel.getByText(/^Area: /)).toBeVisible();
});

test('by keyboard alone: set, choose, move, remove, end', async ({ page }) => {
  await drawShape(page, 'Polygon');
  const { bar } = toolsOf(page);
  await bar.getByRole('button', { name: 'Finish drawing' }).focus();
  await page.keyboard.press('m');
  for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press('Enter');
    for (let step = 0; step < 6; step++) await page.keyboard.press(arrow);
  }
  await expect(bar.getByText('4 points')).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(bar.getByText('3 points')).toBeVisible();
  await expect(
    toolsOf(page)
      .panel('Draw')
      .getByText(/^Area: /),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(
    toolsOf(page)
      .panel('Draw')
      .getByText(/^Area: /),
  ).toBeVisible();
});

test('a rectangle chooses what lies in it, which goes one step together, is taken back together, and goes out', async ({
  page,
}) => {
  await toolsOf(page).button('Choose items').click();
  const panel = page.getByRole('region', { name: 'Choose items' });
  await typePlaces(panel, '50.70, 4.20', '50.95, 4.55');
  const alerts = screenOf(page).rows('Alerts');
  const count = Number(await alerts.first().getAttribute('aria-setsize'));
  await panel.getByText(`Alerts ${count}`).click();
  await panel.getByRole('button', { name: /^Acknowledge/ }).click();
  await expect(panel.getByText('It is so already.')).toBeVisible();
  await panel.getByRole('button', { name: 'Confirm' }).click();
  await expect(panel.getByRole('button', { name: /^Acknowledge/ })).toBeHidden();
  await expect(screenOf(page).indicators.getByText('0 unacknowledged')).toBeVisible();
  // Those that are contained stay; what went on is counted, and comes back by one press.
  await panel.getByText(/^Incidents \d+$/).click();
  const contain = panel.getByRole('button', { name: /^Contained \(\d+\)$/ });
  const name = await contain.innerText();
  const some = Number(/\d+/.exec(name)?.[0]);
  await contain.click();
  await expect(panel.getByText(new RegExp(`^Contained – ${some} of \\d+$`))).toBeVisible();
  await panel.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(contain).toBeHidden();
  await expect(page.getByText(`Done: Status: Contained – Incidents ${some}`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(panel.getByRole('button', { name })).toBeVisible();
  // One is left out of what goes out.
  const total = Number(/\d+/.exec(await panel.getByText(/ items chosen$/).innerText())?.[0]);
  await panel
    .getByRole('checkbox', { name: /^Choose: / })
    .first()
    .uncheck();
  await panel.getByRole('button', { name: 'Export the chosen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export – chosen items' });
  await expect(dialog.getByText(`Total ${total - 1}`)).toBeVisible();
});
