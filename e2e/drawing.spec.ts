import type { Page } from '@playwright/test';
import type { EngineStats } from '../src/map/points/protocol.ts';
import { expect, test } from './api-server.ts';
import { layers, screenOf, trafficLayers, waitForData } from './screen.ts';

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

/** Nothing was drawn between two looks, and nothing rendered but the age of the feed, every second. */
const isAtRest = (last: Work, now: Work): boolean =>
  last.draws === now.draws &&
  last.batches === now.batches &&
  now.renders - last.renders <= 1 + Math.ceil(now.seconds - last.seconds);

/** Waits until the page has come to rest. */
const rest = async (page: Page, hasBegun: (now: Work) => boolean = () => true): Promise<Work> => {
  let after = await readWork(page);
  await expect
    .poll(
      async () => {
        const last = after;
        after = await readWork(page);
        return isAtRest(last, after) && hasBegun(after);
      },
      { intervals: [800], timeout: 60_000 },
    )
    .toBe(true);
  return after;
};

/** The work of an act, once the page has come to rest. */
const workOf = async (page: Page, act: () => Promise<unknown>): Promise<Work> => {
  const before = await readWork(page);
  await act();
  const after = await rest(page, ({ draws }) => draws > before.draws);
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
  // Layers that come last are drawn too.
  await waitForData(page, [...layers, ...trafficLayers]);
  // The first names and pictures of the map are still coming, and not every change of a group is seen.
  const { draws } = await readWork(page);
  const change = async (): Promise<number> => {
    host.control({ action: 'skip', by: 0.1 });
    return (await readWork(page)).draws;
  };
  await expect.poll(change, { intervals: [800] }).toBeGreaterThan(draws);
  await rest(page);
});

test('a batch of changes is written once, drawn once and repaints what changed', async ({ page, host }) => {
  // As many that some are seen: a change inside a group that leaves its number and its worst draws nothing.
  const changes = 40;
  const work = await workOf(page, async () => host.control({ action: 'skip', by: changes / changesASecond }));
  expect(work).toMatchObject({ batches: 1, draws: 1, fullRepaints: 0 });
  expect(work.pixels).toBeLessThan(changes * signPixels);
  expect(work.renders).toBeLessThanOrEqual(3 + Math.ceil(work.seconds));
});

test('a thousand changes at once are as few writes and draws as a frame allows', async ({ page, host }) => {
  const change = () => workOf(page, async () => host.control({ action: 'skip', by: 1_000 / changesASecond }));
  const [first, second] = [await change(), await change()];
  // What comes to the map at last draws in one of them: the calmer one tells.
  const work = second.draws - second.batches < first.draws - first.batches ? second : first;
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
