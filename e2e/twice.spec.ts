import type { Locator, Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import { screenOf, waitForData } from './screen.ts';

const notes = (host: Host) => [...host.world().values('log')].filter(({ properties: p }) => p.kind === 'note');
const versionOf = (host: Host, id: string) => host.world().get('incidents', id)?.properties.version;

/** Waits until everything that was asked for is with the server. */
const expectSent = async (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Changes on their way' }).getByRole('button')).toHaveCount(0);

const openLog = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('j');
  const form = page.getByRole('form', { name: 'New entry' });
  await form.getByRole('textbox', { name: 'New entry' }).fill('Twice');
  return form;
};

/** What is pressed twice, and how often it may happen. */
const entries: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a double click': async (page) => (await openLog(page)).getByRole('button', { name: 'Enter' }).dblclick(),
  'Ctrl+Enter, twice': async (page) => {
    await openLog(page);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
  },
  'Ctrl+Enter, held': async (page) => {
    await openLog(page);
    await page.keyboard.down('Control');
    for (let press = 0; press < 30; press++) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.up('Control');
  },
};

for (const [name, press] of Object.entries(entries)) {
  test(`an entry of the log by ${name} is one entry`, async ({ host, page, openOnApi }) => {
    host.control({ action: 'pause' });
    await openOnApi(page);
    await waitForData(page);
    const before = notes(host).length;
    await press(page);
    await expect.poll(() => notes(host).length).toBe(before + 1);
    await expectSent(page);
    expect(notes(host)).toHaveLength(before + 1);
    // The next one is another.
    const field = page.getByRole('form', { name: 'New entry' }).getByRole('textbox', { name: 'New entry' });
    await expect(field).toHaveValue('');
    await field.fill('Twice');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => notes(host).length).toBe(before + 2);
  });
}

test('a new incident by a double click is one incident, and nothing beneath is pressed', async ({
  host,
  page,
  openOnApi,
}) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Twice');
  await form.getByRole('button', { name: 'Create the incident' }).dblclick();
  const made = () => [...host.world().values('incidents')].filter(({ properties: p }) => p.title.fr === 'Twice');
  await expect.poll(() => made().length).toBe(1);
  await expectSent(page);
  expect(made()).toHaveLength(1);
  expect(made()[0]?.properties).toMatchObject({ version: 1, status: 'reported' });
});

test('a step, its undo, and a way back by double clicks are one change each', async ({ host, page, openOnApi }) => {
  const { id, properties } = waitForItem(
    host,
    'incidents',
    ({ properties: p }) => p.status === 'in-progress' && p.place.zone !== null,
  );
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  const expectOneMore = async (count: number, status: string): Promise<void> => {
    await expect.poll(() => versionOf(host, id)).toBe(properties.version + count);
    await expectSent(page);
    expect(host.world().get('incidents', id)?.properties).toMatchObject({
      version: properties.version + count,
      status,
    });
  };
  await detail.getByRole('button', { name: 'Contained' }).dblclick();
  await expectOneMore(1, 'contained');
  await page.getByRole('status').filter({ hasText: 'Done:' }).getByRole('button', { name: 'Undo' }).dblclick();
  await expectOneMore(2, 'in-progress');
  await detail.getByRole('button', { name: 'Contained' }).click();
  await expectOneMore(3, 'contained');
  await detail.getByRole('button', { name: 'Take in hand again' }).dblclick();
  await detail.getByRole('button', { name: 'Confirm' }).dblclick();
  await expectOneMore(4, 'in-progress');
});

test('the forward step asks before it ends, by keyboard, and Escape leads back', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties: p }) => p.status === 'contained' && p.place.zone !== null,
  );
  const status = () => host.world().get('incidents', id)?.properties.status;
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  const question = detail.getByRole('form', { name: 'Close' });
  await expect(detail.getByRole('button', { name: 'Take in hand again' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(question).toContainText('it is over then');
  await expect(question.getByRole('button', { name: 'Confirm' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(detail.getByRole('group', { name: 'Actions' }).locator('.action-buttons').first()).toBeFocused();
  await page.keyboard.press('a');
  // No trap: the focus goes on from button to button, and out.
  await page.keyboard.press('Tab');
  await expect(question.getByRole('button', { name: 'Back' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(status()).toBe('contained');
  await page.keyboard.press('Enter');
  await expect.poll(status).toBe('closed');
  // What is over is reopened with a reason only; the key does not.
  await expect(detail.getByRole('button', { name: 'Take in hand again' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(detail.getByRole('textbox')).toHaveCount(0);
});

test('what was asked for in a form is about what the person saw, and about no other item', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties: p }) => p.status === 'confirmed' && p.place.zone !== null,
  );
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  const { detail, rows, title } = screenOf(page);
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await detail.getByRole('textbox').fill('False alarm');
  const change = (status: 'in-progress' | 'confirmed') =>
    host.write({
      key: `of-another-seat-${status}`,
      seat: 'operator-2',
      role: 'operator',
      collection: 'incidents',
      id,
      asked: {},
      effects: [{ type: 'change', collection: 'incidents', id, properties: { status } }],
    });
  change('in-progress');
  await expect(detail.getByRole('alert')).toContainText('no longer possible');
  await expect(detail.getByRole('textbox')).toHaveValue('False alarm');
  await expect(detail.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  const before = await title.innerText();
  await rows('Incidents').getByRole('button').filter({ hasNotText: before }).first().click();
  await expect(title).not.toHaveText(before);
  await expect(detail.getByRole('textbox')).toHaveCount(0);
});
