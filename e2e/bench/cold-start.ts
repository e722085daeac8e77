import type { Browser } from '@playwright/test';
import { type BenchTab, openTab } from './browser.ts';
import type { Servers } from './servers.ts';

/**
 * First visits: of the build with the mock API inside, of the one on a real API, and beside them of a page that shows
 * the same features with react-leaflet's CircleMarker and nothing else.
 */
export const coldSubjects = ['demo', 'api', 'circle'] as const;
export type ColdSubject = (typeof coldSubjects)[number];

/** How many times slower the page's own thread is made; the browser lets nobody slow its workers down. */
export const slownesses = [1, 4] as const;

/**
 * `paint` and `data` milliseconds since the page began; `blocking` and `worst` milliseconds of its own thread; `shift`
 * thousandths of the layout shift's score.
 */
export const coldFigureNames = ['paint', 'data', 'blocking', 'worst', 'shift'] as const;
export type ColdFigureName = (typeof coldFigureNames)[number];
export type ColdFigures = Partial<Record<ColdFigureName, number>>;

declare global {
  interface Window {
    /** The layout shift's score, so far. */
    layoutShift: number;
  }
}

/** Runs in the page before its own scripts: it must not use anything outside of it. */
const watchLayout = (): void => {
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.layoutShift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds that the thread was on a processor: other programs on the machine count less. */
  tdur?: number;
  args?: { data?: { documentLoaderURL?: string } };
}
const traced = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'];

/** How long each task of the page's own thread took, milliseconds. */
const readTasks = (trace: Buffer, origin: string): readonly number[] => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const start = traceEvents.findLast(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL?.startsWith(origin),
  );
  if (!start) throw new Error('The trace has no visit.');
  return traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === start.pid && tid === start.tid)
    .map(({ tdur = 0 }) => tdur / 1000);
};

/** Milliseconds after the first data: what comes then (what people do, further layers) is part of the start. */
const watchedAfter = 3_000;
/** Of a longer task, milliseconds, what is beyond this keeps a person waiting. */
const shortTask = 50;
const longestStart = 30_000;

/** When the first data are on the map, since the page began. */
const waitForData = async ({ page }: BenchTab, subject: ColdSubject): Promise<number> => {
  if (subject === 'circle') {
    await page.locator('html[data-ready]').waitFor();
    return page.evaluate(async () => {
      await window.bench.load();
      await window.bench.show();
      return performance.now();
    });
  }
  const handle = await page.waitForFunction(
    () => {
      const [first] = performance.getEntriesByName('vigie:data-to-paint');
      return first && first.startTime + first.duration;
    },
    undefined,
    { timeout: longestStart },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
};

const addressOf = ({ demo, product, rivals }: Servers, subject: ColdSubject): string => {
  if (subject === 'circle') return `${rivals.origin}/?rival=circle&width=1000&height=700`;
  return `${subject === 'demo' ? demo : product.origin}/?lang=en&scenario=ordinary-day&seed=1`;
};

/** One first visit at 1440 × 900, with nothing kept in the browser. */
export const measureColdStart = async (
  browser: Browser,
  servers: Servers,
  subject: ColdSubject,
  slowness: number,
): Promise<ColdFigures> => {
  const tab = await openTab(browser, watchLayout, 'allow');
  const { page } = tab;
  const address = addressOf(servers, subject);
  await tab.throttle(slowness);
  await browser.startTracing(page, { categories: traced });
  await page.goto(address, { waitUntil: 'commit' });
  const data = await waitForData(tab, subject);
  await new Promise((resolve) => setTimeout(resolve, watchedAfter));
  const tasks = readTasks(await browser.stopTracing(), new URL(address).origin);
  const { paint, shift } = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    shift: window.layoutShift,
  }));
  return {
    ...(paint !== undefined && { paint }),
    data,
    blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - shortTask), 0),
    worst: Math.max(...tasks),
    shift: 1000 * shift,
  };
};
