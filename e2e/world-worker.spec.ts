import type { Page } from '@playwright/test';
import { expect, listNotes, putNote, test } from './field.ts';
import { expectReconciled, screenOf, waitForData } from './screen.ts';

const worldScript = '**/assets/mock-world-worker-*.js';
const isWorld = (url: string): boolean => url.includes('/mock-world-worker-');
/** Where the world's program runs. */
const countWorlds = (page: Page): number => page.workers().filter((worker) => isWorld(worker.url())).length;

/** Keeps the page's workers, so that a test can end them as a browser does that has no room: without a word. */
const keepWorkers = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const kept = globalThis as { worlds?: Worker[] };
    kept.worlds = [];
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (String(url).includes('/mock-world-worker-')) kept.worlds?.push(this);
      }
    };
  });
};
const killWorld = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const world of (globalThis as { worlds?: Worker[] }).worlds ?? []) world.terminate();
  });

test('the demo’s world runs in a worker, and its feed reaches the map', async ({ page, openApp }) => {
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  expect(countWorlds(page)).toBe(1);
  await expectReconciled(page, 'Incidents');
  expect(await putNote(page, 'note-in-a-worker')).toBe(201);
  await page.reload();
  await waitForData(page);
  expect(await listNotes(page)).toEqual(['note-in-a-worker']);
});

test('where the file of the world starts no worker, the world runs in the page', async ({ page, openApp }) => {
  await page.addInitScript(() => {
    const Native = Worker;
    globalThis.Worker = class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        if (String(url).includes('/mock-world-worker-')) throw new DOMException('Denied', 'SecurityError');
        super(url, options);
      }
    };
  });
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  expect(countWorlds(page)).toBe(0);
  await expectReconciled(page, 'Incidents');
  expect(await putNote(page, 'note-in-the-page')).toBe(201);
  await page.reload();
  await waitForData(page);
  expect(await listNotes(page)).toEqual(['note-in-the-page']);
});

test('a world whose file does not come says that a part is missing, and comes with a reload', async ({
  page,
  openApp,
}) => {
  await page.route(worldScript, (route) => route.fulfill({ status: 404 }));
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await page.unroute(worldScript);
  await page.getByRole('button', { name: 'Reload' }).click();
  await waitForData(page);
});

test('a world that is killed is started again; the page says so and goes on with what was done', async ({
  page,
  openApp,
}) => {
  test.slow();
  await keepWorkers(page);
  await openApp({ scenario: 'ordinary-day', seed: 3 });
  await waitForData(page);
  expect(await putNote(page, 'note-before')).toBe(201);
  await killWorld(page);
  const notice = page.getByRole('alert').filter({ hasText: 'it was started again and goes on' });
  await expect(notice).toBeVisible({ timeout: 30_000 });
  expect(await putNote(page, 'note-after')).toBe(201);
  expect((await listNotes(page)).sort()).toEqual(['note-after', 'note-before']);
  await expect(screenOf(page).feed).toContainText('Live', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(notice).toHaveCount(0);
  await expectReconciled(page, 'Incidents');
});

test('where the demo’s world finds no room nothing is done, and the change waits until there is', async ({
  page,
  openApp,
}) => {
  const fill = (): void => {
    let isFull = false;
    const channel = new BroadcastChannel('test:device');
    channel.addEventListener('message', ({ data }) => {
      isFull = data === 'full';
      channel.postMessage('done');
    });
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args) {
      if (isFull) throw new DOMException('Full', 'QuotaExceededError');
      return add.apply(this, args);
    };
  };
  // The world is in a worker, which no script of the test's own reaches.
  await page.route(worldScript, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${fill.toString()})();${await response.text()}` });
  });
  const say = (state: 'full' | 'free'): Promise<void> =>
    page.evaluate(
      (message) =>
        new Promise<void>((resolve) => {
          const channel = new BroadcastChannel('test:device');
          channel.addEventListener('message', () => {
            channel.close();
            resolve();
          });
          channel.postMessage(message);
        }),
      state,
    );
  await openApp();
  await waitForData(page);
  await say('full');
  expect(await putNote(page, 'note-too-much')).toBe(507);
  await screenOf(page).rows('Incidents').first().getByRole('button').click();
  await screenOf(page).detail.getByRole('combobox', { name: 'Severity' }).selectOption('Moderate');
  const outbox = page.getByRole('status', { name: 'Changes on their way' });
  await expect(outbox.getByRole('button', { name: '1 change waits' })).toBeVisible();
  await say('free');
  await expect(outbox.getByRole('button')).toHaveCount(0, { timeout: 45_000 });
  expect(await listNotes(page)).toEqual([]);
});
