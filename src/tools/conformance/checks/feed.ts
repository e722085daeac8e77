import { changesSchema } from '../../../domain/feed/contract.ts';
import type { LiveItem } from '../../../domain/item.ts';
import type { Check } from '../check.ts';
import { canonical, hold, holdSame } from '../hold.ts';
import type { Heard, Target } from '../target.ts';

const writing = { needs: ['operator'], writes: true } as const;

type Event = Heard['event'];
const isChange = ({ type }: Event): boolean => type === 'upsert' || type === 'remove' || type === 'skip';

/** What came between two positions, page by page; each of them once. */
const readBetween = async (target: Target, epoch: string, from: number, to: number): Promise<readonly Event[]> => {
  const all: Event[] = [];
  for (let position = from; position < to; ) {
    const path = `/changes?since=${epoch}:${position}`;
    const { events, more, ...at } = await target.read(path, changesSchema);
    hold(at.epoch === epoch, 'The epoch has changed while the feed was read');
    hold(more || events.at(-1)?.type === 'heartbeat', 'The last page of the changes has no heartbeat at its end');
    hold(at.seq > position, `${path} goes on from ${at.seq}: it never comes to ${to}`);
    all.push(...events.filter(isChange));
    position = at.seq;
  }
  const wanted = Array.from({ length: to - from }, (_, index) => from + 1 + index);
  const upTo = all.filter(({ seq }) => seq <= to);
  holdSame(
    upTo.map(({ seq }) => seq),
    wanted,
    'The positions of the changes',
  );
  return upTo;
};

const foldInto = (items: Map<string, unknown>, events: readonly Event[]): void => {
  for (const event of events) {
    if (event.type === 'upsert' && event.collection === 'incidents')
      items.set((event.feature as LiveItem).id, event.feature);
    if (event.type === 'remove' && event.collection === 'incidents') items.delete(event.id);
  }
};

const byId = (features: readonly { id: string }[]): Map<string, unknown> =>
  new Map(features.map((feature) => [feature.id, feature]));

export const feedChecks: readonly Check[] = [
  {
    id: 'snapshot-position',
    promise: 'A snapshot says where in the feed it stands, and a write is after it',
    ...writing,
    run: async (target) => {
      const before = await target.snapshot('incidents');
      await target.make();
      const after = await target.snapshot('incidents');
      hold(after.epoch === before.epoch, 'The epoch has changed between two snapshots');
      hold(after.seq > before.seq, `A write leaves the position at ${after.seq}`);
    },
  },
  {
    id: 'changes-follow',
    promise: 'What came after a snapshot follows without gap or double, each write as it was answered',
    ...writing,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('incidents');
      const first = await target.make();
      const second = await target.change(first, { severity: 'severe' });
      const head = (await target.snapshot('incidents')).seq;
      const told = (await readBetween(target, epoch, seq, head)).flatMap((event) =>
        event.type === 'upsert' && (event.feature as LiveItem).id === first.id ? [event.feature] : [],
      );
      holdSame(told, [first, second], 'What the feed tells of the item');
    },
  },
  {
    id: 'changes-fold',
    promise: 'A snapshot with the changes after it is the later snapshot',
    ...writing,
    run: async (target) => {
      const before = await target.snapshot('incidents');
      const own = await target.make();
      await target.change(own, { severity: 'extreme' });
      const after = await target.snapshot('incidents');
      const items = byId(before.page.features);
      foldInto(items, await readBetween(target, before.epoch, before.seq, after.seq));
      const wanted = byId(after.page.features);
      for (const [id, item] of items) holdSame(item, wanted.get(id), `${id}, told by the feed,`);
      hold(items.size === wanted.size, `The feed leads to ${items.size} items, the snapshot has ${wanted.size}`);
    },
  },
  {
    id: 'stream',
    promise: 'The stream tells the same as the plain answer, each event under its position, and a heartbeat as data',
    ...writing,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('incidents');
      await target.change(await target.make(), { severity: 'severe' });
      const head = (await target.snapshot('incidents')).seq;
      const path = `/stream?since=${epoch}:${seq}`;
      const heard = await target.listen(path, {}, (all) =>
        all.some(({ event }) => event.type === 'heartbeat' && event.seq >= head),
      );
      for (const { id, event } of heard)
        hold(id === `${event.epoch}:${event.seq}`, `An event of ${event.epoch}:${event.seq} has the id ${id}`);
      const streamed = heard.map(({ event }) => event).filter((event) => isChange(event) && event.seq <= head);
      holdSame(streamed, await readBetween(target, epoch, seq, head), 'What the stream tells');
    },
  },
  {
    id: 'stream-live',
    promise: 'What is done while somebody follows comes to them',
    ...writing,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('incidents');
      let id = '';
      const make = async (): Promise<void> => {
        ({ id } = await target.make());
      };
      const isTold = (heard: readonly Heard[]): boolean =>
        id !== '' && heard.some(({ event }) => canonical(event).includes(id));
      await target.listen(`/stream?since=${epoch}:${seq}`, {}, isTold, make);
    },
  },
  {
    id: 'resume',
    promise: 'Whoever comes back is told what is missing: Last-Event-ID goes before since',
    ...writing,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('incidents');
      await target.make();
      await target.make();
      const head = (await target.snapshot('incidents')).seq;
      const asked = { headers: { 'Last-Event-ID': `${epoch}:${seq + 1}` } };
      const isEnough = (all: readonly Heard[]): boolean => all.some(({ event }) => event.seq >= head);
      const heard = await target.listen(`/stream?since=${epoch}:${seq}`, asked, isEnough);
      const first = heard.find(({ event }) => isChange(event));
      hold(first?.event.seq === seq + 2, `After ${seq + 1} the first change is ${first?.event.seq}`);
    },
  },
  {
    id: 'reset',
    promise:
      'A position of another epoch, and one that is still to come, is answered with a reset; none at all with 400',
    needs: [],
    writes: false,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('incidents', { as: null });
      for (const since of [`other:${seq}`, `${epoch}:${seq + 1_000_000}`]) {
        const { events } = await target.read(`/changes?since=${since}`, changesSchema, { as: null });
        hold(events[0]?.type === 'reset', `Since ${since} begins with ${events[0]?.type} instead of reset`);
        const heard = await target.listen(`/stream?since=${since}`, { as: null }, (all) => all.length > 0);
        hold(heard[0]?.event.type === 'reset', `The stream since ${since} begins with ${heard[0]?.event.type}`);
      }
      await target.refusal('/changes?since=yesterday', {}, 400);
    },
  },
];
