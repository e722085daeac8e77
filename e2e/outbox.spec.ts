import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { expect, test } from './api-server.ts';
import type { Host } from '../mocks/host.ts';
import { screenOf, waitForData, takeSeat } from './screen.ts';

const isWrite = ({ method }: { method: string }): boolean => method === 'PATCH';

const findReported = (host: Host): Incident | undefined =>
  [...host.world().values('incidents')].find(
    ({ properties: { status, severity, place } }) =>
      status === 'reported' && severity === 'moderate' && place.zone !== null,
  );
const statusOf = (host: Host, id: string) => host.world().get('incidents', id)?.properties.status;

/** Opens an incident that has just been reported, in a world that stands still. */
const openIncident = async (
  host: Host,
  page: Page,
  open: (page: Page, params?: Record<string, string>) => Promise<void>,
): Promise<Incident> => {
  for (let minutes = 0; minutes < 720 && !findReported(host); minutes++) host.control({ action: 'skip', by: 60 });
  host.control({ action: 'pause' });
  const incident = findReported(host);
  if (!incident) throw new Error('Nothing is reported within 12 hours.');
  await open(page, { sel: `incidents:${incident.id}` });
  await waitForData(page);
  return incident;
};
const status = (page: Page) => screenOf(page).detail.getByRole('definition').nth(1);
const outbox = (page: Page) => page.getByRole('status', { name: 'Changes on their way' });

test('an operator takes an incident through its lifecycle; only legal steps are offered', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = await openIncident(host, page, openOnApi);
  const actions = screenOf(page).detail.getByRole('group', { name: 'Actions' });
  const offered = actions.getByRole('button').filter({ visible: true });
  await expect(offered).toHaveCount(3);
  for (const [index, name] of ['Confirm', 'Cancel', 'Edit'].entries()) {
    await expect(offered.nth(index)).toHaveAccessibleName(name);
  }
  await actions.getByRole('button', { name: 'Confirm' }).click();
  await expect(status(page)).toHaveText('Confirmed');
  await expect.poll(() => statusOf(host, id)).toBe('confirmed');
  await actions.getByRole('button', { name: 'Take in hand' }).click();
  await actions.getByRole('combobox', { name: 'Severity' }).selectOption('Extreme');
  await expect.poll(() => host.world().get('incidents', id)?.properties.severity).toBe('extreme');
  await expect(outbox(page).getByRole('button')).toHaveCount(0);
  expect(statusOf(host, id)).toBe('in-progress');
});

test('by keyboard: cancelling asks for a reason, which stays text whatever it holds', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = await openIncident(host, page, openOnApi);
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  const reason = detail.getByRole('textbox', { name: 'Cancel – Reason' });
  await expect(reason).toBeFocused();
  await expect(detail.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  const text = '<script>alert(1)</script> مرحبا 🚓 =1+1';
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => statusOf(host, id)).toBe('cancelled');
  expect(host.world().get('incidents', id)?.properties.reason).toBe(text);
  await expect(detail.getByRole('definition').filter({ hasText: text })).toBeVisible();
});

test('without the line a change is kept, survives a reload, and is sent once when the line is back', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  const { id, properties } = await openIncident(host, page, openOnApi);
  line.inject({ kind: 'refuse' }, isWrite);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(status(page)).toHaveText('Confirmed');
  await expect(screenOf(page).detail).toContainText('Change on its way');
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  await page.reload();
  await waitForData(page);
  await expect(status(page)).toHaveText('Confirmed');
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  expect(statusOf(host, id)).toBe('reported');
  line.heal();
  await expect.poll(() => statusOf(host, id), { timeout: 20_000 }).toBe('confirmed');
  await expect(outbox(page).getByRole('button')).toHaveCount(0);
  expect(host.world().get('incidents', id)?.properties.version).toBe(properties.version + 1);
});

test('a change whose answer is lost, again and again, acts once', async ({ host, page, line, openOnApi }) => {
  const { id, properties } = await openIncident(host, page, openOnApi);
  const version = () => host.world().get('incidents', id)?.properties.version;
  line.inject({ kind: 'lose-answer' }, isWrite);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(version).toBe(properties.version + 1);
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  line.heal();
  await expect(outbox(page).getByRole('button')).toHaveCount(0, { timeout: 20_000 });
  expect(version()).toBe(properties.version + 1);
});

