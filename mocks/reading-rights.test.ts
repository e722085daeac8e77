import { beforeEach, describe, expect, it } from 'vitest';
import { type WatchWorld, marks, seats, startWatchWorld, zones } from './watch-world.ts';

let world: WatchWorld;
beforeEach(async () => {
  world = await startWatchWorld();
});

describe('what a seat may read, on every way there is', () => {
  /** Everything that one can ask for, as one text; the items themselves by themselves. */
  const readEverything = async (seat: string | null): Promise<string> => {
    const paths = [
      ...['incidents', 'alerts', 'deployments', 'log'].map((id) => `/collections/${id}/items?limit=100000`),
      '/collections/alerts/items?origin=watch&limit=100000',
      `/collections/alerts/items?incident=${world.incident.id}`,
      `/collections/log/items?incident=${world.incident.id}&limit=100000`,
      ...zones.map((zone) => `/collections/alerts/items?zone=${zone}&limit=100000`),
      `/collections/incidents/items/${world.incident.id}`,
      '/audit',
    ];
    const bodies = await Promise.all(paths.map(async (path) => (await world.call(seat, path)).text()));
    return [...bodies, await world.readFeed(seat)].join('\n');
  };
  const isInCell = (seat: string | null): boolean => seat?.startsWith('analyst') ?? false;
  const knowsWatch = (seat: string | null): boolean =>
    seat !== null && !['observer', 'secretariat', 'wall'].includes(seat);

  it.each(seats)('%s', async (seat) => {
    const everything = await readEverything(seat);
    expect(everything.includes(marks.cell), 'headline in the cell').toBe(isInCell(seat));
    expect(everything.includes(marks.open), 'headline released').toBe(knowsWatch(seat));
    // Nobody gets details but by asking for one item; the audit trail holds ids, for those who watch over the watch.
    expect(everything).not.toContain(marks.cellDetail);
    expect(everything).not.toContain(marks.openDetail);
    const withoutTrail = everything.replaceAll(/\{"entries":.*\}/g, '');
    expect(withoutTrail.includes('alr-zzcell'), 'id in the cell').toBe(isInCell(seat));
    expect(withoutTrail.includes('alr-zzopen'), 'id released').toBe(knowsWatch(seat));

    for (const [id, mark, detail, isAllowed] of [
      ['alr-zzcell', marks.cell, marks.cellDetail, isInCell(seat)],
      ['alr-zzopen', marks.open, marks.openDetail, knowsWatch(seat)],
    ] as const) {
      const item = await world.call(seat, `/collections/alerts/items/${id}`);
      const itemText = await item.text();
      expect(item.status).toBe(isAllowed ? 200 : 404);
      expect(itemText.includes(mark)).toBe(isAllowed);
      expect(itemText.includes(detail)).toBe(isAllowed);
      const exported = await world.post(seat, '/collections/alerts/export', { ids: [id] });
      const exportedText = await exported.text();
      expect(exported.status).toBe(seat === null ? 401 : 200);
      expect(exportedText.includes(mark)).toBe(isAllowed);
    }
    expect((await world.call(seat, '/audit')).status).toBe(seat === null ? 401 : seat === 'observer' ? 200 : 403);
    const counted = (await (await world.call(seat, '/collections/alerts/items?origin=watch')).json()) as {
      numberMatched: number;
    };
    const all = [...world.api.host.world().values('alerts')].filter(({ properties }) => properties.origin === 'watch');
    const readable = all.filter(
      ({ properties }) => isInCell(seat) || ('release' in properties && properties.release === 'released'),
    );
    expect(counted.numberMatched).toBe(knowsWatch(seat) ? readable.length : 0);
  });

  it('the feed keeps its count without a gap for everybody, and says nothing of what is hidden', async () => {
    for (const seat of seats) {
      const said = await world.readFeed(seat);
      const numbers = [...said.matchAll(/^event: (upsert|remove|skip)\nid: \w+:(\d+)$/gm)].map(([, , seq]) =>
        Number(seq),
      );
      const first = Number(world.before.split(':')[1]) + 1;
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers).toEqual(numbers.map((_, index) => first + index));
    }
  });

  it('a token that is no seat reads nothing', async () => {
    for (const path of [
      '/collections/incidents/items',
      '/stream',
      '/changes',
      '/audit',
      `/collections/incidents/items/${world.incident.id}`,
    ]) {
      expect((await world.call('mayor', path)).status).toBe(401);
    }
  });
});
