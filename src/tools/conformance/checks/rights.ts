import * as v from 'valibot';
import { auditSchema } from '../../../shared/audit.ts';
import { makeItemId } from '../../../shared/item-id.ts';
import { newKey } from '../../../shared/new-key.ts';
import { changesSchema } from '../../../domain/feed/contract.ts';
import type { Check } from '../check.ts';
import { NothingToSee, hold, holdSame } from '../hold.ts';
import { type Target, draft } from '../target.ts';

const withZone = v.looseObject({ zone: v.string() });

/** A note in the log, which nobody reads without a seat. */
const note = async ({ ask, parseItem }: Target): Promise<string> => {
  const id = makeItemId('log');
  const properties = {
    text: 'Essai de conformité',
    occurred: new Date(0).toISOString().replace('1970', '2001'),
    discipline: null,
    zone: null,
    commune: null,
    incident: null,
    corrects: null,
  };
  const answer = await ask(`/collections/log/items/${id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/geo+json', 'If-None-Match': '*', 'Idempotency-Key': newKey() },
    body: { properties },
  });
  parseItem(answer, 201, 'A note in the log');
  return id;
};

export const rightsChecks: readonly Check[] = [
  {
    id: 'sign-in-wanted',
    promise: 'Without a token a write is 401, says how to sign in, and does nothing',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(1, { severity: 'severe' }, { as: null });
      const { headers } = await target.refusal(target.pathOf(before.id), asked, 401);
      hold(/^Bearer/i.test(headers.get('WWW-Authenticate') ?? ''), 'WWW-Authenticate does not ask for a bearer token');
      await target.refusal(target.pathOf(target.newId()), target.createRequest({ as: null }), 401);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
  {
    id: 'unknown-token',
    promise: 'A token that is nobody’s reads nothing and follows nothing',
    needs: [],
    writes: false,
    run: async ({ refusal }) => {
      const paths = [
        '/collections/incidents/items',
        '/collections/incidents/items/nothing',
        '/changes',
        '/stream',
        '/history',
        '/audit',
      ];
      for (const path of paths) await refusal(path, { token: 'nobody-knows-this' }, 401);
    },
  },
  {
    id: 'log-closed',
    promise: 'Without a token nothing of the log is read, by no way',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const id = await note(target);
      const { features, numberMatched } = await target.list('log/items?limit=100000', { as: null });
      hold(
        features.length === 0 && numberMatched === 0,
        `${numberMatched} entries of the log are told without a token`,
      );
      await target.refusal(`/collections/log/items/${id}`, { as: null }, 404);
    },
  },
  {
    id: 'hidden-as-skip',
    promise: 'What one may not know of is told on the feed by its position alone',
    needs: ['operator'],
    writes: true,
    run: async (target) => {
      const { epoch, seq } = await target.snapshot('log');
      const id = await note(target);
      const after = (await target.snapshot('log')).seq;
      const path = `/changes?since=${epoch}:${seq}`;
      const { text } = await target.ask(path, { as: null });
      hold(!text.includes(id) && !text.includes('"log"'), 'The feed tells of the log without a token');
      const { events } = await target.read(path, changesSchema, { as: null });
      const told = events.filter(({ type }) => type === 'upsert' || type === 'remove' || type === 'skip');
      hold(
        told.some(({ type }) => type === 'skip'),
        'There is no event “skip” for what is hidden',
      );
      const wanted = Array.from({ length: after - seq }, (_, index) => seq + 1 + index);
      holdSame(told.map((event) => event.seq).slice(0, wanted.length), wanted, 'The positions told without a token');
    },
  },
  {
    id: 'observer-looks-on',
    promise: 'Whoever only looks on changes and makes nothing: 403',
    needs: ['operator', 'observer'],
    writes: true,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(1, { severity: 'severe' }, { as: 'observer' });
      await target.refusal(target.pathOf(before.id), asked, 403);
      await target.refusal(target.pathOf(target.newId()), target.createRequest({ as: 'observer' }), 403);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
  {
    id: 'own-zone',
    promise: 'A commander changes what is in the own zone, and nothing elsewhere: 403',
    needs: ['operator', 'commander'],
    writes: true,
    run: async (target) => {
      const { features } = await target.list('communes/items?limit=1000');
      const byZone = new Map(features.map(({ id, properties }) => [v.parse(withZone, properties).zone, id]));
      const statuses: number[] = [];
      for (const commune of byZone.values()) {
        const { id } = await target.make(undefined, { ...draft, place: { ...draft.place, commune } });
        const asked = target.changeRequest(1, { severity: 'severe' }, { as: 'commander' });
        const { status } = await target.ask(target.pathOf(id), asked);
        statuses.push(status);
        hold(
          (await target.get(id)).properties.version === (status === 200 ? 2 : 1),
          `${status}, but something else was done`,
        );
      }
      const wanted = [200, ...Array.from({ length: byZone.size - 1 }, () => 403)];
      holdSame(
        statuses.sort((a, b) => a - b),
        wanted,
        'The answers to a commander, zone by zone',
      );
    },
  },
  {
    id: 'cell-hidden',
    promise: 'What is in the cell of the watch is there for its analysts alone',
    needs: ['operator', 'analyst'],
    writes: false,
    run: async (target) => {
      const { features } = await target.list('alerts/items?limit=100000', { as: 'analyst' });
      const inCell = features.filter(
        ({ properties }) => properties['origin'] === 'watch' && properties['release'] === 'cell',
      );
      if (inCell.length === 0) throw new NothingToSee('Nothing is in the cell');
      for (const as of ['operator', 'observer', null] as const) {
        if (as !== null && !target.has(as)) continue;
        const { text } = await target.ask('/collections/alerts/items?limit=100000', { as });
        const named = (await target.ask('/collections/incidents/items?limit=100000', { as })).text;
        for (const { id } of inCell)
          hold(!text.includes(id) && !named.includes(id), `${as ?? 'Nobody'} is told of ${id}`);
        await target.refusal(`/collections/alerts/items/${inCell[0]?.id}`, { as }, 404);
      }
    },
  },
  {
    id: 'audit',
    promise: 'The audit trail is numbered, and read by those who watch over the watch alone',
    needs: ['operator', 'observer'],
    writes: false,
    run: async (target) => {
      await target.refusal('/audit', { as: null }, 401);
      await target.refusal('/audit', {}, 403);
      await target.refusal('/audit', { as: 'observer', method: 'POST', body: '{}' }, 405);
      const { entries } = await target.read('/audit', auditSchema, { as: 'observer' });
      const wanted = entries.map((_, index) => index + 1);
      holdSame(
        entries.map(({ number }) => number),
        wanted,
        'The numbers of the trail',
      );
    },
  },
];
