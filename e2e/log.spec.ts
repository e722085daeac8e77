import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, payload, waitForItem, watchForScripts } from './desk.ts';
import { filterBy, numberIn, screenOf, waitForData } from './screen.ts';

const log = (page: Page) => page.getByRole('region', { name: /^Log/ });
const entries = (page: Page) => log(page).getByRole('listitem');
const heading = (page: Page) => log(page).getByRole('heading', { name: /^Log/ });
const text = (page: Page) => log(page).getByRole('textbox', { name: 'New entry' });

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('by keyboard only: an entry is made, numbered by the server, found again, and corrected by another', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/room=log/);
  const numbers = () => [...host.world().values('log')].map(({ properties }) => properties.number);
  const last = numbers().length;
  await text(page).focus();
  await page.keyboard.type('Perimeter set up at the Bourse');
  await page.keyboard.press('Tab');
  await page.keyboard.type('D3');
  await text(page).press('Control+Enter');
  await expect(entries(page).first()).toContainText('Perimeter set up at the Bourse');
  await expect(entries(page).first()).toContainText(`#${last + 1}`);
  await expect(entries(page).first()).toContainText('D3');
  await expect(text(page)).toHaveValue('');

  await entries(page).first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  const { detail } = screenOf(page);
  await expect(detail.getByRole('definition').first()).toHaveText(`#${last + 1}`);
  await detail.getByRole('button', { name: 'Correct' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Perimeter set up at the Grand-Place');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(entries(page).first()).toContainText(`Correction #${last + 1}`);
  await expect(detail.getByRole('term').filter({ hasText: 'Corrected by' })).toBeVisible();
  await expect(entries(page).nth(1)).toContainText('Perimeter set up at the Bourse');
  expect(numbers()).toEqual(numbers().map((_, index) => index + 1));
  // The link to the entry opens it elsewhere.
  const { href } = new URL(page.url());
  const other = await page.context().newPage();
  await other.goto(href);
  await expect(screenOf(other).detail.getByRole('definition').first()).toHaveText(`#${last + 1}`);
});

test('each change at the centre becomes an entry by itself, with what it was before', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties: { status, severity } }) => status === 'in-progress' && severity !== 'extreme',
  );
  await openOnApi(page, { sel: `incidents:${id}`, room: 'log' });
  await waitForData(page, []);
  await screenOf(page).detail.getByRole('combobox', { name: 'Severity' }).selectOption('Extreme');
  await expect(entries(page).first()).toContainText(new RegExp(`Severity: Extreme – .*\\(${id}\\)`));
  await entries(page).first().getByRole('button').click();
  const { detail } = screenOf(page);
  await expect(detail).toContainText('Before');
  await expect(detail).toContainText('Operator · Automatic');
  await detail.getByRole('definition').getByRole('button').first().click();
  await expect(page).toHaveURL(new RegExp(`sel=incidents:${id}`));
});

test('lens, search and discipline narrow the log, its count and its export alike', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  const { zone, search } = screenOf(page);
  const count = () => numberIn(heading(page));
  await expect.poll(count).toBe([...host.world().values('log')].length);
  const expectAgreed = async (): Promise<number> => {
    const listed = await count();
    await expect(entries(page).first()).toHaveAttribute('aria-setsize', String(listed));
    const lines = (await exportText(page, 'Export (CSV) – Log')).trim().split('\r\n');
    expect(lines).toHaveLength(listed + 1);
    return listed;
  };
  const whole = await expectAgreed();
  await zone.selectOption('5341');
  await expect.poll(count).toBeLessThan(whole);
  const inZone = await expectAgreed();
  expect(inZone).toBe([...host.world().values('log')].filter(({ properties }) => properties.zone === '5341').length);
  await filterBy(page, 'status confirmed');
  await filterBy(page, 'inc-0001');
  await expect.poll(count).toBeLessThan(inZone);
  await expectAgreed();
  await search.fill('');
  await text(page).fill('For medical only');
  await log(page).getByRole('combobox', { name: 'Discipline' }).selectOption('D2 Medical');
  await log(page).getByRole('button', { name: 'Enter' }).click();
  await expect.poll(count).toBe(inZone + 1);
  await log(page).getByRole('combobox', { name: 'View' }).selectOption('D3 Police');
  await expect(page).toHaveURL(/discipline=D3/);
  await expect.poll(count).toBe(inZone);
  await log(page).getByRole('combobox', { name: 'View' }).selectOption('D2 Medical');
  await expect.poll(count).toBe(inZone + 1);
});

