import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../src/shared/instant.ts';
import { type WatchWorld, marks, seats, startWatchWorld } from './watch-world.ts';

/* Nobody finds out by a filter what they are not shown: neither by what comes, nor by how many there are. */

let world: WatchWorld;
beforeAll(async () => {
  world = await startWatchWorld();
});

const ask = async (seat: string | null, collection: string, query: Record<string, string>) => {
  const response = await world.call(seat, `/collections/${collection}/items?${new URLSearchParams(query)}`);
  // The link to itself says what was asked.
  const { features, numberMatched: matched } = (await response.json()) as {
    features?: object[];
    numberMatched?: number;
  };
  return { status: response.status, text: JSON.stringify(features), matched };
};
const isInCell = (seat: string | null): boolean => seat?.startsWith('analyst') ?? false;
const knowsWatch = (seat: string | null): boolean =>
  seat !== null && !['observer', 'secretariat', 'wall'].includes(seat);

describe.each(seats)('%s', (seat) => {
  it('counts by whatever filter only the alerts that are for it', async () => {
    for (const [id, mark, isAllowed] of [
      ['alr-zzcell', marks.cell, isInCell(seat)],
      ['alr-zzopen', marks.open, knowsWatch(seat)],
    ] as const) {
      for (const filter of [
        `id = '${id}'`,
        `headline.fr LIKE '%${mark}%'`,
        `CASEI(headline.nl) LIKE CASEI('%${mark}%') AND origin = 'watch'`,
        `NOT (id <> '${id}')`,
        `id IN ('${id}', 'nothing')`,
        `id = '${id}' AND S_INTERSECTS(geometry, BBOX(-180, -90, 180, 90)) OR id = '${id}'`,
      ]) {
        const { status, matched, text } = await ask(seat, 'alerts', { filter, limit: '1' });
        const wanted = [filter, 200, isAllowed ? 1 : 0, isAllowed];
        expect([filter, status, matched, text.includes(mark)]).toEqual(wanted);
      }
      expect((await ask(seat, 'alerts', { id, limit: '1' })).matched).toBe(isAllowed ? 1 : 0);
      const then = instantOf(world.api.host.world().clock.now);
      const past = await ask(seat, 'alerts', { filter: `id = '${id}'`, limit: '1', 'as-of': then });
      expect([past.status, past.matched]).toEqual([200, isAllowed ? 1 : 0]);
    }
  });

  it('finds out nothing of what lists leave out, or of which alerts an incident names', async () => {
    for (const [collection, filter] of [
      ['alerts', `detail.observed.fr LIKE '%${marks.openDetail}%'`],
      ['alerts', 'detail IS NULL'],
      ['incidents', `alerts = 'alr-zzcell'`],
      ['incidents', `alerts LIKE '%zzcell%'`],
      ['intakes', 'figures IS NOT NULL'],
      ['intakes', 'people.applicants.total > 4'],
    ] as const) {
      const { status } = await ask(seat, collection, { filter });
      expect([filter, status]).toEqual([filter, 400]);
    }
    const then = instantOf(world.api.host.world().clock.now - 60_000);
    expect(await ask(seat, 'intakes', { filter: 'version = 1', 'as-of': then })).toMatchObject({ status: 400 });
  });
});

it('holds of what lists show, not of what is kept', async () => {
  const all = (await ask('secretariat', 'intakes', {})).matched;
  expect(all).toBeGreaterThan(0);
  expect((await ask('secretariat', 'intakes', { filter: 'people IS NOT NULL' })).matched).toBe(all);
});
