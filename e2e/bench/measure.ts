import type { PageMetrics } from './browser.ts';
import { type Figures, quantile } from './figures.ts';
import type { Subject } from './subjects.ts';

export interface MeasureSettings {
  /** Frames of a drag, at 60 Hz. */
  dragFrames: number;
  hoverFrames: number;
  /** Milliseconds of updates. */
  updateTime: number;
  /** Drags and updates once more with a processor four times slower. */
  throttled: boolean;
  /** Drags along streets. */
  streets: boolean;
}

const frameTime = 1000 / 60;
const batchSize = 20;
const mebibyte = 2 ** 20;

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Frames that should have been between the frames that were. */
const countDropped = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + Math.max(0, Math.round(time / frameTime) - 1), 0);

const drag = async ({ tab: { page } }: Subject, frames: number): Promise<readonly number[]> => {
  const times = await page.evaluate((count) => window.probe.drag(count), frames);
  // What a drag leaves behind (inertia, what was put off) is not of the next measurement.
  await wait(400);
  return times;
};

const takeLongTasks = ({ tab: { page } }: Subject): Promise<readonly number[]> =>
  page.evaluate(() => window.probe.takeLongTasks());

const heapAfterCollection = async ({ tab }: Subject): Promise<number> => {
  await tab.collectGarbage();
  return (await tab.metrics()).heapBytes / mebibyte;
};

/** Main-thread milliseconds a move, beyond those of a frame without one. */
const measureHover = async ({ tab }: Subject, frames: number): Promise<number> => {
  const costOf = async (still: boolean): Promise<number> => {
    const before = await tab.metrics();
    const count = await tab.page.evaluate(([most, isStill]) => window.probe.hover(most, isStill), [
      frames,
      still,
    ] as const);
    return ((await tab.metrics()).taskTime - before.taskTime) / count;
  };
  const still = await costOf(true);
  return Math.max(0, (await costOf(false)) - still);
};

const measureUpdates = async (subject: Subject, time: number): Promise<Figures> => {
  await takeLongTasks(subject);
  const before: PageMetrics = await subject.tab.metrics();
  await subject.startUpdates();
  await wait(time);
  const { latencies, changes, gaps = [] } = await subject.stopUpdates();
  const cpu = (await subject.tab.metrics()).taskTime - before.taskTime;
  const longTasks = await takeLongTasks(subject);
  return {
    batchCpu: cpu / (changes / batchSize),
    share: (100 * cpu) / time,
    ...(gaps.length > 0 && { gapsP50: quantile(gaps, 0.5), gapsP95: quantile(gaps, 0.95) }),
    arrivalP50: quantile(latencies, 0.5),
    arrivalP95: quantile(latencies, 0.95),
    longTasks: longTasks.length,
    worstTask: Math.max(0, ...longTasks),
  };
};

const measureFilter = async (subject: Subject): Promise<Figures> => {
  const hide = await subject.hideHalf(true);
  await wait(300);
  return { hide, show: await subject.hideHalf(false) };
};

const measureThrottled = async (subject: Subject, frames: number): Promise<Figures> => {
  await subject.tab.throttle(4);
  await takeLongTasks(subject);
  await subject.startUpdates();
  const times = await drag(subject, frames);
  await wait(1_000);
  await subject.stopUpdates();
  const longTasks = await takeLongTasks(subject);
  await subject.tab.throttle(1);
  return { throttledDragP95: quantile(times, 0.95), throttledWorstTask: Math.max(0, ...longTasks) };
};

const streetZooms = [15, 17] as const;

/** A drag along streets while changes come, as fast as the processor is and four times slower. */
async function* measureStreets(subject: Subject, frames: number): AsyncGenerator<Figures> {
  const dragLive = async (): Promise<{ times: readonly number[]; cpu: number; worst: number }> => {
    await takeLongTasks(subject);
    await subject.startUpdates();
    const { taskTime } = await subject.tab.metrics();
    const times = await drag(subject, frames);
    const cpu = (await subject.tab.metrics()).taskTime - taskTime;
    await subject.stopUpdates();
    return { times, cpu: cpu / times.length, worst: Math.max(0, ...(await takeLongTasks(subject))) };
  };
  for (const zoom of streetZooms) {
    await subject.goToStreets(zoom);
    const { times, cpu, worst } = await dragLive();
    yield {
      [`street${zoom}P95`]: quantile(times, 0.95),
      [`street${zoom}Dropped`]: countDropped(times),
      [`street${zoom}WorstTask`]: worst,
      [`street${zoom}Cpu`]: cpu,
    };
    await subject.tab.throttle(4);
    const slow = await dragLive();
    await subject.tab.throttle(1);
    yield { [`street${zoom}SlowP95`]: quantile(slow.times, 0.95), [`street${zoom}SlowWorstTask`]: slow.worst };
  }
}

/** Of what has no map worth the name: what it is given, its feed, its filter. */
export async function* measureReading(subject: Subject, { updateTime }: MeasureSettings): AsyncGenerator<Figures> {
  yield { firstPaint: await subject.showData() };
  yield await measureUpdates(subject, updateTime);
  yield await measureFilter(subject);
}

/**
 * Measures a subject that has been opened and shows nothing yet. Yields figures as they come, so that those of
 * somebody who hangs later are kept.
 */
export async function* measureSubject(subject: Subject, settings: MeasureSettings): AsyncGenerator<Figures> {
  const { dragFrames } = settings;
  const emptyHeap = await heapAfterCollection(subject);
  yield { firstPaint: await subject.showData() };
  await wait(500);
  yield { heapMegabytes: (await heapAfterCollection(subject)) - emptyHeap };

  const calm = await drag(subject, dragFrames);
  yield {
    dragP50: quantile(calm, 0.5),
    dragP95: quantile(calm, 0.95),
    dragWorst: Math.max(...calm),
    dragDropped: countDropped(calm),
  };
  await subject.startUpdates();
  const live = await drag(subject, dragFrames);
  await subject.stopUpdates();
  yield {
    liveDragP50: quantile(live, 0.5),
    liveDragP95: quantile(live, 0.95),
    liveDragWorst: Math.max(...live),
    liveDragDropped: countDropped(live),
  };
  yield await measureUpdates(subject, settings.updateTime);
  if (subject.search) {
    const { ready, keys } = await subject.search();
    yield { indexReady: ready, keyP50: quantile(keys, 0.5), keyP95: quantile(keys, 0.95) };
  }
  yield await measureFilter(subject);
  await wait(300);
  yield { move: await measureHover(subject, settings.hoverFrames) };
  yield { heapAfterMegabytes: (await heapAfterCollection(subject)) - emptyHeap };
  if (settings.throttled) yield await measureThrottled(subject, dragFrames);
  // Last, since some need long to find rest.
  yield { zoom: await subject.tab.page.evaluate(() => window.probe.zoom()) };
  if (settings.streets) yield* measureStreets(subject, dragFrames);
}
