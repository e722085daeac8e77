import type { Page } from '@playwright/test';
import type { Host } from '../mocks/host.ts';
import { type Field, expect, listNotes, openPlainDemo, putNote, test } from './field.ts';
import { appUrl } from './fixtures.ts';
import { expectReconciled, screenOf, waitForData } from './screen.ts';
import { servers } from './servers.ts';

const notice = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text });
const outbox = (page: Page) => page.getByRole('status', { name: 'Changes on their way' });
/** Opens the first incident of the list. */
const openFirst = (page: Page): Promise<void> => screenOf(page).rows('Incidents').first().getByRole('button').click();
const severity = (page: Page) => screenOf(page).detail.getByRole('combobox', { name: 'Severity' });

/** Makes the first incident of the list of another severity. */
const work = async (page: Page): Promise<void> => {
  await openFirst(page);
  await severity(page).selectOption('Moderate');
  await expect(screenOf(page).detail.getByRole('definition').first()).toHaveText('Moderate');
  await expect(outbox(page).getByRole('button')).toHaveCount(0);
};
const countDone = (host: Host): number => host.history().writes.length;

/** Counts how often the page asks for a lock: whoever is refused and asks again at once asks without end. */
const countLocks = async ({ page }: Field): Promise<() => Promise<number>> => {
  await page.addInitScript(() => {
    const counted = globalThis as { lockRequests?: number };
    counted.lockRequests = 0;
    if (!('locks' in navigator)) return;
    const { locks } = navigator;
    const request = locks.request.bind(locks) as (...args: unknown[]) => Promise<unknown>;
    const counting = (...args: unknown[]): Promise<unknown> => {
      counted.lockRequests = (counted.lockRequests ?? 0) + 1;
      return request(...args);
    };
    Object.defineProperty(locks, 'request', { value: counting });
  });
  return () => page.evaluate(() => (globalThis as { lockRequests?: number }).lockRequests ?? 0);
};
const expectCalm = ({ problems }: Field): void => {
  expect(problems.uncaught).toEqual([]);
  expect(problems.messages).toBeLessThan(25);
};

test('with site data blocked the demo runs for this visit, and says that it keeps nothing', async ({ launchField }) => {
  const field = await launchField({ isForgetful: true });
  const { page } = field;
  const locks = await countLocks(field);
  await page.goto(appUrl({}, servers.demo.origin));
  await waitForData(page);
  await expect(notice(page, /keeps nothing for this site/)).toBeVisible();
  await work(page);
  expect(await locks()).toBeLessThan(20);
  expectCalm(field);
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(notice(page, /keeps nothing/)).toHaveCount(0);
  await page.reload();
  await waitForData(page);
});

test('with site data blocked the rooms of a shift work for this visit', async ({ launchField }) => {
  const field = await launchField({ isForgetful: true });
  const { page } = field;
  const open = async (key: string, name: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  };
  await page.goto(appUrl({ scenario: 'ordinary-day', seed: 3 }, servers.demo.origin));
  await waitForData(page);
  await open('F9', 'Handover');
  const handover = page.getByRole('region', { name: 'Handover', exact: true });
  await handover.getByLabel('Notes for the next function').fill('Nothing is kept here.');
  await handover.getByRole('button', { name: /^Sign/ }).click();
  await expect(handover.getByRole('region', { name: 'Kept handovers' }).getByRole('listitem')).toHaveCount(2);
  await open('F2', 'Situation reports');
  await page.getByRole('button', { name: 'New report' }).click();
  const form = page.getByRole('form');
  await expect(form).toBeVisible();
  await form.getByRole('textbox').first().press('Escape');
  await expect(form).toHaveCount(0);
  await open('q', 'Replay');
  await page.getByRole('button', { name: '15 min earlier' }).click();
  await expect(page).toHaveURL(/[?&]at=/);
  await expect(page.getByText(/PAST/).first()).toBeVisible();
  await page.keyboard.press('q');
  await expect(page).not.toHaveURL(/[?&]at=/);
  await expect(page.getByText(/PAST/)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Wall' }).click();
  await expect(page).toHaveURL(/room=wall/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  expectCalm(field);
});

test('with site data blocked a page on an API works, sends what is done, and does not run hot', async ({
  launchField,
  host,
  line,
}) => {
  const field = await launchField({ isForgetful: true });
  const { page } = field;
  const locks = await countLocks(field);
  await page.goto(appUrl({ lang: 'nl' }, line.origin));
  await expect(notice(page, /bewaart niets voor deze site/)).toBeVisible();
  await page.goto(appUrl({}, line.origin));
  await waitForData(page);
  host.control({ action: 'pause' });
  await work(page);
  expect(countDone(host)).toBe(1);
  expect(await locks()).toBeLessThan(20);
  expectCalm(field);
});

test('without https the demo works, and says what is missing', async ({ launchField }) => {
  const field = await launchField();
  const close = await openPlainDemo(field.page);
  await waitForData(field.page);
  expect(await field.page.evaluate(() => isSecureContext)).toBe(false);
  await expect(notice(field.page, /no https/)).toBeVisible();
  await work(field.page);
  expectCalm(field);
  await close();
});

test('without https a page on an API sends what is done', async ({ launchField, host, plainApi }) => {
  const field = await launchField();
  await field.page.goto(appUrl({}, plainApi));
  await waitForData(field.page);
  host.control({ action: 'pause' });
  await work(field.page);
  expect(countDone(host)).toBe(1);
  expectCalm(field);
});

test('a browser that refuses locks has each tab connect and send by itself', async ({ launchField, host, line }) => {
  const field = await launchField();
  const { page, context } = field;
  const refuse = (): void => {
    if (!('locks' in navigator)) return;
    const request = () => Promise.reject(new DOMException('Denied', 'SecurityError'));
    Object.defineProperty(navigator.locks, 'request', { value: request, configurable: true });
  };
  await context.addInitScript(refuse);
  const locks = await countLocks(field);
  const other = await context.newPage();
  for (const one of [page, other]) {
    await one.goto(appUrl({}, line.origin));
    await waitForData(one);
  }
  host.control({ action: 'pause' });
  await work(other);
  expect(countDone(host)).toBe(1);
  expect(await locks()).toBeLessThan(20);
  expectCalm(field);
});

/** What browsers do instead of drawing in the background. */
const refusals: Record<string, () => void> = {
  'has no workers': () => void Reflect.deleteProperty(globalThis, 'Worker'),
  'refuses workers': () => {
    Object.assign(globalThis, {
      Worker: function Worker() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  },
  'refuses workers that are modules': () => {
    Object.assign(globalThis, {
      Worker: class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'import outside of a module' })));
        }
        postMessage() {}
        terminate() {}
      },
    });
  },
  'gives no canvas away': () => {
    HTMLCanvasElement.prototype.transferControlToOffscreen = () => {
      throw new DOMException('Denied', 'InvalidStateError');
    };
  },
  'has no canvas beside the page': () => {
    Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
    Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen');
  },
  'has a canvas beside the page that cannot be drawn on': () => {
    OffscreenCanvas.prototype.getContext = () => null;
    Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen');
  },
};
for (const [name, refuse] of Object.entries(refusals)) {
  test(`a browser that ${name} draws the map on the page`, async ({ page, openApp }) => {
    await page.addInitScript(refuse);
    await openApp();
    await waitForData(page);
    await expectReconciled(page, 'Incidents');
    await expect(screenOf(page).mapCounts.getByRole('listitem').filter({ hasText: 'Incidents' })).toHaveText(/[1-9]/);
  });
}

