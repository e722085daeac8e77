import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Handover, HandoverContent } from '../src/domain/handovers/contract.ts';
import { contentDraftSchema } from '../src/domain/handovers/drafts.ts';
import { hashOf, isAsSigned } from '../src/domain/handovers/lifecycle.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type WatchWorld, marks, seats, startWatchWorld, text } from './watch-world.ts';
import { testStart } from './test-api.ts';

let world: WatchWorld;
beforeEach(async () => {
  world = await startWatchWorld();
});

const hour = 3_600_000;
const rowOf = (collection: string, id: string, label: ReturnType<typeof text> | null) => ({
  collection,
  id,
  label,
  detail: null,
});
const contentOf = (change: Partial<HandoverContent> = {}): HandoverContent => ({
  since: instantOf(testStart - 8 * hour),
  until: instantOf(testStart),
  lens: { zone: null, commune: null },
  notes: 'Cafe\u0301 : poste 4 en panne.',
  sections: [
    { key: 'open', rows: [rowOf('incidents', world.incident.id, text('Smoke'))], more: 2, outside: 0 },
    { key: 'shelved', rows: [rowOf('alerts', 'alr-zzopen', null)], more: 0, outside: 0 },
  ],
  presence: [{ operator: 'securail', teams: 2, officers: 8 }],
  ...change,
});
/** As a device sends it: every text tidied first. */
const signed = (seat: string, content: HandoverContent) => {
  const kept = v.parse(contentDraftSchema, content);
  return { content: kept, hash: hashOf(seat, kept) };
};
const path = (id: string): string => `/collections/handovers/items/${id}`;
const sign = (seat: string | null, id: string, properties: object = signed(seat ?? '', contentOf())) =>
  world.write(seat, 'PUT', path(id), { properties });
const acknowledge = (seat: string | null, id: string, hash: string) =>
  world.write(seat, 'PATCH', path(id), { properties: { status: 'acknowledged', hash } }, 1);
const handover = (id: string): Handover => {
  const found = world.api.host.world().get('handovers', id);
  if (!found) throw new Error(`There is no handover ${id}.`);
  return found;
};
const detailOf = async (response: Response): Promise<string> => ((await response.json()) as { detail: string }).detail;