test('two seats on one incident: both versions are shown, and the person chooses', async ({
  host,
  page,
  line,
  openOnApi,
}) => {
  const { id } = await openIncident(host, page, openOnApi);
  line.inject({ kind: 'refuse' }, isWrite);
  const { detail } = screenOf(page);
  await detail.getByRole('combobox', { name: 'Severity' }).selectOption('Extreme');
  host.write({
    key: 'of-another-seat',
    seat: 'commander-5339',
    collection: 'incidents',
    id,
    role: 'commander',
    asked: {},
    effects: [{ type: 'change', collection: 'incidents', id, properties: { severity: 'severe' } }],
  });
  line.heal();
  const toCheck = outbox(page).getByRole('button', { name: '1 to check' });
  await expect(toCheck).toBeVisible({ timeout: 20_000 });
  await toCheck.click();
  const versions = outbox(page).getByRole('definition');
  await expect(versions).toHaveText(['Severity: Extreme', 'Severity: Severe']);
  // The log is not open: who made it is asked for.
  await expect(outbox(page).getByRole('term').last()).toHaveText(/^Current version \(Commander, .*\d\d:\d\d\)$/);
  expect(host.world().get('incidents', id)?.properties.severity).toBe('severe');
  await outbox(page).getByRole('button', { name: 'Keep my version' }).click();
  await expect.poll(() => host.world().get('incidents', id)?.properties.severity).toBe('extreme');
  await expect(toCheck).toBeHidden();
});

test('of a conflict over several things each can be kept or left', async ({ host, page, line, openOnApi }) => {
  const { id } = await openIncident(host, page, openOnApi);
  line.inject({ kind: 'refuse' }, isWrite);
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('form', { name: 'Edit the incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('My title');
  await form.getByRole('combobox', { name: 'Severity' }).selectOption('Extreme');
  await form.getByRole('button', { name: 'Save' }).click();
  const properties = { severity: 'severe', title: { fr: 'Their title', nl: 'Their title' } };
  host.write({
    key: 'of-another-seat',
    seat: 'operator-2',
    role: 'operator',
    collection: 'incidents',
    id,
    asked: {},
    effects: [{ type: 'change', collection: 'incidents', id, properties }],
  });
  line.heal();
  const toCheck = outbox(page).getByRole('button', { name: '1 to check' });
  await expect(toCheck).toBeVisible({ timeout: 20_000 });
  await toCheck.click();
  await expect(outbox(page)).toContainText(/Current version: Title: Their title \(Operator, .*\d\d:\d\d\)/);
  await outbox(page).getByRole('checkbox', { name: 'Title: My title' }).uncheck();
  await outbox(page).getByRole('button', { name: 'Keep what is ticked' }).click();
  await expect
    .poll(() => host.world().get('incidents', id)?.properties)
    .toMatchObject({ severity: 'extreme', title: { fr: 'Their title' } });
});

test('a session that has expired keeps the change, says so, and sends it on demand', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = await openIncident(host, page, openOnApi);
  host.control({ action: 'fault', fault: { kind: 'status', status: 401, target: 'write' } });
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await outbox(page).getByRole('button', { name: '1 to check' }).click();
  await expect(outbox(page)).toContainText('401');
  host.control({ action: 'clear-faults' });
  await outbox(page).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => statusOf(host, id)).toBe('confirmed');
});

