import type { Page } from '@playwright/test';
import type { Alert } from '../src/domain/alerts/contract.ts';
import type { Host } from '../mocks/host.ts';
import { expect, test } from './api-server.ts';
import { sitDown, waitForItem } from './desk.ts';
import { screenOf, takeSeat, waitForData } from './screen.ts';

const isNewWarning = ({ properties: { status, origin } }: Alert): boolean => status === 'new' && origin !== 'watch';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Triage of alerts' });
const alert = (host: Host, id: string) => host.world().get('alerts', id)?.properties;

/** More alerts at once than anybody can handle, one of them critical. */
const flood = (host: Host, count: number): string[] => {
  const model = waitForItem(host, 'alerts', ({ properties }) => properties.origin === 'partner');
  const sent = new Date(host.world().clock.now).toISOString();
  const times = { sent, updated: sent, onset: sent, expires: new Date(Date.parse(sent) + 3_600_000).toISOString() };
  const handled = { status: 'new', acknowledged: null, dismissal: null, incident: null, shelved: null, version: 1 };
  return Array.from({ length: count }, (_, index) => {
    const id = `alr-flood-${index}`;
    const theme = index % 3 === 0 ? 'fire' : 'transport';
    const severity = index === count - 1 ? 'extreme' : 'minor';
    const own = { theme, severity, headline: { fr: `Flot ${index}`, nl: `Vloed ${index}`, en: `Flood ${index}` } };
    const feature = { ...model, id, properties: { ...model.properties, ...times, ...handled, ...own } } as Alert;
    const effects = [{ type: 'create', collection: 'alerts', feature }] as const;
    host.write({
      key: id,
      seat: 'operator-9',
      role: 'operator',
      collection: 'alerts',
      id,
      asked: null,
      effects: [...effects],
    });
    return id;
  });
};

