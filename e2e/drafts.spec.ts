import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from '@playwright/test';
import { expect, test } from './api-server.ts';
import { waitForItem } from './desk.ts';
import { screenOf, waitForData, takeSeat } from './screen.ts';

const entry = (page: Page) => page.getByRole('form', { name: 'New entry' }).getByRole('textbox', { name: 'New entry' });
const newIncident = (page: Page) => page.getByRole('form', { name: 'New incident' });
const seatOf = (page: Page) => page.getByRole('combobox', { name: 'Seat' });

const changeSeat = async (page: Page, seat: string): Promise<void> => {
  await takeSeat(page, seat);
  await waitForData(page, []);
};

/** The drafts that are on the disk, as one text. */
const readDrafts = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opened = indexedDB.open('vigie-drafts');
        opened.addEventListener('success', () => {
          const all = opened.result.transaction('drafts').objectStore('drafts').getAll();
          all.addEventListener('success', () => {
            opened.result.close();
            resolve(JSON.stringify(all.result));
          });
        });
      }),
  );

/** Waits until the device has a draft that says this. */
const waitUntilKept = (page: Page, text: string): Promise<void> => expect.poll(() => readDrafts(page)).toContain(text);

test.beforeEach(({ host }) => {
  host.control({ action: 'pause' });
});

test('what one seat types, another does not see; it is there when the seat is back', async ({ page, openOnApi }) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await entry(page).fill('Typed by the operator');
  await page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name: '+ Incident' }).click();
  await newIncidentOf(page).fill('Title by the operator');
  await page.keyboard.press('Escape');
  await changeSeat(page, 'commander-5341');
  await expect(entry(page)).toHaveValue('');
  await expect(page.getByText('Typed by the operator')).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(newIncidentOf(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await changeSeat(page, 'operator-1');
  await expect(entry(page)).toHaveValue('Typed by the operator');
  await page.keyboard.press('i');
  await expect(newIncidentOf(page)).toHaveValue('Title by the operator');
});

test('what is typed before the device answers is kept, beside what it kept', async ({ page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  await page.keyboard.press('i');
  await newIncidentOf(page).fill('Smoke, first call');
  await page.keyboard.press('Escape');
  await waitUntilKept(page, 'Smoke, first call');
  await page.addInitScript(() => {
    const { locks } = navigator;
    const query = locks.query.bind(locks);
    locks.query = async () => {
      await new Promise((resolve) => addEventListener('device-answers', resolve, { once: true }));
      return query();
    };
  });
  await page.reload();
  await waitForData(page);
  await page.keyboard.press('i');
  await newIncidentOf(page).fill('Smoke, second call');
  await page.keyboard.press('Escape');
  await page.evaluate(() => dispatchEvent(new Event('device-answers')));
  await waitUntilKept(page, 'Smoke, second call');
  await page.keyboard.press('i');
  await newIncidentOf(page).waitFor();
  await page.evaluate(() => dispatchEvent(new Event('device-answers')));
  await expect(newIncidentOf(page)).toHaveValue('Smoke, second call');
  const kept = newIncident(page).getByRole('status').filter({ hasText: 'Another text was kept' });
  await kept.getByRole('button', { name: 'Go on with it here' }).click();
  await expect(newIncidentOf(page)).toHaveValue('Smoke, first call');
});

const newIncidentOf = (page: Page) => newIncident(page).getByRole('textbox', { name: 'Title', exact: true });

test('two windows keep both their texts, and the other one is offered', async ({ page, context, openOnApi }) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await entry(page).fill('one');
  const other = await context.newPage();
  await openOnApi(other, { room: 'log' });
  await waitForData(other, []);
  await expect(entry(other)).toHaveValue('');
  await expect(other.getByText('Another window of this device also holds a text')).toContainText('one');
  await entry(other).fill('two');
  await waitUntilKept(other, 'two');
  await page.reload();
  await expect(entry(page)).toHaveValue('one');
  await expect(entry(other)).toHaveValue('two');
  // A window that has gone leaves its text to the next one; what stands there is kept beside.
  await other.close();
  await page.reload();
  await expect(entry(page)).toHaveValue('one');
  const left = page.getByRole('status').filter({ hasText: 'Another text was kept' });
  await expect(left).toContainText('two');
  await left.getByRole('button', { name: 'Go on with it here' }).click();
  await expect(entry(page)).toHaveValue('two');
  await expect(left).toContainText('one');
});