describe('a handover', () => {
  it('is kept as it was signed, with its hash and the number of the server, and taken over once by the same function', async () => {
    const before = [...world.api.host.world().values('handovers')].length;
    expect((await sign('operator-1', 'hov-one')).status).toBe(201);
    expect((await sign('commander-5340', 'hov-two')).status).toBe(201);
    const kept = handover('hov-one');
    expect(kept.properties).toMatchObject({
      number: before + 1,
      status: 'signed',
      function: 'operator',
      signed: { seat: 'operator-1' },
      acknowledged: null,
    });
    // Composed, as it was hashed.
    expect(kept.properties.content.notes).toBe('Café : poste 4 en panne.');
    expect(isAsSigned(kept)).toBe(true);
    expect(handover('hov-two').properties).toMatchObject({ number: before + 2, zone: '5340' });
    const { hash } = kept.properties;
    const wrong = await acknowledge(
      'operator-2',
      'hov-one',
      hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    );
    expect([wrong.status, await detailOf(wrong)]).toEqual([422, expect.stringContaining('read it again')]);
    expect((await acknowledge('operator-2', 'hov-one', hash)).status).toBe(200);
    expect(handover('hov-one').properties).toMatchObject({
      status: 'acknowledged',
      acknowledged: { seat: 'operator-2' },
    });
    expect(isAsSigned(handover('hov-one'))).toBe(true);
    const again = await world.write(
      'operator-1',
      'PATCH',
      path('hov-one'),
      { properties: { status: 'acknowledged', hash } },
      2,
    );
    expect([again.status, await detailOf(again)]).toEqual([422, expect.stringContaining('acknowledged already')]);
  });

  it('is refused where the hash is of something else, or the span is none', async () => {
    const good = signed('operator-1', contentOf());
    const other = await sign('operator-1', 'hov-one', { ...good, content: { ...good.content, notes: 'Autre chose' } });
    expect([other.status, await detailOf(other)]).toEqual([422, expect.stringContaining('sign what you see')]);
    const borrowed = await sign('operator-2', 'hov-one', good);
    expect(borrowed.status).toBe(422);
    for (const change of [{ since: instantOf(testStart + hour) }, { until: instantOf(testStart + hour) }])
      expect((await sign('operator-1', 'hov-one', signed('operator-1', contentOf(change)))).status).toBe(422);
  });

  it.each([
    [
      'a list twice',
      (content: HandoverContent) => ({ ...content, sections: [...content.sections, ...content.sections] }),
      'twice',
    ],
    [
      'an operator twice',
      (content: HandoverContent) => ({ ...content, presence: [...content.presence, ...content.presence] }),
      'twice',
    ],
    [
      'a zone that is none',
      (content: HandoverContent) => ({ ...content, lens: { zone: '9999', commune: null } }),
      'no zone 9999',
    ],
    [
      'a commune that is none',
      (content: HandoverContent) => ({ ...content, lens: { zone: null, commune: '99999' } }),
      'no commune 99999',
    ],
  ])('is refused with %s', async (_, change, reason) => {
    const content = change(signed('operator-1', contentOf()).content);
    const response = await sign('operator-1', 'hov-one', { content, hash: hashOf('operator-1', content) });
    expect([response.status, await detailOf(response)]).toEqual([422, expect.stringContaining(reason)]);
  });

  it.each(['open-items', 'incidents', 'constructor', 'Alerts'])(
    'keeps no word of one that says it is of %s',
    async (collection) => {
      const rows = [rowOf(collection, 'alr-zzopen', text(marks.open))];
      const content = contentOf({ sections: [{ key: 'open', rows, more: 0, outside: 0 }] });
      const response = await sign('operator-1', 'hov-one', signed('operator-1', content));
      expect([response.status, await detailOf(response)]).toEqual([422, expect.stringContaining('by its id')]);
    },
  );

  it('keeps no word of an alert of the watch, which names itself as long as it is there', async () => {
    const telling = contentOf({
      sections: [{ key: 'open', rows: [rowOf('alerts', 'alr-zzopen', text(marks.open))], more: 0, outside: 0 }],
    });
    for (const id of ['alr-zzopen', 'alr-zzgone']) {
      const [section] = telling.sections;
      const rows = (section?.rows ?? []).map((row) => ({ ...row, id }));
      const content = { ...telling, sections: [{ key: 'open' as const, rows, more: 0, outside: 0 }] };
      const response = await sign('operator-1', 'hov-one', signed('operator-1', content));
      expect([response.status, await detailOf(response)]).toEqual([422, expect.stringContaining('by its id')]);
    }
    expect((await sign('operator-1', 'hov-one')).status).toBe(201);
    expect(JSON.stringify(handover('hov-one'))).not.toContain(marks.open);
  });

  it.each(seats)('is signed and taken over by its function, and read at the centre: %s', async (seat) => {
    const signs = seat !== null && !['observer', 'secretariat', 'wall'].includes(seat);
    expect((await sign(seat, 'hov-own')).status).toBe(signs ? 201 : seat === null ? 401 : 403);
    for (const [id, author] of [
      ['hov-op', 'operator-2'],
      ['hov-com', 'commander-5342'],
      ['hov-cell', 'analyst-2'],
    ] as const) {
      await sign(author, id);
      const isOfCell = author === 'analyst-2';
      const reads = isOfCell ? seat?.startsWith('analyst') === true : signs;
      expect([id, (await world.call(seat, path(id))).status]).toEqual([id, reads ? 200 : 404]);
      const sameFunction = seat !== null && seat.replace(/-\d$/, '') === author.replace(/-\d$/, '');
      const { status } = await acknowledge(seat, id, handover(id).properties.hash);
      const refused = seat === null ? 401 : reads ? 403 : 404;
      expect([id, status]).toEqual([id, sameFunction ? 200 : refused]);
    }
    const feed = await world.readFeed(seat);
    expect(feed.includes('hov-cell')).toBe(seat?.startsWith('analyst') === true);
    // What the cell hands over is no entry of the log that others read.
    expect(feed.includes('"hov-op"')).toBe(signs);
  });
});
