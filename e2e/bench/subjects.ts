import type { Browser, Page } from '@playwright/test';
import type { FaultFilter } from '../faulty-proxy.ts';
import { type BenchTab, openTab } from './browser.ts';
import type { Servers } from './servers.ts';

export const subjectNames = [
  'product',
  'board',
  'point-layer',
  'marker',
  'circle',
  'cluster',
  'maplibre',
  'floor',
  'reader',
] as const;
export type SubjectName = (typeof subjectNames)[number];

/** Changes in a second, ten batches of them. */
export const rate = 200;

/** Something that draws the features of the stress world, open in a page of its own. Times in milliseconds. */
export interface Subject {
  tab: BenchTab;
  /** From data in memory to their picture. */
  showData(): Promise<number>;
  startUpdates(): Promise<void>;
  /** For each batch the time from its arrival to its picture, and of its gaps; and how many changes came. */
  stopUpdates(): Promise<{ latencies: readonly number[]; changes: number; gaps?: readonly number[] }>;
  /** Hides about half of the features, or shows them again; the time until that is painted. */
  hideHalf(isHidden: boolean): Promise<number>;
  /** Shows a street in the middle of the city at this zoom, and waits until the page is at rest. */
  goToStreets(zoom: number): Promise<void>;
  /** Types into the search: from its first use to answers, and of each key after that the time on the main thread. */
  search?(): Promise<{ ready: number; keys: readonly number[] }>;
}

/** The size of the product's map at 1440 × 900, which the rivals get as well; CSS pixels. */
export interface MapSize {
  width: number;
  height: number;
}

export const collections = ['incidents', 'alerts', 'deployments'];
const minute = 60_000;

/** Latitude and longitude of the middle of the city: streets, signs and names are densest there. */
const streets = [50.8466, 4.3528] as const;
const nameView = (zoom: number): string => [...streets, zoom].join(',');

/** Milliseconds in the page from a long answer in memory to the first measure that ends after it. */
const waitForPicture = async (page: Page, answers: number): Promise<number> => {
  const handle = await page.waitForFunction(
    (count) => {
      const since = window.probe.parsed[count];
      if (since === undefined) return null;
      const paints = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('vigie:'));
      const ends = paints.map(({ startTime, duration }) => startTime + duration).filter((end) => end > since);
      return ends.length > 0 ? Math.min(...ends) - since : null;
    },
    answers,
    { timeout: minute },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
};

