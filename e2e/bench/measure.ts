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

const measureHover = async ({ tab }: Subject, frames: number): Promise<number> => {
  const costOf = async (still: boolean): Promise<number> => {
    const before = await tab.metrics();
    await tab.page.evaluate(([count, isStill]) => window.probe.hover(count, isStill), [frames, still] as const);
    return (await tab.metrics()).taskTime - before.taskTime;
  };
  const still = await costOf(true);
  return Math.max(0, (await costOf(false)) - still) / frames;
};

const measureUpdates = async (subject: Subject, time: number): Promise<Figures> => {
  await takeLongTasks(subject);
  const before: PageMetrics = await subject.tab.metrics();
  await subject.startUpdates();
  await wait(time);
  const { latencies, changes } = await subject.stopUpdates();
  const cpu = (await subject.tab.metrics()).taskTime - before.taskTime;
  const longTasks = await takeLongTasks(subject);
  return {
    batchCpu: cpu / (changes / batchSize),
    share: (100 * cpu) / time,
    arrivalP50: quantile(latencies, 0.5),
    arrivalP95: quantile(latencies, 0.95),
    longTasks: longTasks.length,
    worstTask: Math.max(0, ...longTasks),
  };
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

/** All figures of one subject, which has been opened and shows nothing yet. */
export const measureSubject = async (subject: Subject, settings: MeasureSettings): Promise<Figures> => {
  const { dragFrames } = settings;
  const emptyHeap = await heapAfterCollection(subject);
  const firstPaint = await subject.showData();
  await wait(500);
  const heap = await heapAfterCollection(subject);

  const calm = await drag(subject, dragFrames);
  await subject.startUpdates();
  const live = await drag(subject, dragFrames);
  await subject.stopUpdates();

  const zoom = await subject.tab.page.evaluate(() => window.probe.zoom());
  const updates = await measureUpdates(subject, settings.updateTime);
  const hide = await subject.hideHalf(true);
  await wait(300);
  const show = await subject.hideHalf(false);
  await wait(300);
  const move = await measureHover(subject, settings.hoverFrames);
  const heapAfter = await heapAfterCollection(subject);
  return {
    firstPaint,
    dragP50: quantile(calm, 0.5),
    dragP95: quantile(calm, 0.95),
    dragWorst: Math.max(...calm),
    dragDropped: countDropped(calm),
    liveDragP50: quantile(live, 0.5),
    liveDragP95: quantile(live, 0.95),
    liveDragWorst: Math.max(...live),
    liveDragDropped: countDropped(live),
    zoom,
    ...updates,
    hide,
    show,
    move,
    heapMegabytes: heap - emptyHeap,
    heapAfterMegabytes: heapAfter - emptyHeap,
    ...(settings.throttled ? await measureThrottled(subject, dragFrames) : {}),
  };
};

/** Of a map with nothing on it: what Leaflet's own mouse handling costs, milliseconds a move. */
export const measureBareMap = async (subject: Subject, { hoverFrames }: MeasureSettings): Promise<Figures> => ({
  move: await measureHover(subject, hoverFrames),
});
