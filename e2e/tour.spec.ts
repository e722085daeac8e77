import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { control, screenOf, waitForData } from './screen.ts';

const readLog = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    (
      await fetch('/api/collections/log/items?limit=100000', { headers: { Authorization: 'Bearer operator-1' } })
    ).text(),
  );

test('a presenter goes through a tour by keyboard, and everything is as before afterwards', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: 'ordinary-day', seed: 3, zone: '5341', severity: 'severe' });
  await waitForData(page);
  const bar = page.getByRole('region', { name: 'Demo' });
  await bar.getByRole('button', { name: 'Pause' }).press('Enter');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
  const tour = page.getByRole('region', { name: 'Guided tour' });
  const told = tour.getByRole('heading');
  const screen = screenOf(page);
  const address = page.url();
  const time = bar.getByRole('time');
  const moment = await time.getAttribute('datetime');
  const counts = await screen.indicators.innerText();

  await test.step('it is found by the search, and begins at its first step', async () => {
    await page.keyboard.press('/');
    await screen.search.pressSequentially('guided tour 25');
    await expect(screen.answers.filter({ hasText: 'Guided tour – 25 November 2017' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(told).toHaveText('A demonstration that was announced');
    await expect(time).toContainText('25 Nov 2017');
    await expect(time).toContainText('13:50');
    await expect(screen.title).toHaveText('Authorised demonstration, Place Poelaert');
    await expect(screen.zone).toHaveValue('');
    await expect(bar.getByRole('combobox', { name: 'Scenario' })).toHaveValue('2017-11-25');
  });

  await test.step('keys go on and back, two presses two steps', async () => {
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect(told).toHaveText('What the watch says');
    await expect(screen.title).toHaveText('Messages about trouble, upper town');
    await page.keyboard.press('PageUp');
    await expect(told).toHaveText('First trouble');
    await expect(screen.title).toHaveText('First trouble beside the demonstration');
    await expect(time).toContainText('15:42');
    await expect(tour.getByRole('button', { name: 'Next step' })).toBeFocused();
    for (let step = 0; step < 6; step++) await page.keyboard.press('Enter');
    await expect(told).toHaveText('Calm again');
    await expect(tour.getByText('Step 8 of 8')).toBeVisible();
    await expect(page).toHaveURL(/room=zones/);
    await expect(tour.getByRole('button', { name: 'Next step' })).toBeDisabled();
  });

  await test.step('what is done in it goes with it', async () => {
    await page.keyboard.press('PageUp');
    await expect(page).toHaveURL(/room=log/);
    await page.getByRole('textbox', { name: 'New entry' }).fill('Written during the tour');
    await page.getByRole('button', { name: 'Enter', exact: true }).press('Enter');
    await expect(page.getByText('Written during the tour').first()).toBeVisible();
    await expect.poll(() => readLog(page)).toContain('Written during the tour');
    await tour.getByRole('button', { name: 'Leave' }).press('Enter');
    await expect(tour).toBeHidden();
    await expect(bar.getByRole('button', { name: 'Guided tour' })).toBeFocused();
    await expect(page).toHaveURL(address);
    await expect(screen.feed).toHaveText('Paused');
    await expect(time).toHaveAttribute('datetime', moment ?? '');
    await expect.poll(() => screen.indicators.innerText()).toBe(counts);
    const log = await readLog(page);
    expect(log).toContain('"number"');
    expect(log).not.toContain('Written during the tour');
  });
});

test('a jump to a moment shows where it happens, a reload leaves a tour to be left, and a reset brings all back', async ({
  openApp,
  page,
}) => {
  await openApp({ scenario: '2017-11-25', seed: 1, room: 'log', severity: 'severe', view: '50.88,4.30,12' });
  await waitForData(page, []);
  const bar = page.getByRole('region', { name: 'Demo' });
  const { search, feed } = screenOf(page);
  await bar.getByRole('combobox', { name: 'Speed' }).selectOption('×60');
  await bar.getByRole('combobox', { name: 'Go to' }).selectOption({ label: 'Porte de Namur cleared' });
  await expect(page).toHaveURL(/view=50\.838\d*,4\.361\d*,15/);
  await control(page, { action: 'fault', fault: { kind: 'slow', target: 'write', delay: 50 } });

  await bar.getByRole('button', { name: 'Guided tour' }).press('Enter');
  await page.getByRole('button', { name: 'An ordinary day' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The Region at a glance' })).toBeVisible();
  await expect(bar.getByRole('time')).toContainText('26 Nov 2026');
  await expect(page).not.toHaveURL(/room=/);
  await page.reload();
  await waitForData(page);
  await bar.getByRole('button', { name: 'Leave the tour' }).press('Enter');
  await expect(bar.getByRole('time')).toContainText('25 Nov 2017');
  await expect(page).toHaveURL(/room=log/);
  await bar.getByRole('button', { name: 'Guided tour' }).press('Enter');
  await page.getByRole('button', { name: 'An ordinary day' }).press('Enter');
  await expect(page).not.toHaveURL(/room=/);

  await bar.getByRole('button', { name: 'Reset' }).press('Enter');
  await expect(bar.getByRole('time')).toContainText('13:3');
  await expect(page.getByRole('region', { name: 'Guided tour' })).toBeHidden();
  await expect(page).not.toHaveURL(/room=|severity=|4\.361/);
  await expect(bar.getByRole('combobox', { name: 'Speed' })).toHaveValue('1');
  await expect(feed).toHaveText('Live');
  await expect(search).toHaveValue('');
  expect(await page.evaluate(async () => (await (await fetch('/api/demo')).json()).faults)).toEqual([]);
});
