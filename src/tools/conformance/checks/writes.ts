import { newKey } from '../../../shared/new-key.ts';
import type { Check } from '../check.ts';
import { hold, holdSame } from '../hold.ts';

const writing = { needs: ['operator'], writes: true } as const;

export const writeChecks: readonly Check[] = [
  {
    id: 'create',
    promise: 'A new item is 201 with its first tag, is there, and its commune and zone are those of its position',
    ...writing,
    run: async (target) => {
      const id = target.newId();
      const geometry = { type: 'Point', coordinates: [4.3517, 50.8466] };
      const answer = await target.ask(target.pathOf(id), target.createRequest({ geometry }));
      const made = target.parseItem(answer, 201, 'A new incident');
      hold(answer.headers.get('ETag') === '"1"', `Its tag is ${answer.headers.get('ETag')} instead of "1"`);
      hold(made.id === id, `It is called ${made.id} instead of ${id}`);
      const { commune, zone } = made.properties['place'] as { commune: unknown; zone: unknown };
      hold(commune === '21004' && zone === '5339', `Its commune is ${String(commune)}, its zone ${String(zone)}`);
      holdSame(await target.get(id), made, 'The item that was made');
    },
  },
  {
    id: 'change',
    promise: 'A change counts the version up, leaves the rest, and is there',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(before.properties.version, { severity: 'severe' });
      const answer = await target.ask(target.pathOf(before.id), asked);
      const after = target.parseItem(answer, 200, 'A change');
      const version = before.properties.version + 1;
      hold(answer.headers.get('ETag') === `"${version}"`, `Its tag is ${answer.headers.get('ETag')}`);
      const { updated } = after.properties;
      const wanted = { ...before, properties: { ...before.properties, severity: 'severe', version, updated } };
      holdSame(after, wanted, 'After a change the item');
      holdSame(await target.get(before.id), after, 'The item that was changed');
    },
  },
  {
    id: 'precondition-wanted',
    promise: 'Without If-Match, or If-None-Match: *, a write is 428',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const { 'If-Match': _, ...bare } = target.changeRequest(1, {}).headers ?? {};
      const change = { ...target.changeRequest(1, { severity: 'severe' }), headers: bare };
      await target.refusal(target.pathOf(before.id), change, 428);
      const { 'If-None-Match': __, ...plain } = target.createRequest().headers ?? {};
      const id = target.newId();
      await target.refusal(target.pathOf(id), { ...target.createRequest(), headers: plain }, 428);
      await target.refusal(target.pathOf(id), {}, 404);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
  {
    id: 'precondition-failed',
    promise:
      'A change from another version, or by a weak tag, and an item that is there already is 412; nothing is done',
    ...writing,
    run: async (target) => {
      const first = await target.make();
      const second = await target.change(first, { severity: 'severe' });
      const path = target.pathOf(first.id);
      await target.refusal(path, target.changeRequest(1, { severity: 'extreme' }), 412);
      const weak = target.changeRequest(2, { severity: 'extreme' }, { headers: { 'If-Match': 'W/"2"' } });
      await target.refusal(path, weak, 412);
      await target.refusal(path, target.createRequest(), 412);
      holdSame(await target.get(first.id), second, 'After what was refused the item');
    },
  },
  {
    id: 'not-modified',
    promise: 'Who has the version already is answered 304 without a body',
    ...writing,
    run: async (target) => {
      const { id } = await target.make();
      const same = await target.ask(target.pathOf(id), { headers: { 'If-None-Match': '"1"' } });
      hold(same.status === 304 && same.text === '', `The version that one has is answered with ${same.status}`);
      const other = await target.ask(target.pathOf(id), { headers: { 'If-None-Match': '"7"' } });
      hold(other.status === 200, `Another version than one has is answered with ${other.status}`);
    },
  },
  {
    id: 'key-wanted',
    promise: 'Without an Idempotency-Key a write is 400',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(1, { severity: 'severe' });
      const { 'Idempotency-Key': _, ...headers } = asked.headers ?? {};
      await target.refusal(target.pathOf(before.id), { ...asked, headers }, 400);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
  {
    id: 'key-once',
    promise: 'The same key is answered as the first time, and does nothing again',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(1, { severity: 'severe' });
      const path = target.pathOf(before.id);
      const first = target.parseItem(await target.ask(path, asked), 200, 'The first try');
      const again = target.parseItem(await target.ask(path, asked), 200, 'The second try');
      holdSame(again, first, 'The second try');
      const later = await target.change(first, { severity: 'moderate' });
      holdSame(target.parseItem(await target.ask(path, asked), 200, 'A late try'), first, 'A late try');
      holdSame(await target.get(before.id), later, 'After the same key again the item');
    },
  },
  {
    id: 'key-other-use',
    promise: 'The same key with another body is 422, and does nothing',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const key = newKey();
      const path = target.pathOf(before.id);
      const answer = await target.ask(path, target.changeRequest(1, { severity: 'severe' }, { key }));
      const after = target.parseItem(answer, 200, 'A change');
      await target.refusal(path, target.changeRequest(2, { severity: 'extreme' }, { key }), 422);
      holdSame(await target.get(before.id), after, 'After another use of the key the item');
    },
  },
  {
    id: 'key-parallel',
    promise: 'The same key six times at once acts once',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const asked = target.changeRequest(1, { severity: 'severe' });
      const answers = await Promise.all(Array.from({ length: 6 }, () => target.ask(target.pathOf(before.id), asked)));
      const after = await target.get(before.id);
      hold(after.properties.version === 2, `Six tries of one change make version ${after.properties.version}`);
      for (const answer of answers) {
        if (answer.status !== 409)
          holdSame(target.parseItem(answer, 200, 'One of six tries'), after, 'One of six tries');
      }
      hold(
        answers.some(({ status }) => status === 200),
        'None of six tries is told that it is done',
      );
    },
  },
  {
    id: 'change-race',
    promise: 'Of six changes from one version at once one is done, and the others are 412',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const tries = ['moderate', 'severe', 'extreme', 'moderate', 'severe', 'extreme'].map((severity) =>
        target.ask(target.pathOf(before.id), target.changeRequest(1, { severity })),
      );
      const statuses = (await Promise.all(tries)).map(({ status }) => status).sort((a, b) => a - b);
      holdSame(statuses, [200, 412, 412, 412, 412, 412], 'The answers to six changes at once');
      const { version } = (await target.get(before.id)).properties;
      hold(version === 2, `Six changes from version 1 make version ${version}`);
    },
  },
  {
    id: 'lifecycle',
    promise: 'A step that the lifecycle does not have is 422, and is not done',
    ...writing,
    run: async (target) => {
      const before = await target.make();
      const path = target.pathOf(before.id);
      await target.refusal(path, target.changeRequest(1, { status: 'closed' }), 422);
      await target.refusal(path, target.changeRequest(1, { status: 'cancelled' }), 422);
      holdSame(await target.get(before.id), before, 'After what was refused the item');
    },
  },
  {
    id: 'log-entry',
    promise: 'What is done is written in the log by itself, numbered in order',
    ...writing,
    run: async (target) => {
      const made = await target.make();
      await target.change(made, { severity: 'severe' });
      const { features } = await target.list(`log/items?limit=100000&incident=${made.id}`);
      const entries = features.toSorted((a, b) => Number(a.properties['number']) - Number(b.properties['number']));
      const told = entries.map(({ properties }) => [
        properties['kind'],
        (properties['change'] as { after?: { severity?: unknown } } | null)?.after?.severity,
      ]);
      holdSame(
        told,
        [
          ['automatic', 'minor'],
          ['automatic', 'severe'],
        ],
        'What the log tells of it',
      );
      const all = (await target.list('log/items?limit=100000')).features.map(({ properties }) => properties['number']);
      hold(new Set(all).size === all.length, 'Two entries of the log have one number');
    },
  },
];
