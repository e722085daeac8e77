import { toFailure } from '../../shared/api.ts';
import { createListeners } from '../../shared/listeners.ts';
import type { Present } from '../../shared/presence.ts';
import type { FeedStatus, Live, LiveCollection } from '../live.ts';
import type { LayerHealth } from '../snapshots.ts';
import { describeFault, idOf, readFeatures } from '../unreadable.ts';
import type { PastLine } from './collect-lines.ts';
import type { Bookmark, Recording, Span } from './recording.ts';
import { type DatedStep, type Timeline, createTimeline } from './timeline.ts';

/** How many times faster than it was the past is played. */
export const speeds = [1, 10, 60, 600] as const;
export type Speed = (typeof speeds)[number];

/** An item that is not the same at two moments: null where it is not there. */
export interface Difference {
  collection: string;
  id: string;
  before: { id: string } | null;
  after: { id: string } | null;
}

/** A span of the past that is looked at, at one moment of it. */
export interface Replay {
  span: Span;
  /** In the order in which they became known. */
  lines: readonly PastLine[];
  /** Moments with a name, in order. */
  bookmarks: readonly Bookmark[];
  /** Milliseconds since 1970. */
  moment(): number;
  goTo(moment: number): void;
  /** To the next moment at which something became known, or to the one before. */
  step(direction: 1 | -1): void;
  /** Null: it stands. */
  speed(): Speed | null;
  play(speed: Speed): void;
  pause(): void;
  /** Called with every move. */
  subscribe(listener: () => void): () => void;
  /** What is different between two moments, of the collections that are followed. */
  compare(from: number, to: number): readonly Difference[];
  /** The same to whoever follows a feed: layers that are followed show the moment. */
  live: Live;
}

/** The screen's ages move so often while it is played, milliseconds; its items with every frame. */
const agesEvery = 1_000;
/** A page that was hidden goes on from where it was. */
const longestFrame = 250;

const loading: LayerHealth = { state: 'loading' };
const unfollowed: LayerHealth = { state: 'ok' };
const nobody: readonly Present[] = [];

interface Followed extends LiveCollection {
  timeline: Timeline<{ id: string }> | null;
  health: LayerHealth;
}

/**
 * @param start the moment that is shown first, brought into the span
 * @param isFile it was opened from a file: the screen says so
 */
export const createReplay = (recording: Recording, start: number, isFile = false): Replay => {
  const { span, lines, bookmarks } = recording;
  const past: FeedStatus = { state: 'past', isFile };
  const within = (moment: number): number => Math.min(Math.max(moment, span.from), span.to);
  const followed = new Map<string, Followed>();
  const moves = createListeners();
  const ages = createListeners();
  let moment = within(start);
  let speed: Speed | null = null;
  let frame = 0;
  let toldAt = 0;

  const show = ({ store, timeline }: Followed): void => {
    if (timeline) store.replace(timeline.at(moment));
  };
  const tell = (): void => {
    moves.tell();
    const now = performance.now();
    if (speed !== null && now - toldAt < agesEvery) return;
    toldAt = now;
    ages.tell();
  };
  const goTo = (next: number): void => {
    moment = within(next);
    for (const one of followed.values()) show(one);
    tell();
  };
  /** A short way forwards: what came on it, and nothing else, is drawn anew. */
  const goOn = (next: number): void => {
    const from = moment;
    moment = within(next);
    for (const { store, timeline } of followed.values()) {
      const steps = timeline?.between(from, moment) ?? [];
      if (steps.length > 0) store.apply(steps);
    }
    tell();
  };
  const pause = (): void => {
    cancelAnimationFrame(frame);
    speed = null;
    tell();
  };
  const play = (asked: Speed): void => {
    cancelAnimationFrame(frame);
    speed = asked;
    if (moment >= span.to) goTo(span.from);
    let last = performance.now();
    const run = (now: number): void => {
      const passed = Math.min(longestFrame, Math.max(0, now - last));
      last = now;
      goOn(moment + passed * asked);
      if (moment >= span.to) pause();
      else frame = requestAnimationFrame(run);
    };
    frame = requestAnimationFrame(run);
    tell();
  };

  const open = async (one: Followed): Promise<void> => {
    try {
      const base = readFeatures(await recording.readBase(one.collection), one.parse);
      const faults = new Map(base.unreadable);
      const steps = lines.flatMap((line): DatedStep<{ id: string }>[] => {
        if (line.collection !== one.collection) return [];
        if (line.type === 'remove') return [line];
        try {
          const feature = one.parse(line.feature);
          // What is sound is the line itself, and is not there twice.
          return [feature === line.feature ? line : { ...line, feature }];
        } catch (thrown) {
          faults.set(idOf(line.feature, '#'), describeFault(thrown));
          return [];
        }
      });
      one.timeline = createTimeline(base.features, steps);
      const items = [...faults].map(([id, detail]) => ({ id, detail, since: span.from }));
      one.health = items.length === 0 ? { state: 'ok' } : { state: 'partial', since: span.from, items };
      show(one);
    } catch (thrown) {
      one.health = { state: 'failed', since: moment, reason: toFailure(thrown).reason };
    }
    ages.tell();
  };

  return {
    span,
    lines,
    bookmarks,
    moment: () => moment,
    goTo,
    step: (direction) => {
      const found = direction === 1 ? lines.find(({ at }) => at > moment) : lines.findLast(({ at }) => at < moment);
      goTo(found?.at ?? (direction === 1 ? span.to : span.from));
    },
    speed: () => speed,
    play,
    pause,
    subscribe: moves.subscribe,
    compare: (from, to) =>
      [...followed.values()].flatMap(({ collection, timeline }) => {
        const before = new Map(timeline?.at(from).map((feature) => [feature.id, feature]));
        const after = new Map(timeline?.at(to).map((feature) => [feature.id, feature]));
        const ids = new Set([...before.keys(), ...after.keys()]);
        return [...ids].flatMap((id): Difference[] => {
          const [then, since] = [before.get(id) ?? null, after.get(id) ?? null];
          return then === since ? [] : [{ collection, id, before: then, after: since }];
        });
      }),
    live: {
      status: () => past,
      lastData: () => ([...followed.values()].some(({ timeline }) => timeline) ? moment : null),
      silence: () => null,
      clock: { now: () => moment },
      health: (collection) => followed.get(collection)?.health ?? unfollowed,
      lastArrival: () => performance.now(),
      present: () => nobody,
      isExercise: () => recording.isExercise,
      follow: (layer) => {
        if (followed.has(layer.collection)) return;
        const one: Followed = { ...layer, timeline: null, health: loading };
        followed.set(layer.collection, one);
        void open(one);
      },
      subscribe: ages.subscribe,
      stop: pause,
    },
  };
};
