import type { Page } from '@playwright/test';
import type { Incident } from '../src/layers/incidents/contract.ts';
import { expect, test } from './api-server.ts';
import type { Host } from '../mocks/host.ts';
import { screenOf, waitForData } from './screen.ts';

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
  await expect(actions.getByRole('button')).toHaveText(['Confirm', 'Cancel']);
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
    seat: 'operator-2',
    collection: 'incidents',
    id,
    asked: { severity: 'severe' },
    changes: { severity: 'severe' },
  });
  line.heal();
  const toCheck = outbox(page).getByRole('button', { name: '1 to check' });
  await expect(toCheck).toBeVisible({ timeout: 20_000 });
  await toCheck.click();
  const versions = outbox(page).getByRole('definition');
  await expect(versions).toHaveText(['Severity: Extreme', 'Severity: Severe']);
  expect(host.world().get('incidents', id)?.properties.severity).toBe('severe');
  await outbox(page).getByRole('button', { name: 'Keep my version' }).click();
  await expect.poll(() => host.world().get('incidents', id)?.properties.severity).toBe('extreme');
  await expect(toCheck).toBeHidden();
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

test('each seat is offered what it may do, and told why not', async ({ host, page, openOnApi }) => {
  const { properties } = await openIncident(host, page, openOnApi);
  const { detail } = screenOf(page);
  const seat = page.getByRole('combobox', { name: 'Seat' });
  const actions = detail.getByRole('group', { name: 'Actions' });
  await seat.selectOption('observer');
  await expect(actions).toHaveCount(0);
  await expect(detail).toContainText('an observer changes nothing');
  await seat.selectOption('analyst-1');
  await expect(detail).toContainText('Analysts handle the alerts of the watch only');
  const { zone } = properties.place;
  await seat.selectOption(`commander-${zone === '5339' ? '5340' : '5339'}`);
  await expect(detail).toContainText('Outside your zone');
  await seat.selectOption(`commander-${zone ?? ''}`);
  await expect(actions).toBeVisible();
});

test('a change is sent in the seat that it was made in, and in no other', async ({ host, page, line, openOnApi }) => {
  const { id } = await openIncident(host, page, openOnApi);
  const seat = page.getByRole('combobox', { name: 'Seat' });
  line.inject({ kind: 'refuse' }, isWrite);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(outbox(page).getByRole('button', { name: '1 change waits' })).toBeVisible();
  await seat.selectOption('operator-2');
  line.heal();
  await outbox(page).getByRole('button', { name: '1 change waits' }).click();
  await expect(outbox(page)).toContainText('Will be sent when this device works as operator-1');
  await page.keyboard.press('Escape');
  expect(statusOf(host, id)).toBe('reported');
  await seat.selectOption('operator-1');
  await expect.poll(() => statusOf(host, id)).toBe('confirmed');
});

test('two browsers see each other’s changes', async ({ host, page, browser, line, openOnApi }) => {
  const { id } = await openIncident(host, page, openOnApi);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${line.origin}/?lang=en&sel=incidents:${id}`);
  await waitForData(other);
  await screenOf(page).detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(status(other)).toHaveText('Confirmed');
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
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await outbox(page).getByRole('button', { name: '1 to check' }).click();
  await expect(outbox(page)).toContainText('0470 12 34 56');
  expect(host.world().get('alerts', id)?.properties.status).toBe('acknowledged');
});

test('a device that keeps nothing says so, and the reason stays', async ({ host, page, openOnApi }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await openIncident(host, page, openOnApi);
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Cancel' }).click();
  await detail.getByRole('textbox').fill('False alarm');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'cannot keep your changes' })).toBeVisible();
  await expect(detail.getByRole('textbox')).toHaveValue('False alarm');
});
