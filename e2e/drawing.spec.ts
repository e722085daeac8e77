import type { Page } from '@playwright/test';
import type { EngineStats } from '../src/map/points/protocol.ts';
import { expect, test } from './api-server.ts';
import { screenOf, waitForData } from './screen.ts';

/** What the page did since it began. */
interface Work {
  /** Draws of signs, repaints of the whole picture among them, and device pixels repainted. */
  draws: number;
  fullRepaints: number;
  pixels: number;
  /** Batches of the feed that were written to the stores and drawn. */
  batches: number;
  /** Times that React changed the page. The age of the feed is one of them every second. */
  renders: number;
  /** How long it took to come to rest, or since the page began. */
  seconds: number;
}

declare global {
  interface Window {
    work: () => Work;
  }
}

/** Counts from outside: what the point engine says of itself, and what React tells its developer tools. */
const installCounters = (): void => {
  let stats = { draws: 0, fullRepaints: 0, area: 0 };
  let renders = 0;
  const NativeWorker = window.Worker;
  window.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ type?: string; stats?: EngineStats }>) => {
        if (data.type === 'drawn' && data.stats) ({ stats } = data as { stats: EngineStats });
      });
    }
  };
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => (renders += 1),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  });
  window.work = () => ({
    draws: stats.draws,
    fullRepaints: stats.fullRepaints,
    pixels: stats.area,
    batches: performance.getEntriesByName('vigie:feed-to-paint').length,
    renders,
    seconds: performance.now() / 1000,
  });
};

const readWork = (page: Page): Promise<Work> => page.evaluate(() => window.work());

/** The work of an act, once the page has come to rest. */
const workOf = async (page: Page, act: () => Promise<unknown>): Promise<Work> => {
  const before = await readWork(page);
  await act();
  let after = await readWork(page);
  await expect
    .poll(
      async () => {
        const last = after;
        after = await readWork(page);
        return last.draws === after.draws && after.draws > before.draws;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Work]]),
  ) as unknown as Work;
};

const viewportPixels = 1440 * 900;
/** Where a sign was and where it is, with its neighbours' share, at most. */
const signPixels = 2 * 32 * 32;
const changesASecond = 200;

test.beforeEach(async ({ page, host, openOnApi }) => {
  host.control({ action: 'scenario', scenario: 'stress', features: 2_000, rate: changesASecond, seed: 1 });
  host.control({ action: 'pause' });
  await page.addInitScript(installCounters);
  await openOnApi(page);
  await waitForData(page);
  // The first names and pictures of the map are still coming.
  await workOf(page, async () => host.control({ action: 'skip', by: 0.1 }));
});

test('a batch of changes is written once, drawn once and repaints what changed', async ({ page, host }) => {
  const work = await workOf(page, async () => host.control({ action: 'skip', by: 10 / changesASecond }));
  expect(work).toMatchObject({ batches: 1, draws: 1, fullRepaints: 0 });
  expect(work.pixels).toBeLessThan(10 * signPixels);
  expect(work.renders).toBeLessThanOrEqual(3 + Math.ceil(work.seconds));
});

test('a thousand changes at once are as few writes and draws as a frame allows', async ({ page, host }) => {
  const work = await workOf(page, async () => host.control({ action: 'skip', by: 1_000 / changesASecond }));
  // One batch for each frame in which something came over the line; a write for each change would be 1,000.
  expect(work.batches).toBeLessThanOrEqual(12);
  expect(work.draws).toBeLessThanOrEqual(work.batches + 1);
  expect(work.renders).toBeLessThanOrEqual(3 * work.batches + 3 + Math.ceil(work.seconds));
});

test('a drag moves the picture and repaints strips', async ({ page }) => {
  const box = await screenOf(page).map.boundingBox();
  const work = await workOf(page, async () => {
    await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 400);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 350, { steps: 10 });
    await page.mouse.up();
  });
  expect(work).toMatchObject({ batches: 0, fullRepaints: 0 });
  expect(work.pixels).toBeLessThan(viewportPixels / 4);
});