test('a session that expires while somebody fills in a form loses nothing of it', async ({ host, page, openOnApi }) => {
  host.control({ action: 'pause' });
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('i');
  const form = page.getByRole('form', { name: 'New incident' });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Typed before the session expired');
  host.control({ action: 'fault', fault: { kind: 'status', status: 401, target: 'write' } });
  await form.getByRole('button', { name: 'Create the incident' }).click();
  await outbox(page).getByRole('button', { name: '1 to check' }).click();
  await expect(outbox(page)).toContainText('Typed before the session expired');
  const download = page.waitForEvent('download');
  await outbox(page).getByRole('button', { name: 'Save what is not sent' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Typed before the session expired');
  host.control({ action: 'clear-faults' });
  await outbox(page).getByRole('button', { name: 'Try again' }).click();
  const made = () =>
    [...host.world().values('incidents')].filter(({ properties }) => properties.title.fr.startsWith('Typed before'));
  await expect.poll(() => made().length).toBe(1);
});

test('each seat is offered what it may do, and told why not', async ({ host, page, openOnApi }) => {
  const { properties } = await openIncident(host, page, openOnApi);
  const { detail } = screenOf(page);
  const actions = detail.getByRole('group', { name: 'Actions' });
  await takeSeat(page, 'observer');
  await expect(actions).toHaveCount(0);
  await expect(detail).toContainText('an observer changes nothing');
  await takeSeat(page, 'analyst-1');
  await expect(detail).toContainText('Analysts handle the alerts of the watch only');
  const { zone } = properties.place;
  await takeSeat(page, `commander-${zone === '5339' ? '5340' : '5339'}`);
  await expect(detail).toContainText('Outside your zone');
  await takeSeat(page, `commander-${zone ?? ''}`);
  await expect(actions).toBeVisible();
});

test('a change is sent in the seat that it was made in, and in no other', async ({ host, page, line, openOnApi }) => {
  const { id } = await openIncident(host, page, openOnApi);
  line.inject({ kind: 'refuse' }, isWrite);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  // The page comes anew; the one before may be in the middle of a try, in the seat that the change was made in.
  await takeSeat(page, 'operator-2');
  await waitForData(page);
  line.heal();
  await outbox(page).getByRole('button', { name: '1 change waits' }).click();
  await expect(outbox(page)).toContainText('Will be sent when this device works as operator-1');
  await page.keyboard.press('Escape');
  expect(statusOf(host, id)).toBe('reported');
  await takeSeat(page, 'operator-1');
  await expect.poll(() => statusOf(host, id)).toBe('confirmed');
  // The page comes anew with another seat: it has to be there before the test leaves it.
  await waitForData(page);
  await expect(outbox(page).getByRole('button')).toHaveCount(0);
});

test('two browsers see each other’s changes', async ({ host, page, browser, line, openOnApi }) => {
  const { id } = await openIncident(host, page, openOnApi);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${line.origin}/?lang=en&sel=incidents:${id}`);
  await waitForData(other);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(status(other)).toHaveText('Confirmed', { timeout: 1_000 });
  await context.close();
});

test('an alert is acknowledged, or dismissed with a reason', async ({ host, page, openOnApi }) => {
  const findNew = () =>
    [...host.world().values('alerts')].find(({ properties: p }) => p.status === 'new' && p.origin === 'watch');
  for (let minutes = 0; minutes < 720 && !findNew(); minutes++) host.control({ action: 'skip', by: 60 });
  host.control({ action: 'pause' });
  const id = findNew()?.id ?? '';
  await openOnApi(page, { sel: `alerts:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Acknowledge' }).click();
  await expect.poll(() => host.world().get('alerts', id)?.properties.acknowledged?.by).toBe('operator');
  await detail.getByRole('button', { name: 'Dismiss' }).click();
  await detail.getByRole('textbox').fill('Call 0470 12 34 56');
  await expect(detail.getByRole('alert')).toContainText('Remove “0470 12 34 56”: it is a phone number.');
  await expect(detail.getByRole('button', { name: 'Confirm' })).toBeDisabled();
  expect(host.world().get('alerts', id)?.properties.status).toBe('acknowledged');
});

test('a device that keeps nothing says so, and the reason stays', async ({ host, page, openOnApi }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await openIncident(host, page, openOnApi);
  // Before anybody has typed.
  await expect(
    page.getByRole('alert').filter({ hasText: 'This device is full: it can no longer keep your changes' }),
  ).toBeVisible();
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await detail.getByRole('textbox').fill('False alarm');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(detail.getByRole('textbox')).toHaveValue('False alarm');
});