test('a full device says so in words; what was typed stays, and is kept once there is room', async ({
  host,
  page,
  openOnApi,
}) => {
  await page.addInitScript(() => {
    const device = globalThis as { isFull?: boolean };
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (device.isFull) throw new DOMException('Encountered full disk while committing.', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
  await openOnApi(page);
  await waitForData(page);
  host.control({ action: 'pause' });
  await page.evaluate(() => Object.assign(globalThis, { isFull: true }));
  await openFirst(page);
  await severity(page).selectOption('Moderate');
  const alert = page.getByRole('alert').filter({ hasText: 'This device is full' });
  await expect(alert).toBeVisible();
  await expect(page.getByText('Encountered full disk')).toHaveCount(0);
  expect(countDone(host)).toBe(0);
  await page.evaluate(() => Object.assign(globalThis, { isFull: false }));
  await severity(page).selectOption('Moderate');
  await expect(alert).toHaveCount(0);
  await expect.poll(() => countDone(host)).toBe(1);
});

test('changes of another build are counted and left as they are', async ({ page, openOnApi }) => {
  await openOnApi(page);
  await waitForData(page);
  const readKeys = () =>
    page.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opening = indexedDB.open('vigie-outbox');
          opening.addEventListener('success', () => {
            const request = opening.result.transaction('rows').objectStore('rows').getAllKeys();
            request.addEventListener('success', () => {
              opening.result.close();
              resolve(request.result);
            });
          });
        }),
    );
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('vigie-outbox');
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('rows', 'readwrite');
          transaction.objectStore('rows').put({ key: 'a', state: 'half-sent', seat: 'operator-1' });
          transaction.objectStore('rows').put({ key: 'b', steps: [] });
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await page.reload();
  await waitForData(page);
  await expect(notice(page, /^2 changes of another version wait here, untouched/)).toBeVisible();
  expect(await readKeys()).toEqual(['a', 'b']);
});

test('80 writes of two tabs of the demo at once are all kept, each once', async ({ page, openApp, context }) => {
  await openApp();
  await waitForData(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await waitForData(other);
  const keys = Array.from({ length: 80 }, (_, n) => `note-${'abcdefghij'[n % 10]}${'klmnopqr'[Math.floor(n / 10)]}`);
  const answers = await Promise.all(keys.map((key, n) => putNote(n % 2 === 0 ? page : other, key)));
  expect(new Set(answers)).toEqual(new Set([201]));
  for (const one of [page, other])
    await expect.poll(async () => (await listNotes(one)).sort()).toEqual([...keys].sort());
  await page.reload();
  await waitForData(page);
  expect((await listNotes(page)).sort()).toEqual([...keys].sort());
});

test('site data that are cleared while the demo is open are put back', async ({ page, openApp, context }) => {
  await openApp();
  await waitForData(page);
  expect(await putNote(page, 'note-before')).toBe(201);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: servers.demo.origin, storageTypes: 'all' });
  expect(await putNote(page, 'note-after')).toBe(201);
  expect((await listNotes(page)).sort()).toEqual(['note-after', 'note-before']);
  await page.reload();
  await waitForData(page);
  expect((await listNotes(page)).sort()).toEqual(['note-after', 'note-before']);
});