/** Chooses the status that three quarters of the deployments do not have, which is about half of everything. */
const chooseStatus = (): Promise<number> => {
  // After the name stands how many there are.
  const label = [...document.querySelectorAll('label')].find(({ textContent }) => /^Paused\b/.test(textContent.trim()));
  const option = label?.querySelector('input');
  if (!option) throw new Error('There is no filter for the status “Paused”.');
  const { probe } = window;
  const before = probe.drawn.length;
  const start = performance.now();
  option.click();
  const drawn = (async (): Promise<void> => {
    while (probe.drawn.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
  })();
  const painted = probe.afterFrame().then(() => performance.now());
  return Promise.all([drawn, painted]).then(
    ([, end]) => Math.max(end, probe.drawn[before]?.at ?? Number.POSITIVE_INFINITY) - start,
  );
};

/** The filters come with their panel, which is no part of what is measured. */
const filterByStatus = async (tab: BenchTab): Promise<number> => {
  const { page } = tab;
  const open = page.getByRole('button', { name: /^Filters/ });
  const filters = page.getByRole('group', { name: 'Filters' });
  await open.click();
  await filters.getByRole('checkbox', { name: /^Paused/ }).waitFor();
  // The counts beside the filters are made once.
  await waitForRest(tab);
  const time = await page.evaluate(chooseStatus);
  await waitForRest(tab);
  await page.keyboard.press('Escape');
  return time;
};

/** Resolves when the page has little left to do, or after 10 s: then what comes is the data's own cost. */
const waitForRest = async (tab: BenchTab): Promise<void> => {
  const [look, little] = [400, 20];
  const end = performance.now() + 10_000;
  let before = Number.NEGATIVE_INFINITY;
  while (performance.now() < end) {
    const { taskTime } = await tab.metrics();
    if (taskTime - before < little) return;
    before = taskTime;
    await new Promise((resolve) => setTimeout(resolve, look));
  }
};

/** What operators type: names in both languages, crossings, short forms, a typing error. */
const typed = ['rue de la loi', 'wetstraat hoek hertogstraat', 'av louise', 'chaussee de wavre auderghem', 'dcuale'];

const typeSearches = async ({ page, metrics }: BenchTab): Promise<{ ready: number; keys: readonly number[] }> => {
  const search = page.getByRole('searchbox', { name: 'Search' });
  const answers = page.getByRole('listbox', { name: 'Search' }).getByRole('option');
  const start = performance.now();
  await search.fill('rue neuve');
  await answers.filter({ hasText: 'Rue Neuve' }).first().waitFor();
  const ready = performance.now() - start;
  const keys: number[] = [];
  for (const text of typed) {
    await search.fill('');
    for (const key of text) {
      const { taskTime } = await metrics();
      await page.keyboard.type(key);
      await page.evaluate(() => window.probe.afterFrame());
      keys.push((await metrics()).taskTime - taskTime);
    }
  }
  await search.fill('');
  await page.keyboard.press('Escape');
  return { ready, keys };
};

/** Until half past six in UTC, a peak hour in Brussels by summer and winter time: the plan asks for most. */
const secondsToPeak = (now: string): number => {
  const peak = Date.parse(`${now.slice(0, 10)}T06:30:00Z`) - Date.parse(now);
  return (peak >= 0 ? peak : peak + 24 * 3_600_000) / 1000;
};

/** The whole product, lists and counts included, on the Node mock API; or with the board and the gaps for the lists. */
export const openProduct = async (
  browser: Browser,
  servers: Servers,
  room: 'board' | null = null,
): Promise<Subject> => {
  const { product: proxy, world } = servers;
  if (room === 'board') await world.control({ action: 'skip', by: secondsToPeak((await world.state()).now) });
  const closed = new Set(collections);
  const isClosed: FaultFilter = ({ path }) => [...closed].some((name) => path.endsWith(`/${name}/items`));
  proxy.inject({ kind: 'answer', status: 429, headers: { 'Retry-After': '1' } }, isClosed);
  const tab = await openTab(browser);
  const { page } = tab;
  await page.goto(`${proxy.origin}/?lang=en${room ? `&room=${room}` : ''}`);
  await page.getByRole('region', { name: 'Map' }).waitFor();
  await waitForRest(tab);
  let from = 0;
  return {
    tab,
    showData: async () => {
      let total = 0;
      for (const [index, collection] of collections.entries()) {
        closed.delete(collection);
        total += await waitForPicture(page, index);
      }
      proxy.heal();
      return total;
    },
    startUpdates: async () => {
      from = (await world.state()).seq;
      await page.evaluate(() => performance.clearMeasures());
      await world.control({ action: 'play' });
    },
    stopUpdates: async () => {
      const { seq } = await world.control({ action: 'pause' });
      const latencies = await page.evaluate(() =>
        performance.getEntriesByName('vigie:feed-to-paint').map(({ duration }) => duration),
      );
      const gaps = await page.evaluate(() =>
        performance.getEntriesByName('vigie:gaps').map(({ duration }) => duration),
      );
      return { latencies, gaps, changes: seq - from };
    },
    hideHalf: () => filterByStatus(tab),
    goToStreets: async (zoom) => {
      await page.goto(`${proxy.origin}/?lang=en&view=${nameView(zoom)}${room ? `&room=${room}` : ''}`);
      await page.locator('.map-street-names[data-names]').waitFor({ state: 'attached' });
      await waitForRest(tab);
    },
    ...(room === null && { search: () => typeSearches(tab) }),
  };
};

export const readMapSize = async ({ page }: BenchTab): Promise<MapSize> => {
  const box = await page.locator('.leaflet-container').boundingBox();
  if (!box) throw new Error('The product shows no map.');
  return { width: Math.round(box.width), height: Math.round(box.height) };
};

/** Seconds of the world that are recorded for the rivals: as many changes as the API keeps. */
const recorded = 20;

/** A rival, or the point layer alone, on a bare page that plays the world's changes itself. */
export const openRival = async (
  browser: Browser,
  servers: Servers,
  name: Exclude<SubjectName, 'product' | 'board'>,
  { width, height }: MapSize,
): Promise<Subject> => {
  const { rivals: proxy, world } = servers;
  const tab = await openTab(browser);
  const { page } = tab;
  await page.goto(`${proxy.origin}/?rival=${name}&width=${width}&height=${height}`);
  await page.locator('html[data-ready]').waitFor();
  await page.evaluate(() => window.bench.load());
  await world.control({ action: 'skip', by: recorded });
  await page.evaluate(() => window.bench.takeUpdates());
  let started = 0;
  const isReader = name === 'reader';
  return {
    tab,
    showData: () => page.evaluate(() => window.bench.show()),
    startUpdates: async () => {
      started = performance.now();
      await page.evaluate((changes) => window.bench.start(changes), rate);
      if (isReader) await world.control({ action: 'play' });
    },
    stopUpdates: async () => {
      const changes = ((performance.now() - started) / 1000) * rate;
      if (isReader) await world.control({ action: 'pause' });
      return { latencies: await page.evaluate(() => window.bench.stop()), changes };
    },
    goToStreets: async (zoom) => {
      await page.evaluate(([place, to]) => window.bench.goTo(place, to), [streets, zoom] as const);
      await waitForRest(tab);
    },
    hideHalf: (isHidden) => page.evaluate((hidden) => window.bench.hideHalf(hidden), isHidden),
  };
};
