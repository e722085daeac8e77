import type { Browser } from '@playwright/test';
import { type BenchTab, openTab } from './browser.ts';
import { type Spread, quantile } from './figures.ts';
import type { Goal } from './goals.ts';
import type { Servers } from './servers.ts';

/** Of a past with a hundred thousand changes; milliseconds, but counts and megabytes. */
export const pastFigureNames = [
  'changes',
  'asOf',
  'open',
  'heapMegabytes',
  'jumpP50',
  'jumpP95',
  'jumpCpu',
  'stillP95',
  'playP95',
  'playDropped',
  'playCpu',
] as const;
export type PastFigures = Partial<Record<(typeof pastFigureNames)[number], number>>;
export type PastSummary = Partial<Record<keyof PastFigures, Spread>>;

const features = 10_000;
/** A second: a hundred thousand in the four hours that are loaded around a moment. */
const rate = 7;
const hour = 3_600_000;
const jumps = 20;
const frames = 240;
const mebibyte = 2 ** 20;

const heapOf = async (tab: BenchTab): Promise<number> => {
  await tab.collectGarbage();
  return (await tab.metrics()).heapBytes / mebibyte;
};

const open = async (browser: Browser, { product }: Servers, at: string | null): Promise<BenchTab> => {
  const tab = await openTab(browser);
  await tab.page.goto(`${product.origin}/?lang=en${at === null ? '' : `&at=${at}`}`);
  await tab.page.getByRole('heading', { name: /^Incidents \d/ }).waitFor();
  await tab.page.waitForFunction((least) => (window.probe.drawn.at(-1)?.features ?? 0) > least, features / 2);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  return tab;
};

/** Goes to a share of the span by the slider; until the map has drawn it and the frame is painted. */
const jump = ({ page }: BenchTab, share: number): Promise<number> =>
  page.evaluate(async (to) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label="Moment"]');
    if (!slider) throw new Error('There is no slider.');
    const { probe } = window;
    const [before, start] = [probe.drawn.length, performance.now()];
    const value = Number(slider.min) + to * (Number(slider.max) - Number(slider.min));
    // React hears what its own setter did not do.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await probe.afterFrame();
    const painted = performance.now();
    while (probe.drawn.length === before && performance.now() < start + 2_000)
      await new Promise((resolve) => setTimeout(resolve, 1));
    return Math.max(painted, probe.drawn[before]?.at ?? Number.NaN) - start;
  }, share);

const watchFrames = ({ page }: BenchTab, count: number): Promise<number[]> =>
  page.evaluate(async (most) => {
    const times: number[] = [];
    let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    while (times.length < most) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      times.push(now - last);
      last = now;
    }
    return times;
  }, count);

/** The past of the stress world, in the whole product: to any moment of it, and played sixty times faster. */
export const measurePast = async (browser: Browser, servers: Servers): Promise<PastFigures> => {
  const { world, product } = servers;
  await world.restart(features, rate);
  const { now } = await world.control({ action: 'skip', by: (4 * hour) / 1000 });
  const present = await open(browser, servers, null);
  const heapOfPresent = await heapOf(present);
  await present.page.close();

  const at = new Date(Date.parse(now) - 2 * hour).toISOString();
  const ask = async (): Promise<number> => {
    const start = performance.now();
    const answer = await fetch(`${product.origin}/api/collections/incidents/items?limit=100000&as-of=${at}`);
    await answer.arrayBuffer();
    return performance.now() - start;
  };
  const asOf = await ask();
  const start = performance.now();
  const tab = await open(browser, servers, at);
  const opened = performance.now() - start - 3_000;
  const heapMegabytes = (await heapOf(tab)) - heapOfPresent;
  const name = (await tab.page.getByRole('img', { name: / changes$/ }).getAttribute('aria-label')) ?? '';

  const times: number[] = [];
  const before = await tab.metrics();
  for (let index = 0; index < jumps; index++) {
    // To and fro, far and near.
    times.push(await jump(tab, (index * 0.381_966) % 1));
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const jumpCpu = ((await tab.metrics()).taskTime - before.taskTime) / jumps;
  await jump(tab, 0.3);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const still = await watchFrames(tab, frames);
  await tab.page.getByRole('button', { name: 'Play' }).click();
  const { taskTime } = await tab.metrics();
  const played = await watchFrames(tab, frames);
  const cpu = (await tab.metrics()).taskTime - taskTime;
  return {
    changes: Number.parseInt(name, 10),
    asOf,
    open: opened,
    heapMegabytes,
    jumpP50: quantile(times, 0.5),
    jumpP95: quantile(times, 0.95),
    jumpCpu,
    stillP95: quantile(still, 0.95),
    playP95: quantile(played, 0.95),
    playDropped: played.reduce((sum, time) => sum + Math.max(0, Math.round(time / (1000 / 60)) - 1), 0),
    playCpu: cpu / frames,
  };
};

/** What the runs say, by medians. */
export const judgePast = (past: PastSummary): readonly Goal[] => {
  const read = (name: keyof PastFigures): number => past[name]?.median ?? Number.NaN;
  return [
    { name: 'Past, 100,000 changes: a jump, p95', value: read('jumpP95'), limit: 200, unit: 'ms' },
    // Of its own thread's time, so that other programs on the machine count less; all that follows of it is in it.
    { name: 'Past: main thread a jump', value: read('jumpCpu'), limit: 200, unit: 'ms' },
    { name: 'Past: heap above the present', value: read('heapMegabytes'), limit: 60, unit: 'MB' },
    {
      name: 'Past, played ×60: p95 of a frame',
      value: read('playP95'),
      limit: 18,
      // The same page while nothing moves.
      floor: read('stillP95'),
      unit: 'ms',
    },
    { name: 'Past, played ×60: main thread a frame', value: read('playCpu'), limit: 8, unit: 'ms' },
  ];
};
