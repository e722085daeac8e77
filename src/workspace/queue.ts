import type { AnyLayer, TellWaiting, Waiting } from '../layers/manifest.ts';
import { createCalm } from '../live/calm.ts';
import type { Row } from '../live/outbox/row.ts';
import { type Selection, type SelectionRule, createSelection } from '../live/selection.ts';
import { type Lens, noFilters, wholeRegion } from '../shared/filters.ts';
import { createListeners } from '../shared/listeners.ts';
import { PartMissing, onPartsReturn } from '../shared/parts/lazy-part.tsx';
import type { Seat } from '../shared/seats.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { severityRank } from '../shared/vocabulary.ts';
import { wordOf } from '../shared/words.ts';
import { queueWords } from './queue-words.ts';
import type { LiveLayer } from './live-layer.ts';
import type { Workspace } from './workspace.ts';

/** One thing that waits for this seat. */
interface Task {
  item: ItemRef;
  waiting: Waiting;
}

/** What waits under the lens, the most urgent first. */
export interface Tasks {
  /** Whether all is counted that could be: before that, few is not known to be few. */
  isWhole: boolean;
  size: number;
  /** How many more wait beyond the lens. */
  outside: number;
  /** The first of them: nobody reads more at once. */
  first: readonly Task[];
}

/** What waits for this seat, in every layer and in the outbox, whatever the filters are. */
export interface Queue {
  /** The same object until something changes. */
  read(): Tasks;
  subscribe(listener: () => void): () => void;
  /** @param now milliseconds */
  setScope(lens: Lens, now: number): void;
}

type Item = { id: string };

const most = 200;
/** At most so often, milliseconds: in a flood the queue is no use at any other pace. */
const calmTime = 200;

/** The most urgent first; then who waits longest. */
const byNeed = (a: Waiting, b: Waiting): number =>
  b.urgency - a.urgency || (a.since ?? Number.POSITIVE_INFINITY) - (b.since ?? Number.POSITIVE_INFINITY) || 0;

/** What waits of a layer, in and beyond the lens, and why. */
const ruleOf = (layer: AnyLayer, tell: TellWaiting<Item>, seat: Seat, lens: Lens, now: number) => {
  const inLens = layer.rule({ lens, filters: noFilters, now });
  const told = new WeakMap<Item, Waiting | null>();
  const waitingOf = (item: Item): Waiting | null => {
    let waiting = told.get(item);
    if (waiting === undefined) {
      waiting = tell(item, seat, now);
      told.set(item, waiting);
    }
    return waiting;
  };
  const rule: SelectionRule<Item> = {
    name: JSON.stringify([lens, now]),
    accepts: (item) => waitingOf(item) !== null,
    compare: (a, b) => {
      const [first, second] = [waitingOf(a), waitingOf(b)];
      // All of a layer is put in order, also what does not wait: an order of some alone would lose the others.
      return first && second ? byNeed(first, second) : Number(!first) - Number(!second);
    },
    counters: (item) => [inLens.accepts(item) ? 'inside' : 'outside'],
  };
  return { rule, waitingOf, isInside: (item: Item) => inLens.accepts(item) };
};

interface Line {
  live: LiveLayer;
  tell: TellWaiting<Item>;
  selection: Selection<Item>;
  rule: ReturnType<typeof ruleOf>;
}

const firstOf = ({ live, selection, rule }: Line): Task[] => {
  const tasks: Task[] = [];
  for (const item of selection.values()) {
    const waiting = rule.waitingOf(item);
    if (waiting && rule.isInside(item)) tasks.push({ item: { layer: live.layer.id, id: item.id }, waiting });
    if (tasks.length === most) break;
  }
  return tasks;
};

/** A change that conflicts or was refused: what somebody typed is not kept by the server until they decide. */
const taskOf = ({ collection, id, state }: Row): Task => ({
  item: { layer: collection, id },
  waiting: {
    urgency: severityRank.severe + 0.5,
    reason: wordOf(queueWords, (w) => (state === 'conflict' ? w.conflict : w.refused)),
    since: null,
  },
});

const createQueue = (
  {
    layers,
    onLayers,
    openWaiting,
    outbox,
    live,
  }: Pick<Workspace, 'layers' | 'onLayers' | 'openWaiting' | 'outbox' | 'live'>,
  seat: Seat,
): Queue => {
  const lines = new Map<string, Line | 'coming'>();
  const listeners = createListeners();
  let scope = { lens: wholeRegion, now: 0 };
  let tasks: Tasks | null = null;
  const change = (): void => {
    tasks = null;
    listeners.tell();
  };
  const { ask } = createCalm(calmTime, change);

  const take = async (live: LiveLayer): Promise<void> => {
    const { id, waiting } = live.layer;
    if (!waiting || lines.has(id)) return;
    lines.set(id, 'coming');
    try {
      const { tellWaiting: tell } = await waiting();
      const rule = ruleOf(live.layer, tell, seat, scope.lens, scope.now);
      const selection = createSelection(live.store, rule.rule);
      lines.set(id, { live, tell, selection, rule });
      selection.subscribe(ask);
      ask();
    } catch (reason) {
      lines.delete(id);
      if (reason instanceof PartMissing) reason.forget();
      const leave = onPartsReturn(() => {
        leave();
        void take(live);
      });
    }
  };
  const takeAll = (): void => {
    for (const live of layers()) void take(live);
  };
  let areOpen = false;
  const openAll = async (): Promise<void> => {
    try {
      await openWaiting();
      areOpen = true;
      ask();
    } catch (reason) {
      if (reason instanceof PartMissing) reason.forget();
      const leave = onPartsReturn(() => {
        leave();
        void openAll();
      });
    }
  };
  takeAll();
  onLayers(takeAll);
  outbox.subscribe(ask);
  live.subscribe(ask);
  void openAll();

  const ready = (): Line[] => [...lines.values()].filter((line) => line !== 'coming');
  const collect = (): Tasks => {
    const asking = outbox.rows().filter((row) => row.seat === seat.id && row.state !== 'waiting');
    const count = (counter: string): number =>
      ready().reduce((sum, { selection }) => sum + selection.count(counter), 0);
    const isRead = ({ layer }: LiveLayer): boolean =>
      layer.make !== undefined || live.health(layer.id).state !== 'loading';
    return {
      isWhole: areOpen && ready().length === lines.size && ready().every((line) => isRead(line.live)),
      size: asking.length + count('inside'),
      outside: count('outside'),
      first: [...asking.map(taskOf), ...ready().flatMap(firstOf)]
        .sort((a, b) => byNeed(a.waiting, b.waiting))
        .slice(0, most),
    };
  };
  return {
    read: () => (tasks ??= collect()),
    subscribe: listeners.subscribe,
    setScope: (lens, now) => {
      if (scope.now === now && scope.lens.zone === lens.zone && scope.lens.commune === lens.commune) return;
      scope = { lens, now };
      for (const line of ready()) {
        line.rule = ruleOf(line.live.layer, line.tell, seat, lens, now);
        line.selection.setRule(line.rule.rule);
      }
      change();
    },
  };
};

const queues = new WeakMap<Workspace, Queue>();

/**
 * The one queue of a workspace; made when it is first asked for, and kept for the life of the page. The layers that
 * nobody has opened are opened for it.
 */
export const queueOf = (workspace: Workspace, seat: Seat): Queue => {
  let queue = queues.get(workspace);
  if (!queue) {
    queue = createQueue(workspace, seat);
    queues.set(workspace, queue);
  }
  return queue;
};
