import type { Page } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { exportText, sitDown, waitForItem } from './desk.ts';
import { numberIn, screenOf, waitForData } from './screen.ts';

const log = (page: Page) => page.getByRole('region', { name: /^Log/ });
const entries = (page: Page) => log(page).getByRole('list', { name: 'Log' }).getByRole('listitem');

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('an entry asks two functions to act: each has it to do, answers for itself, and the log says so', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await expect(entries(page).first()).toBeVisible();
  // Once every layer is read.
  await expect(page).toHaveTitle(/^\(\d+\) /);
  const title = await page.title();
  const waiting = (text: string): number => Number(/^\((\d+)\)/.exec(text)?.[1] ?? 0);
  const numbers = () => [...host.world().values('log')].length;
  const last = numbers();

  await test.step('by keyboard: the functions and the due time are part of the entry', async () => {
    await log(page).getByRole('textbox', { name: 'New entry' }).fill('Reopen the tunnel');
    await log(page).getByText('Nothing to act on').press('Enter');
    await log(page).getByRole('button', { name: 'In 15 min' }).press('Enter');
    await expect(log(page).getByRole('alert')).toContainText('choose a function, or clear the due time');
    await expect(log(page).getByRole('button', { name: 'Enter', exact: true })).toBeDisabled();
    await log(page).getByRole('checkbox', { name: 'Operator' }).press('Space');
    await log(page).getByRole('checkbox', { name: 'Commander 5341' }).press('Space');
    await log(page).getByRole('button', { name: 'In 15 min' }).press('Enter');
    await log(page).getByRole('button', { name: 'Enter', exact: true }).press('Enter');
    await expect(entries(page).first()).toContainText('Reopen the tunnel');
    await expect(entries(page).first()).toContainText(/due \d\d:\d\d · waits for Operator, Commander 5341/);
    await expect.poll(async () => waiting(await page.title())).toBe(waiting(title) + 1);
  });

  await test.step('it is answered from the queue, and stays open for the other', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^To do now/ }).click();
    const row = page.getByRole('region', { name: 'To do now' }).getByRole('button', { name: /Reopen the tunnel/ });
    await expect(row).toContainText('To act on');
    await row.click();
    const { detail } = screenOf(page);
    await detail.getByRole('button', { name: 'Not applicable' }).click();
    await detail.getByRole('textbox').fill('It never closed');
    await detail.getByRole('button', { name: 'Confirm' }).click();
    await expect(detail).toContainText('Operator – Not applicable – It never closed');
    await expect(detail).toContainText('waits for Commander 5341');
    await expect(row).toHaveCount(0);
    await expect.poll(async () => waiting(await page.title())).toBe(waiting(title));
    await expect.poll(numbers).toBe(last + 2);
  });

  await test.step('the log, its list of open items and its file tell the same', async () => {
    await page.getByRole('link', { name: /^Log/ }).click();
    await expect(entries(page).first()).toContainText('Operator: Not applicable (It never closed)');
    await expect(entries(page).nth(1)).toContainText('waits for Commander 5341');
    const toggle = log(page).getByRole('button', { name: /^Open items \d/ });
    const open = await numberIn(toggle);
    await toggle.click();
    const csv = await exportText(page, 'Export (CSV) – Open items');
    expect(csv).toContain('Reopen the tunnel');
    const unsettled = [...host.world().values('open-items')].filter(
      ({ properties: { functions, answers } }) => functions.length > new Set(answers.map((one) => one.function)).size,
    );
    expect(open).toBe(unsettled.length);
    expect(await exportText(page, 'Export (CSV) – Log')).toContain('task.due');
  });
});

test('the commander who is asked has it to do, others have not; an observer reads it', async ({
  host,
  page,
  openOnApi,
}) => {
  const item = waitForItem(host, 'open-items', ({ properties }) => properties.functions.includes('commander-5339'));
  await sitDown(page, 'observer');
  await openOnApi(page, { sel: `open-items:${item.id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await expect(detail).toContainText('Commander 5339 – Done');
  await expect(detail.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await expect(detail).toContainText('Read only');
});

test('a text block comes in by keyboard, in either language, filled from the incident', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id, properties } = waitForItem(
    host,
    'incidents',
    ({ properties: { status, deployments, place } }) =>
      status === 'in-progress' && deployments.length > 0 && place.stop !== null,
  );
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  const text = log(page).getByRole('textbox', { name: 'New entry' });
  await log(page).getByText('No incident').press('Enter');
  await log(page).getByRole('combobox', { name: 'Incident concerned' }).fill(id);
  await log(page).getByRole('listbox').getByRole('option').first().click();
  await text.fill('Radio: ');
  await text.press('End');
  await log(page).getByText('Text blocks').press('Enter');
  await log(page).getByRole('button', { name: 'State of play – In Dutch' }).press('Enter');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(new RegExp(`^Radio: Stand van zaken om \\d\\d:\\d\\d – .*\\(${id}\\)`));
  await expect(text).toHaveValue(new RegExp(properties.place.label.nl.slice(0, 12)));
  await page.keyboard.type('rustig');
  await expect(text).toHaveValue(/Evolutie: ?rustig$/);
  await log(page).getByRole('button', { name: 'Perimeter – In French' }).press('Enter');
  await expect(text).toHaveValue(/rustig \d\d:\d\d – Périmètre établi autour de/);
});
