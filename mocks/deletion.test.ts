import { beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../src/domain/collections.ts';
import { createHost } from './host.ts';
import { type JournalStore, createMemoryStore } from './journal-store.ts';
import { type WatchWorld, seats, startWatchWorld } from './watch-world.ts';

const id = 'alr-zzgone';
/** Words that occur nowhere else: what the alert said, and what people wrote about it. */
const said = { headline: 'zzmarkheadline', detail: 'zzmarkdetail', shelf: 'zzmarkshelf', dismissal: 'zzmarkdismissal' };
const mark = 'zzmark';
const hour = 3_600_000;

let watch: WatchWorld;
beforeEach(async () => {
  watch = await startWatchWorld();
  watch.placeNew(id, said.headline, said.detail);
  await watch.patch('operator-1', 'alerts', id, { ask: { what: 'zone', zone: '5339' } });
  await watch.patch('operator-1', 'alerts', id, { shelf: { minutes: 5, reason: said.shelf } });
  await watch.patch('operator-1', 'alerts', id, { status: 'dismissed', dismissal: said.dismissal });
  await watch.call('operator-1', `/collections/alerts/items/${id}`);
  await watch.post('operator-1', '/presence', { page: 'page-of-deletion', item: `alerts:${id}`, isEditing: true });
});

/** All that the API says to a seat, from its beginning. */
const everything = async (seat: string | null): Promise<string> => {
  const texts = [await watch.readFeed(seat), await watch.call(seat, '/audit').then((answer) => answer.text())];
  for (const collection of collections.keys()) {
    let path: string | undefined = `/collections/${collection}/items?limit=10000`;
    while (path) {
      const answer = await watch.call(seat, path);
      const text = await answer.text();
      texts.push(text);
      const { links = [] } = JSON.parse(text) as { links?: { rel: string; href: string }[] };
      path = links.find(({ rel }) => rel === 'next')?.href.replace('http://vigie.test/api', '');
    }
    texts.push(
      await watch.post(seat, `/collections/${collection}/export`, { ids: [id] }).then((answer) => answer.text()),
    );
  }
  texts.push(await watch.call(seat, `/collections/alerts/items/${id}`).then((answer) => answer.text()));
  return texts.join('\n');
};
const journal = (): string => JSON.stringify(watch.api.host.history());
const entriesOf = () =>
  [...watch.api.host.world().values('log')].filter(({ properties }) => properties.change?.id === id);

describe('an alert of the watch', () => {
  it('says what it says until it is deleted', async () => {
    const text = await everything('operator-1');
    expect(text).toContain(said.headline);
    expect(text).toContain(said.dismissal);
    expect(journal()).toContain(said.shelf);
  });

  it('has no words in the log at any time, which keeps what was done', () => {
    expect(entriesOf()).toHaveLength(3);
    expect(JSON.stringify(entriesOf())).not.toContain(mark);
    expect(entriesOf().at(-1)?.properties.change).toMatchObject({ label: null, after: { status: 'dismissed' } });
  });

  it('leaves no byte of what it said when it is deleted: in no answer to any seat, no feed, no journal', async () => {
    const before = entriesOf();
    watch.api.pass(48 * hour);
    watch.api.host.world();
    for (const seat of seats) expect([seat, (await everything(seat)).includes(mark)]).toEqual([seat, false]);
    expect(journal()).not.toContain(mark);
    expect(entriesOf().slice(0, before.length)).toEqual(before);
  });

  it('is not told again to whoever comes with an old key', async () => {
    const again = async (key: string, body: object) => {
      const answer = await watch.call('operator-1', `/collections/alerts/items/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': key, 'If-Match': '"2"' },
        body: JSON.stringify({ properties: body }),
      });
      return [answer.status, await answer.text()] as const;
    };
    const keys = watch.api.host
      .history()
      .writes.filter((write) => write.id === id)
      .map(({ key }) => key);
    watch.api.pass(48 * hour);
    for (const key of keys) {
      const [status, text] = await again(key, { status: 'dismissed', dismissal: said.dismissal });
      expect(status).toBe(404);
      expect(text).not.toContain(said.headline);
    }
  });

  it('is kept in the audit by what was done, who saw it and that it was deleted', async () => {
    watch.api.pass(48 * hour);
    const text = await watch.call('observer', '/audit').then((answer) => answer.text());
    const { entries } = JSON.parse(text) as { entries: { alert: string; action: string; detail: string }[] };
    const own = entries.filter(({ alert }) => alert === id).map(({ action, detail }) => [action, detail]);
    expect(own).toEqual(
      expect.arrayContaining([
        ['change', 'asks'],
        ['change', 'shelved'],
        ['change', 'dismissal, shelved, status'],
        ['view', ''],
        ['deletion', ''],
      ]),
    );
  });

  it('does not come back with its words when the demo jumps back, nor when it is started again from its journal', async () => {
    const start = watch.api.host.world().clock.now;
    watch.api.pass(48 * hour);
    watch.api.host.world();
    await watch.api.host.control({ action: 'jump', to: new Date(start + 60_000).toISOString() }).kept;
    const back = watch.api.host.world().get('alerts', id);
    expect(back?.properties.headline).toEqual({ fr: '[supprimé]', nl: '[verwijderd]', en: '[deleted]' });
    for (const seat of seats) expect((await everything(seat)).includes(mark)).toBe(false);
    expect(journal()).not.toContain(mark);
  });

  it('is forgotten by a journal that was kept before the deletion, at the first look after it', async () => {
    const kept = watch.api.host.history() as Parameters<typeof createMemoryStore>[0];
    const store: JournalStore = createMemoryStore(kept);
    expect(JSON.stringify(store.read())).toContain(mark);
    const later = createHost(watch.api.host.geography, store, {}, () => (kept?.started ?? 0) + 48 * hour);
    later.world();
    expect(JSON.stringify(store.read())).not.toContain(mark);
    expect(store.read()?.writes.map(({ key, at }) => [key, at])).toEqual(kept?.writes.map(({ key, at }) => [key, at]));
  });
});
