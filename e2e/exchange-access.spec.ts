import { expectNoBarrierInBoth } from './barriers.ts';
import { drawShape, measure, toolsOf, typePlaces } from './drawing-hand.ts';
import { expect, test } from './fixtures.ts';
import { importDeskOf } from './import-desk.ts';
import { control, screenOf, waitForData } from './screen.ts';

// Of a walk through many states each is gone through rule by rule.
test.beforeEach(() => test.slow());

test('axe finds nothing in what comes in, goes out and is drawn', async ({ openApp, page }) => {
  await page.setViewportSize({ width: 1440, height: 1300 });
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const desk = importDeskOf(page);
  await desk.choose(
    'calls.csv',
    `id;Titre;Rue;lat;lon\r\n1;Feu;;50,8482;4,3493\r\n2;Double;Rue Haute;;\r\n3;Rien;;;\r\n`,
  );
  await desk.into('incidents');
  await expect(desk.dialog.getByRole('button', { name: 'Refused 1' })).toBeVisible();
  await desk.dialog.getByText('Columns').click();
  await expectNoBarrierInBoth(page);
  await desk.into('own');
  await desk.dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(desk.dialog.getByText('calls: 3 rows applied.')).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Legend' }).click();
  await page.getByRole('button', { name: 'Manage own layers' }).click();
  await expect(page.getByRole('dialog', { name: 'Own layers' })).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const panel = await measure(page);
  await typePlaces(panel, '50.84, 4.35', '50.85, 4.35', '50.85, 4.36');
  await expectNoBarrierInBoth(page);
  await toolsOf(page).button('Measure').click();
  await expect(toolsOf(page).bar).toHaveCount(0);
  const drawn = await drawShape(page, 'Polygon');
  await typePlaces(drawn, '50.84, 4.35', '50.85, 4.36', '50.84, 4.36', '50.85, 4.35');
  await expect(drawn.getByRole('alert')).toBeVisible();
  await expectNoBarrierInBoth(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'New perimeter' }).click();
  const form = page.getByRole('form', { name: 'New perimeter' });
  await expect(form).toBeVisible();
  await expectNoBarrierInBoth(page);
  await form.getByRole('button', { name: 'Close' }).click();
  await screenOf(page).rows('Perimeters').first().getByRole('button').click();
  await expect(screenOf(page).detail.getByRole('region', { name: 'Inside' })).toBeVisible();
  await expectNoBarrierInBoth(page);
});

test('a text is brought in by keyboard alone, and the focus goes back where it was', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const { dialog } = importDeskOf(page);
  const goTo = async (role: 'textbox' | 'button' | 'combobox' | 'region', name: string): Promise<void> => {
    const aim = dialog.getByRole(role, { name, exact: true });
    for (let step = 0; step < 20 && !(await aim.evaluate((element) => element === document.activeElement)); step++)
      await page.keyboard.press('Tab');
    await expect(aim).toBeFocused();
  };
  await goTo('textbox', 'Or the text');
  await page.keyboard.insertText('id;Titre;lat;lon\n1;Feu d’essai;50,8482;4,3493\n');
  await goTo('button', 'Read the text');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('combobox', { name: 'Into' })).toBeVisible();
  await goTo('combobox', 'Into');
  await page.keyboard.press('I');
  await expect(dialog.getByRole('button', { name: 'New 1' })).toBeVisible();
  await goTo('region', 'Preview');
  await goTo('button', 'Apply');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: '1 row applied' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
});
