import fc from 'fast-check';
import { expect, test } from './fixtures.ts';
import { control, goThere, expectReconciled, filterBy, layers, screenOf, waitForData } from './screen.ts';

test('severity, status and time window narrow the lists; one click clears them', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const before = await expectReconciled(page, 'Incidents');
  await page.getByRole('button', { name: /^Filters/ }).click();
  const filters = page.getByRole('group', { name: 'Filters' });
  await filters.getByRole('checkbox', { name: 'Severe' }).check();
  await filters.getByRole('checkbox', { name: 'Confirmed' }).check();
  await expect(page).toHaveURL(/severity=severe/);
  await expect(page).toHaveURL(/status=confirmed/);
  const narrowed = await expectReconciled(page, 'Incidents');
  expect(narrowed).toBeLessThan(before);
  for (const row of await screenOf(page).rows('Incidents').all()) {
    await expect(row).toContainText('Severe');
    await expect(row).toContainText('Confirmed');
  }
  await filters.getByRole('combobox', { name: 'Changed within' }).selectOption('1 h');
  await expect(page).toHaveURL(/window=1h/);
  expect(await expectReconciled(page, 'Incidents')).toBeLessThanOrEqual(narrowed);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  expect(await expectReconciled(page, 'Incidents')).toBe(before);
  await expect(page).not.toHaveURL(/severity|status|window/);
});

test('a search finds words of titles and places, without accents', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const { search, rows, panel } = screenOf(page);
  const [, place = ''] = /officers\s+(.+)$/su.exec(await rows('Deployments').first().innerText()) ?? [];
  const [word = ''] =
    place
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/(?!Near)\p{L}{4,}/u) ?? [];
  expect(word).not.toBe('');
  await filterBy(page, word);
  await expect(page).toHaveURL(/q=/);
  expect(await expectReconciled(page, 'Deployments')).toBeGreaterThan(0);
  await filterBy(page, 'no such place anywhere');
  await expect(panel('Incidents')).toContainText('No incident in this selection.');
  await panel('Incidents').getByRole('button', { name: 'Clear all' }).click();
  await expect(search).toHaveValue('');
});

test('a layer is hidden and shown by its name among the indicators', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  const toggle = screenOf(page).indicators.getByRole('button', { name: 'Alerts' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await expect(screenOf(page).panel('Alerts')).toBeHidden();
  await expect(page).toHaveURL(/layers=incidents,deployments/);
  await toggle.click();
  await expect(screenOf(page).panel('Alerts')).toBeVisible();
});

test('counts reconcile under every combination of filters', async ({ openApp, page }) => {
  await openApp({ scenario: 'ordinary-day', seed: 5 });
  await waitForData(page);
  await control(page, { action: 'pause' });
  const combination = fc.record(
    {
      zone: fc.constantFrom('5339', '5340', '5344'),
      severity: fc.constantFrom('severe', 'minor,moderate'),
      status: fc.constantFrom('closed', 'on-site,new', 'reported,planned'),
      category: fc.constantFrom('fire', 'public-order,weather'),
      operator: fc.constantFrom('securail', 'zone-5339'),
      window: fc.constantFrom('1h', '24h'),
    },
    { requiredKeys: [] },
  );
  for (const params of fc.sample(combination, { numRuns: 8, seed: 42 })) {
    await goThere(page, params);
    await expect(screenOf(page).zone).toHaveValue(params.zone ?? '');
    for (const layer of layers) await expectReconciled(page, layer);
  }
});
