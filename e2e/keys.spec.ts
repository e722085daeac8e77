import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

/** As the browser tells of a key that is held: pressed again and again, marked as repeated. */
const hold = async (page: Page, key: string): Promise<void> => {
  for (let press = 0; press < 30; press++) await page.keyboard.down(key);
  await page.keyboard.up(key);
};

for (const status of ['reported', 'in-progress'] as const) {
  test(`a held on an incident that is ${status} does one step`, async ({ host, page, openOnApi }) => {
    const incident = waitForItem(
      host,
      'incidents',
      ({ properties: p }) => p.status === status && p.place.zone !== null && p.phase === 'none',
    );
    const entries = () => [...host.world().values('log')].filter(({ properties: p }) => p.change?.id === incident.id);
    const before = entries().length;
    await openOnApi(page, { sel: `incidents:${incident.id}` });
    await waitForData(page);
    await expect(screenOf(page).detail.getByRole('group', { name: 'Actions' })).toBeVisible();
    await hold(page, 'a');
    const now = () => host.world().get('incidents', incident.id)?.properties;
    await expect.poll(() => now()?.version).toBe(incident.properties.version + 1);
    // What a second step would need: the first is confirmed, and another key has been heard.
    await page.keyboard.press('j');
    await expect(page.getByRole('form', { name: 'New entry' })).toBeVisible();
    expect(now()).toMatchObject({
      version: incident.properties.version + 1,
      status: status === 'reported' ? 'confirmed' : 'contained',
    });
    expect(entries()).toHaveLength(before + 1);
  });
}

test('j held opens the log once', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  const entries = await page.evaluate(() => history.length);
  await hold(page, 'j');
  await expect(page.getByRole('form', { name: 'New entry' })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test('Enter held on a button presses it once, Escape held closes one thing', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'incidents', ({ properties: p }) => p.status === 'reported');
  await openOnApi(page, { sel: `incidents:${id}`, zone: '5340' });
  await waitForData(page);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Log' }).focus();
  await hold(page, 'Enter');
  await expect(page.getByRole('form', { name: 'New entry' })).toBeVisible();
  await hold(page, 'Escape');
  await expect(screenOf(page).detail).toBeHidden();
  await expect(screenOf(page).zone).toHaveValue('5340');
});

test('with Caps Lock on the keys do the same', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('I');
  const form = page.getByRole('form', { name: 'New incident' });
  await expect(form).toBeVisible();
  // In a field a letter is a letter.
  await page.keyboard.type('JIBT');
  await expect(form.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('JIBT');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await page.keyboard.press('Control+K');
  await expect(screenOf(page).answers.first()).toBeVisible();
});

test('what an input method composes is text: its Enter enters nothing', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  const form = page.getByRole('form', { name: 'New entry' });
  const field = form.getByRole('textbox', { name: 'New entry' });
  await field.fill('Rue ');
  const entries = () => [...host.world().values('log')].filter(({ properties: p }) => p.kind === 'note');
  const before = entries().length;
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'こうえん', selectionStart: 4, selectionEnd: 4 });
  for (const modifiers of [0, 2]) {
    const enter = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, modifiers };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  }
  await session.send('Input.insertText', { text: '公園' });
  await expect(field).toHaveValue('Rue 公園');
  expect(entries()).toHaveLength(before);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => entries().length).toBe(before + 1);
});