test('a draft says of which day it is, and nothing is planned in the past without a question', async ({
  host,
  page,
  openOnApi,
}) => {
  await openOnApi(page);
  await waitForData(page);
  const open = async () => {
    await page.keyboard.press('Control+k');
    await screenOf(page).search.fill('New deployment');
    await page.keyboard.press('Enter');
    return page.getByRole('form', { name: 'New deployment' });
  };
  const first = await open();
  await first.getByRole('combobox', { name: 'Place' }).fill('brouckere');
  await first.getByRole('option', { name: /De Brouckère metro station/ }).click();
  await expect(first.getByRole('button', { name: 'Save' })).toBeEnabled();
  const { now } = host.world().clock;
  const [start, end] = [-6 * 24, -6 * 24 + 8].map((hours) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short', timeStyle: 'short' })
      .format(now + hours * 3_600_000)
      .replace(' ', 'T'),
  );
  await first.getByLabel('Start').fill(start ?? '');
  await first.getByLabel('End').fill(end ?? '');
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await page.reload();
  await waitForData(page);
  const later = await open();
  const dayOf = (time: number): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', day: 'numeric', month: 'short' }).format(time);
  await expect(later.getByRole('status').filter({ hasText: 'Draft kept' })).toContainText(dayOf(now));
  const question = later.getByRole('checkbox', { name: /The start is past/ });
  await expect(question).toHaveAccessibleName(new RegExp(dayOf(now - 6 * 24 * 3_600_000)));
  await expect(question).not.toBeChecked();
  await expect(later.getByRole('button', { name: 'Save' })).toBeDisabled();
  await question.check();
  await later.getByRole('button', { name: 'Save' }).click();
  await expect(screenOf(page).detail).toContainText('De Brouckère');
});

test('a browser that is killed right after the last letter has lost nothing', async ({ line, launchOptions }) => {
  const profile = mkdtempSync(join(tmpdir(), 'vigie-draft-kill-'));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${line.origin}/?lang=en&room=log`);
    await waitForData(page, []);
    return { context, page };
  };
  try {
    const { context, page } = await open();
    const ended = new Promise<void>((resolve) => context.on('close', () => resolve()));
    await entry(page).pressSequentially('Smoke in the station, two wagons');
    await waitUntilKept(page, 'two wagons');
    execFileSync('pkill', ['-KILL', '-f', profile]);
    await ended;
    const again = await open();
    await expect(entry(again.page)).toHaveValue('Smoke in the station, two wagons');
    await again.context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('whatever stands in the storage of the device, the screen works', async ({ page, openOnApi }) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  await entry(page).fill('A draft');
  await waitUntilKept(page, 'A draft');
  for (const junk of ['null', '{"version":1,"state":null}', '{"state":{"theme":5,"seat":7},"version":1}', '{{', '[]']) {
    await page.evaluate(async (text) => {
      for (const storage of [localStorage, sessionStorage]) {
        for (const key of Object.keys(storage)) if (key.startsWith('vigie')) storage.setItem(key, text);
      }
      for (const seat of ['operator-1', 'observer']) {
        for (const name of ['alarms', 'gaps', 'looked', 'preferences'])
          localStorage.setItem(`vigie.${name}@${seat}`, text);
      }
      await new Promise<void>((resolve) => {
        const opened = indexedDB.open('vigie-drafts');
        opened.addEventListener('success', () => {
          const change = opened.result.transaction('drafts', 'readwrite');
          const store = change.objectStore('drafts');
          const all = store.getAll();
          all.addEventListener('success', () => {
            for (const draft of all.result) store.put({ ...draft, content: text, at: Date.now() });
          });
          change.addEventListener('complete', () => {
            opened.result.close();
            resolve();
          });
        });
      });
    }, junk);
    await page.reload();
    await waitForData(page, []);
    await expect(entry(page)).toHaveValue('');
    await expect(seatOf(page)).toHaveValue('operator-1');
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog', { name: 'Triage' })).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('two windows work in two seats, each keeps its own, and neither sees what the other has on its way', async ({
  page,
  context,
  line,
  openOnApi,
}) => {
  await openOnApi(page, { room: 'log' });
  await waitForData(page, []);
  line.inject({ kind: 'refuse' }, ({ method }) => method === 'PUT');
  await entry(page).fill('Only for the operator');
  await page.keyboard.press('Control+Enter');
  const outbox = (window: Page) => window.getByRole('status', { name: 'Changes on their way' });
  await outbox(page).getByRole('button', { name: '1 change waits' }).click();
  await expect(outbox(page)).toContainText('Only for the operator');
  const other = await context.newPage();
  await openOnApi(other, { room: 'log' });
  await waitForData(other, []);
  await changeSeat(other, 'commander-5341');
  await outbox(other).getByRole('button', { name: '1 change waits' }).click();
  await expect(outbox(other)).toContainText('Will be sent when this device works as operator-1');
  await expect(other.getByText('Only for the operator')).toHaveCount(0);
  await page.reload();
  await waitForData(page, []);
  await expect(seatOf(page)).toHaveValue('operator-1');
  await expect(seatOf(other)).toHaveValue('commander-5341');
  await expect(screenOf(page).feed).toHaveText(/Live|Paused/);
});

test('what somebody typed about an alert is forgotten with it', async ({ host, page, openOnApi }) => {
  const alert = waitForItem(host, 'alerts', ({ properties: p }) => p.status === 'new' && p.origin !== 'watch');
  await openOnApi(page, { sel: `alerts:${alert.id}` });
  await waitForData(page);
  const { detail } = screenOf(page);
  await detail.getByRole('button', { name: 'Dismiss' }).click();
  await detail.getByRole('textbox').fill('Words about this alert');
  await waitUntilKept(page, 'Words about this alert');
  for (let hour = 0; hour < 24 && host.world().get('alerts', alert.id); hour++)
    host.control({ action: 'skip', by: 3_600 });
  expect(host.world().get('alerts', alert.id)).toBeUndefined();
  await expect.poll(() => readDrafts(page)).not.toContain('Words about this alert');
});