test('single keys triage the alert that is open: set aside, acknowledge, link', async ({ host, page, openOnApi }) => {
  const { id } = waitForItem(host, 'alerts', isNewWarning);
  await openOnApi(page, { sel: `alerts:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await expect(detail.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
  await page.keyboard.press('h');
  await page.keyboard.type('Known roadworks');
  await detail.getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => alert(host, id)?.shelved?.reason).toBe('Known roadworks');
  await expect(detail).toContainText('Set aside until');
  await page.keyboard.press('a');
  await expect.poll(() => alert(host, id)?.status).toBe('acknowledged');
  await page.keyboard.press('l');
  await expect(detail.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('inc-');
  await expect(detail.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => alert(host, id)?.status).toBe('linked');
  const incident = alert(host, id)?.incident ?? '';
  expect(host.world().get('incidents', incident)?.properties.alerts).toContain(id);
  // The link leads from each to the other.
  await detail.getByRole('definition').getByRole('button').last().click();
  await expect(page).toHaveURL(new RegExp(`sel=incidents:${incident}`));
  await expect(detail.getByRole('term').filter({ hasText: 'Linked alerts' })).toBeVisible();
});

test('an incident is made out of an alert, and the alert is linked to it', async ({ host, page, openOnApi }) => {
  const { id, properties } = waitForItem(host, 'alerts', isNewWarning);
  await openOnApi(page, { sel: `alerts:${id}` });
  await waitForData(page);
  await screenOf(page).detail.getByRole('button', { name: 'Link to an incident' }).click();
  await screenOf(page).detail.getByRole('button', { name: 'Create an incident' }).click();
  const form = page.getByRole('form', { name: 'New incident' });
  await expect(form.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(properties.headline.fr);
  await form.getByRole('button', { name: 'Create the incident' }).click();
  await expect.poll(() => alert(host, id)?.status).toBe('linked');
  const incident = host.world().get('incidents', alert(host, id)?.incident ?? '');
  expect(incident?.properties.alerts).toEqual([id]);
  expect(incident?.properties.title).toEqual({ fr: properties.headline.fr, nl: properties.headline.nl });
});

test('an alert of the watch leaves the cell when a second analyst releases it', async ({
  host,
  page,
  browser,
  line,
  openOnApi,
}) => {
  const inCell = ({ properties: p }: Alert): boolean => p.origin === 'watch' && p.release === 'cell';
  const { id } = waitForItem(host, 'alerts', inCell);
  await sitDown(page, 'analyst-1');
  await openOnApi(page, { sel: `alerts:${id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await expect(detail.getByRole('term').filter({ hasText: 'Assessed' })).toBeVisible();
  await expect(detail).toContainText('This view is written down.');
  await page.keyboard.press('r');
  await expect.poll(() => host.world().get('alerts', id)?.properties).toMatchObject({ release: 'proposed' });
  await expect(detail.getByRole('button', { name: 'Release', exact: true })).toHaveCount(0);

  const open = async (seat: string): Promise<Page> => {
    const context = await browser.newContext();
    const other = await context.newPage();
    await sitDown(other, seat);
    await other.goto(`${line.origin}/?lang=en&sel=alerts:${id}`);
    await waitForData(other);
    return other;
  };
  const operator = await open('operator-1');
  await expect(screenOf(operator).detail).toContainText('not available');
  const second = await open('analyst-2');
  await screenOf(second).detail.getByRole('button', { name: 'Release', exact: true }).click();
  await expect(screenOf(operator).detail.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
  const observer = await open('observer');
  await expect(screenOf(observer).detail).toContainText('not available');
  await observer.getByRole('button', { name: 'Audit' }).click();
  const trail = observer.getByRole('dialog', { name: 'Audit trail of the watch' });
  await expect(trail.getByRole('row').filter({ hasText: id }).filter({ hasText: 'View' }).first()).toContainText(
    'operator-1',
  );
  await expect(trail.getByRole('row').filter({ hasText: id }).filter({ hasText: 'Change' })).toHaveCount(2);
  for (const other of [operator, second, observer]) await other.context().close();
});

test('an alert that nobody acknowledges in time escalates: banner, title; it can be muted', async ({
  host,
  page,
  openOnApi,
}) => {
  const { id } = waitForItem(host, 'alerts', isNewWarning);
  await openOnApi(page);
  await waitForData(page);
  const write = { seat: 'operator-2', role: 'operator', collection: 'alerts', asked: null } as const;
  const sent = new Date(host.world().clock.now - 40 * 60_000).toISOString();
  host.write({
    ...write,
    key: 'old',
    id,
    effects: [{ type: 'change', collection: 'alerts', id, properties: { sent, severity: 'severe' } }],
  });
  const banner = page.getByRole('alert').filter({ hasText: 'to be acknowledged' });
  await expect(banner).toBeVisible();
  await expect(page).toHaveTitle(/^\(\d+\) /);
  const count = Number(/\d+/.exec(await page.title())?.[0]);
  await banner.getByRole('button', { name: 'Mute' }).click();
  await expect(banner.getByRole('button', { name: 'Unmute' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await waitForData(page);
  await expect(banner.getByRole('button', { name: 'Unmute' })).toBeVisible();
  // Who cannot acknowledge is not called.
  await takeSeat(page, 'secretariat');
  await waitForData(page);
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Triage/ })).toBeHidden();
  await expect(banner).toBeHidden();
  await takeSeat(page, 'operator-1');
  await waitForData(page);
  await banner.getByRole('button', { name: 'Open' }).click();
  await screenOf(page).detail.getByRole('button', { name: 'Acknowledge' }).click();
  if (count === 1) await expect(banner).toBeHidden();
  else await expect(page).toHaveTitle(new RegExp(`^\\(${count - 1}\\) `));
});

test('in a flood alerts are told by theme, the critical one on top; what is done covers what was on the screen', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const ids = flood(host, 30);
  await expect(page.getByRole('button', { name: /^Triage/ })).toContainText('Flood');
  // Within a second of its arrival the critical one is on top of the list.
  await expect(screenOf(page).rows('Alerts').first()).toContainText('Flood 29', { timeout: 1_000 });
  await page.keyboard.press('t');
  await expect(dialog(page)).toContainText('Flood');
  await expect(dialog(page).getByRole('listitem').first()).toContainText('Flood 29');
  const fire = dialog(page).getByRole('checkbox', { name: 'Choose: Fire' });
  await fire.check();
  const before = ids.filter((id) => alert(host, id)?.theme === 'fire' && alert(host, id)?.severity !== 'extreme');
  // More of the same come while the person looks.
  const model = host.world().get('alerts', 'alr-flood-0');
  if (!model) throw new Error('The flood is gone.');
  host.write({
    key: 'later',
    seat: 'operator-9',
    role: 'operator',
    collection: 'alerts',
    id: 'alr-later',
    asked: null,
    effects: [{ type: 'create', collection: 'alerts', feature: { ...model, id: 'alr-later' } }],
  });
  await expect(dialog(page).getByRole('status')).toContainText('1 new alert has come');
  await dialog(page)
    .getByRole('button', { name: /^Acknowledge \(/ })
    .click();
  await expect.poll(() => before.filter((id) => alert(host, id)?.status === 'acknowledged').length).toBe(before.length);
  expect(alert(host, 'alr-later')?.status).toBe('new');
  expect(alert(host, 'alr-flood-29')?.status).toBe('new');
  await dialog(page).getByRole('button', { name: 'Show' }).click();
  await fire.check();
  await dialog(page).getByRole('button', { name: 'Dismiss' }).click();
  await dialog(page).getByRole('textbox').fill('Same event');
  await dialog(page).getByRole('button', { name: 'Confirm' }).click();
  await expect.poll(() => alert(host, 'alr-later')?.dismissal).toBe('Same event');
});

test('by keyboard only: a theme of a flood is acknowledged, what came later dismissed', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const ids = flood(host, 30);
  const ofFire = ids.filter((id) => alert(host, id)?.theme === 'fire' && alert(host, id)?.severity !== 'extreme');
  await expect(screenOf(page).rows('Alerts').first()).toContainText('Flood 29');
  await page.keyboard.press('t');
  const fire = dialog(page).getByRole('checkbox', { name: 'Choose: Fire' });
  const press = async (name: string | RegExp, key: string): Promise<void> => {
    await dialog(page).getByRole('button', { name }).focus();
    await page.keyboard.press(key);
  };
  await fire.focus();
  await page.keyboard.press('Space');
  await press(/^Acknowledge \(/, 'Enter');
  await expect.poll(() => ofFire.every((id) => alert(host, id)?.status === 'acknowledged')).toBe(true);
  const transport = dialog(page).getByRole('checkbox', { name: 'Choose: Transport' });
  await transport.focus();
  await page.keyboard.press('Space');
  await press('Dismiss', 'Enter');
  await page.keyboard.type('Same event');
  await press('Confirm', 'Enter');
  await expect.poll(() => alert(host, 'alr-flood-1')?.dismissal).toBe('Same event');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('an overdue alert is told by the desktop where the person allowed it, and opens from there', async ({
  host,
  page,
  openOnApi,
}) => {
  await page.addInitScript(() => {
    const told: Notification[] = [];
    class Recorded extends EventTarget {
      static permission = 'granted';
      readonly options: NotificationOptions;
      constructor(_: string, options: NotificationOptions) {
        super();
        this.options = options;
        told.push(this as never);
      }
      close(): void {
        // Nothing is on the screen.
      }
    }
    Object.assign(window, { Notification: Recorded, told });
  });
  const { id } = waitForItem(host, 'alerts', isNewWarning);
  await openOnApi(page);
  await waitForData(page);
  const sent = new Date(host.world().clock.now - 90 * 60_000).toISOString();
  const properties = { sent, severity: 'extreme' };
  host.write({
    key: 'old',
    seat: 'operator-2',
    role: 'operator',
    collection: 'alerts',
    asked: null,
    id,
    effects: [{ type: 'change', collection: 'alerts', id, properties }],
  });
  const tags = () =>
    page.evaluate(() => (window as unknown as { told: { options: { tag: string } }[] }).told.map((n) => n.options.tag));
  await expect.poll(tags).toContain(id);
  await page.evaluate(() =>
    (window as unknown as { told: EventTarget[] }).told.at(-1)?.dispatchEvent(new Event('click')),
  );
  await expect(page).toHaveURL(/sel=alerts:/);
});
