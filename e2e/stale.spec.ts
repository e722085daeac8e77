import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import type { AppParams } from './fixtures.ts';
import { screenOf, waitForData } from './screen.ts';

let writes = 0;
/** Another operator changes an incident, in the middle of the work of the first. */
const changeElsewhere = (host: Host, id: string, properties: object): void => {
  writes += 1;
  host.write({
    key: `of-another-seat-${writes}`,
    seat: 'operator-2',
    role: 'operator',
    collection: 'incidents',
    id,
    asked: {},
    effects: [{ type: 'change', collection: 'incidents', id, properties }],
  });
};

const form = (page: Page) => page.getByRole('form', { name: 'Edit the incident' });

const openForm = async (page: Page): Promise<void> => {
  await screenOf(page).detail.getByRole('button', { name: 'Edit' }).click();
  await expect(form(page)).toBeVisible();
};

const start = async (host: Host, page: Page, openOnApi: (page: Page, params?: AppParams) => Promise<void>) => {
  const { id } = waitForItem(
    host,
    'incidents',
    ({ properties: p }) => p.status === 'in-progress' && p.severity === 'moderate' && p.place.zone !== null,
  );
  await openOnApi(page, { sel: `incidents:${id}` });
  await waitForData(page);
  await openForm(page);
  return { id, now: () => host.world().get('incidents', id)?.properties };
};

test('only what the person changed is sent: a colleague’s change in between stays', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id, now } = await start(host, page, openOnApi);
  await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Typed meanwhile');
  changeElsewhere(host, id, { severity: 'extreme' });
  await expect(form(page).getByRole('combobox', { name: 'Severity' })).toHaveValue('extreme');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => now()?.title.fr).toBe('Typed meanwhile');
  expect(now()?.severity).toBe('extreme');
});

test('the same from a draft, after a reload', async ({ host, page, openOnApi }) => {
  const { id, now } = await start(host, page, openOnApi);
  await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Typed yesterday');
  await page.keyboard.press('Escape');
  changeElsewhere(host, id, { severity: 'extreme', category: 'fire' });
  host.control({ action: 'play' });
  await page.reload();
  await waitForData(page);
  host.control({ action: 'pause' });
  await openForm(page);
  await expect(form(page).getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Typed yesterday');
  await expect(form(page).getByRole('status').filter({ hasText: 'Draft kept' })).toBeVisible();
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => now()?.title.fr).toBe('Typed yesterday');
  expect(now()).toMatchObject({ severity: 'extreme', category: 'fire' });
});

test('where two change the same, the form shows both and asks before it saves', async ({ host, page, openOnApi }) => {
  const { id, now } = await start(host, page, openOnApi);
  await form(page).getByRole('combobox', { name: 'Severity' }).selectOption('Severe');
  await form(page).getByRole('textbox', { name: 'Title', exact: true }).fill('My title');
  changeElsewhere(host, id, { severity: 'extreme', title: { fr: 'Their title', nl: 'Their title' } });
  const question = form(page).getByRole('alert');
  await expect(question).toContainText('Severity – What you typed: Severe · Now: Extreme');
  await expect(question).toContainText('Title – What you typed: My title');
  await expect(question).toContainText('Now: Their title');
  await expect(form(page).getByRole('button', { name: 'Save' })).toBeDisabled();
  // By keyboard: the answers are buttons like any other.
  await question.getByRole('button', { name: 'Take the current value – Severity' }).focus();
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('combobox', { name: 'Severity' })).toHaveValue('extreme');
  await question.getByRole('button', { name: 'Keep mine – Title' }).click();
  await expect(question).toHaveCount(0);
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => now()?.title.fr).toBe('My title');
  expect(now()?.severity).toBe('extreme');
});

test('what the page did not know of when it was saved is shown in the outbox', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  const { id, now } = await start(host, page, openOnApi);
  line.inject({ kind: 'refuse' });
  await form(page).getByRole('combobox', { name: 'Severity' }).selectOption('Severe');
  await form(page).getByRole('button', { name: 'Save' }).click();
  await expect(form(page)).toBeHidden();
  changeElsewhere(host, id, { severity: 'extreme' });
  line.heal();
  const outbox = page.getByRole('status', { name: 'Changes on their way' });
  await outbox.getByRole('button', { name: '1 to check' }).click({ timeout: 30_000 });
  await expect(outbox).toContainText('Severity: Extreme');
  expect(now()?.severity).toBe('extreme');
});

test('a list that is open when somebody else changes the same asks in the outbox', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id, now } = await start(host, page, openOnApi);
  await page.keyboard.press('Escape');
  const severity = screenOf(page).detail.getByRole('combobox', { name: 'Severity' });
  // As a person opens it with the mouse, reads it, and is slower than a colleague.
  await severity.dispatchEvent('pointerdown');
  changeElsewhere(host, id, { severity: 'extreme' });
  await expect(severity).toHaveValue('extreme');
  await severity.selectOption('Severe');
  const outbox = page.getByRole('status', { name: 'Changes on their way' });
  await outbox.getByRole('button', { name: '1 to check' }).click();
  await expect(outbox).toContainText('Severity: Extreme');
  expect(now()?.severity).toBe('extreme');
});