test('offline an entry stands at the top without a number, and gets it when the line is back', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await expect(entries(page).first()).toBeVisible();
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
  await text(page).fill('Written without a line');
  await log(page).getByRole('button', { name: 'Enter' }).click();
  await expect(entries(page).first()).toContainText('no. to come');
  await page.reload();
  await waitForData(page, []);
  await expect(entries(page).first()).toContainText('Written without a line');
  line.heal();
  await expect(entries(page).first()).toContainText(/#\d+/, { timeout: 20_000 });
  const own = [...host.world().values('log')].filter(({ properties }) => properties.text === 'Written without a line');
  expect(own).toHaveLength(1);
});

test('scripts in every field stay text, in every place that shows them', async ({ host, page, openOnApi }) => {
  const { hits } = await watchForScripts(page);
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await text(page).fill(payload);
  await log(page).getByRole('button', { name: 'Enter' }).click();
  await expect(entries(page).first()).toContainText('<script>');
  await entries(page).first().getByRole('button').hover();
  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill(payload);
  await form.getByRole('textbox', { name: /Title in Dutch/ }).fill(`=1+1 ${payload}`);
  await form.getByRole('combobox', { name: 'Place' }).fill(payload);
  await form.getByRole('combobox', { name: 'Place' }).fill('Grand-Place');
  await form.getByRole('listbox', { name: 'Place' }).getByRole('option').first().click();
  await form.getByRole('button', { name: 'Create the incident' }).click();
  const { detail, search, title } = screenOf(page);
  await expect(title).toContainText('<script>');
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await detail.getByRole('textbox').fill(payload);
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail).toContainText('Cancelled');
  await expect(entries(page).first()).toContainText('Reason: <script>');
  await entries(page).first().getByRole('button').click();
  await expect(detail).toContainText('onerror=');
  await filterBy(page, payload);
  await search.fill('<script>');
  await expect(screenOf(page).answers.first()).toContainText('<script>');
  await page.keyboard.press('Escape');
  await search.fill('');
  const made = [...host.world().values('incidents')].find(({ properties }) => properties.title.fr === payload);
  await page.goto(`${new URL(page.url()).origin}/?lang=nl&status=cancelled&sel=incidents:${made?.id}`);
  await expect(screenOf(page).title).toContainText('=1+1 <script>');
  const csv = await exportText(page, 'Exporteren (CSV) – Incidenten');
  expect(csv).toContain(`"'=1+1 <script>`);
  expect(csv).not.toMatch(/(^|[;,])"?[=+@]/m);
  expect(hits).toEqual([]);
});

test('scripts in the fields of deployments and of triage stay text too', async ({ host, page, openOnApi }) => {
  const { hits } = await watchForScripts(page);
  const { id } = waitForItem(
    host,
    'alerts',
    ({ properties: { status, origin } }) => status === 'new' && origin !== 'watch',
  );
  await openOnApi(page, { room: 'board' });
  await waitForData(page, []);
  const board = page.getByRole('region', { name: 'Board of deployments' });
  await board.getByRole('button', { name: 'Plan' }).click();
  const form = page.getByRole('form', { name: 'New deployment' });
  await form.getByRole('combobox', { name: 'Place' }).fill('arts-loi metro');
  await form.getByRole('listbox', { name: 'Place' }).getByRole('option').first().click();
  await form.getByRole('textbox', { name: 'Objective' }).fill(payload);
  await form.getByRole('textbox', { name: 'Contact channel' }).fill(payload.slice(0, 100));
  await form.getByRole('textbox', { name: 'Joint operation' }).fill(payload);
  await form.getByRole('button', { name: 'Save' }).click();
  const { detail } = screenOf(page);
  await expect(detail.getByRole('definition').filter({ hasText: payload }).first()).toBeVisible();
  await board.getByRole('combobox', { name: 'Group by' }).selectOption('Operation');
  await expect(board.getByRole('group').filter({ hasText: '<script>' }).first()).toBeVisible();
  await board.getByRole('button', { name: 'Import deployments' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('textbox').fill(`operator,${payload}\n${payload},${payload}`);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('<script>');
  await page.keyboard.press('Escape');

  await page.goto(`${new URL(page.url()).origin}/?lang=en&room=log&sel=alerts:${id}`);
  await waitForData(page, []);
  await detail.getByRole('button', { name: 'Set aside' }).click();
  await detail.getByRole('textbox').fill(payload);
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail).toContainText('Set aside until');
  await expect(entries(page).first()).toContainText('<script>');
  await detail.getByRole('button', { name: 'Dismiss' }).click();
  await detail.getByRole('textbox').fill(payload);
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail.getByRole('term').filter({ hasText: 'Reason' })).toBeVisible();
  expect(hits).toEqual([]);
});
