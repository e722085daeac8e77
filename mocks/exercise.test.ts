import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isLive, liveCollections, liveIds } from '../src/domain/collections.ts';
import { type LiveDefinition, isOfExercise } from '../src/domain/definition.ts';
import { timeOf } from '../src/shared/instant.ts';
import { type ExerciseWorld, startExerciseWorld } from './exercise-world.ts';
import { createHost } from './host.ts';
import { createMemoryStore } from './journal-store.ts';
import { loadGeography, testStart } from './test-api.ts';

const minute = 60_000;
let world: ExerciseWorld;
beforeEach(async () => {
  world = await startExerciseWorld();
});

const draft = {
  offset: 600,
  kind: 'message',
  title: { fr: 'Appel', nl: 'Oproep' },
  text: { fr: '', nl: '' },
  place: null,
  function: null,
  zone: null,
  severity: null,
  category: null,
  theme: null,
  minutes: null,
  expected: null,
} as const;

describe('who may what', () => {
  const seats = ['operator-1', 'exercise-operator-1', 'exercise-observer', 'observer', 'secretariat'] as const;

  it('only the director writes and runs a script', async () => {
    for (const seat of seats) {
      expect([403, 404]).toContain((await world.step({ status: 'running' }, seat)).status);
      expect([403, 404]).toContain((await world.stepInject(0, { status: 'held' }, seat)).status);
      const path = `injects/items/inj-by-${seat}`;
      expect(
        (await world.send(seat, 'PUT', path, 0, { properties: { script: world.exercise().id, ...draft } })).status,
      ).toBe(403);
    }
    expect(world.statuses()).toEqual(world.script().map(() => 'planned'));
    await world.start();
  });

  it('players know the exercise and never its injects; who is not in it knows of neither', async () => {
    const seen = async (seat: string) => [
      (await world.listed(seat, 'exercises')).length,
      (await world.listed(seat, 'injects')).length,
    ];
    expect(await seen('director')).toEqual([1, 6]);
    expect(await seen('exercise-observer')).toEqual([1, 6]);
    for (const seat of ['exercise-operator-1', 'exercise-commander-5339', 'exercise-analyst-1'])
      expect(await seen(seat)).toEqual([1, 0]);
    for (const seat of ['operator-1', 'observer', 'secretariat']) expect(await seen(seat)).toEqual([0, 0]);
    const { id } = world.injectAt(0);
    expect((await world.call('exercise-operator-1', `/collections/injects/items/${id}`)).status).toBe(404);
  });

  it('the director makes nothing but injects', async () => {
    const place = { label: { fr: 'x', nl: 'x' }, commune: null, zone: null, stop: null, line: null };
    const incident = { title: { fr: 'x', nl: 'x' }, category: 'fire', severity: 'minor', source: 'partner' };
    const body = { properties: { ...incident, disciplines: [], place }, geometry: null };
    expect((await world.send('director', 'PUT', 'incidents/items/inc-by-director', 0, body)).status).toBe(403);
    expect((await world.send('exercise-operator-1', 'PUT', 'incidents/items/inc-by-player', 0, body)).status).toBe(201);
    expect(world.api.host.world().get('incidents', 'inc-by-player')?.properties.exercise).toBe(true);
  });
});

describe('a script that runs', () => {
  it('lets what is due come by itself, as an item with the mark, and ends by itself', async () => {
    await world.start();
    world.api.pass(4 * minute);
    expect(world.statuses()).toEqual(['fired', 'planned', 'planned', 'planned', 'planned', 'planned']);
    const [message] = world.injectAt(0).properties.firings;
    expect(timeOf(message?.at ?? '')).toBe(timeOf(world.exercise().properties.started ?? '') + 2 * minute);
    world.api.pass(38 * minute);
    expect(world.statuses()).toEqual(world.script().map(() => 'fired'));
    const { get } = world.api.host.world();
    for (const { properties } of world.script()) {
      const item = properties.firings[0]?.item;
      if (properties.kind === 'silence') expect(item).toBeNull();
      else {
        const [collection = '', id = ''] = [item?.collection, item?.id];
        if (!isLive(collection)) throw new Error(`${collection} does not stream.`);
        const made = get(collection, id);
        expect(made && isOfExercise(liveCollections[collection] as unknown as LiveDefinition, made)).toBe(true);
      }
    }
    expect(world.exercise().properties.status).toBe('running');
    world.api.pass(9 * minute);
    expect(world.exercise().properties.status).toBe('ended');
  });

  it('is the same after a reload, whenever it was looked at', async () => {
    await world.start();
    const first = createMemoryStore(world.api.host.history());
    world.api.pass(3 * minute);
    await world.stepInject(2, { status: 'held' });
    for (let passed = 0; passed < 40; passed += 7) {
      world.api.pass(7 * minute);
      world.api.host.world();
    }
    const again = createHost(
      await loadGeography(),
      createMemoryStore(world.api.host.history()),
      {},
      () => testStart + (3 + 42) * minute,
    ).world();
    expect(first.read()?.epoch).toBe(again.epoch);
    for (const id of liveIds) expect([...again.values(id)]).toEqual([...world.api.host.world().values(id)]);
  });

  it('stands still while it is paused, holds, skips, repeats, and comes by hand', async () => {
    await world.start();
    world.api.pass(minute);
    await world.step({ status: 'paused' });
    world.api.pass(30 * minute);
    expect(world.statuses()).toEqual(world.script().map(() => 'planned'));
    expect((await world.stepInject(1, { status: 'fired' })).status).toBe(200);
    await world.step({ status: 'running' });
    expect(world.exercise().properties.stood).toBe(30 * minute);
    world.api.pass(2 * minute);
    expect(world.statuses().slice(0, 2)).toEqual(['fired', 'fired']);
    await world.stepInject(2, { status: 'held' });
    await world.stepInject(3, { status: 'skipped' });
    await world.stepInject(0, { repeat: true });
    expect(world.injectAt(0).properties.firings).toHaveLength(2);
    world.api.pass(3 * 60 * minute);
    expect(world.statuses()).toEqual(['fired', 'fired', 'held', 'skipped', 'fired', 'fired']);
    // What is held keeps it open; once it is given up, nothing does.
    expect(world.exercise().properties.status).toBe('running');
    await world.stepInject(2, { status: 'skipped' });
    world.api.pass(1);
    expect(world.exercise().properties.status).toBe('ended');
    expect((await world.stepInject(2, { status: 'planned' })).status).toBe(422);
  });

  it('ends though all that is left was skipped', async () => {
    await world.start();
    for (const index of world.script().keys()) await world.stepInject(index, { status: 'skipped' });
    world.api.pass(1);
    expect(world.exercise().properties.status).toBe('ended');
  });

  it('moves what follows by the same, with the gaps exact, and never before what is past', async () => {
    await world.start();
    await fc.assert(
      fc.asyncProperty(fc.nat(5), fc.integer({ min: -60, max: 60 }), async (pivot, minutes) => {
        const before = world.script().map(({ properties: { offset, status: was } }) => ({ offset, was }));
        const { id, properties } = world.injectAt(pivot);
        const { status } = await world.step({ shift: { after: id, minutes } });
        const after = world.script().map(({ properties: now }) => now.offset);
        const isMoved = status === 200;
        expect(after).toEqual(
          before.map(({ offset, was }, index) =>
            isMoved && was === 'planned' && index !== pivot && offset >= properties.offset
              ? offset + minutes * 60
              : offset,
          ),
        );
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('takes many injects at once, or none of them', async () => {
    const one = { id: 'inj-of-import-a', position: null, ...draft };
    const bad = { ...one, id: 'inj-of-import-b', kind: 'incident' };
    expect((await world.step({ add: [one, bad] })).status).toBe(422);
    expect(world.script()).toHaveLength(6);
    expect((await world.step({ add: [one, { ...one, id: 'inj-of-import-c' }] })).status).toBe(200);
    expect(world.script()).toHaveLength(8);
  });

  it('has ids for what comes of it that nobody else can take, on either side', async () => {
    await world.start();
    const place = { label: { fr: 'x', nl: 'x' }, commune: null, zone: null, stop: null, line: null };
    const said = { title: { fr: 'x', nl: 'x' }, category: 'fire', severity: 'minor', source: 'partner' };
    const body = { properties: { ...said, disciplines: [], place }, geometry: null };
    const { id } = world.injectAt(1);
    for (const seat of ['operator-1', 'exercise-operator-1'])
      expect(await world.send(seat, 'PUT', `incidents/items/inc-of-${id}-1`, 0, body)).toEqual({
        status: 422,
        detail: expect.stringContaining('choose another one') as string,
      });
    expect((await world.stepInject(1, { status: 'fired' })).status).toBe(200);
    expect(world.api.host.world().get('incidents', `inc-of-${id}-1`)?.properties.exercise).toBe(true);
  });

  it('tells every word of an inject, whatever its language and length', async () => {
    await world.start();
    const place = { label: { fr: 'x', nl: 'x' }, commune: null, zone: null, stop: null, line: null };
    const of = { ...draft, position: null, kind: 'incident', severity: 'minor', category: 'fire', place };
    const letter = fc.constantFrom('é', '😀', 'w', ' ', '\n');
    const words = fc
      .array(letter, { maxLength: 150 })
      .map((signs) => (signs.join('').trim() === '' ? '' : `a${signs.join('')}b`));
    let count = 0;
    await fc.assert(
      fc.asyncProperty(words, words, fc.constantFrom('incident', 'disruption', 'message'), async (fr, nl, kind) => {
        const id = `inj-told-${++count}x`;
        const where = kind === 'disruption' ? { place: world.injectAt(2).properties.place } : {};
        expect(await world.step({ add: [{ ...of, ...where, id, kind, text: { fr, nl } }] })).toMatchObject({
          status: 200,
        });
        const index = world.script().findIndex((one) => one.id === id);
        expect((await world.stepInject(index, { status: 'fired' })).status).toBe(200);
        const made = [...liveIds]
          .flatMap((collection) => [...world.api.host.world().values(collection)])
          .filter((item) => item.id.includes(`-of-${id}-`));
        const told = made.flatMap((item) => [
          (item.properties as { text?: string }).text,
          (item.properties as { note?: string }).note,
          (item.properties as { place?: { note?: string } }).place?.note,
        ]);
        for (const part of [fr, nl]) expect(told.some((one) => one?.includes(part) ?? false) || part === '').toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('ends no silence by a shorter one', async () => {
    await world.start();
    const one = { ...draft, position: null, kind: 'silence' };
    await world.step({
      add: [
        { ...one, id: 'inj-long', minutes: 30 },
        { ...one, id: 'inj-short', minutes: 1 },
      ],
    });
    for (const index of [6, 7]) expect((await world.stepInject(index, { status: 'fired' })).status).toBe(200);
    world.api.pass(5 * minute);
    expect((await world.call('exercise-operator-1', '/changes')).status).toBe(503);
    // The script's own is over by then as well.
    world.api.pass(28 * minute);
    expect((await world.call('exercise-operator-1', '/changes')).status).toBe(200);
  });

  it('says which part of what was asked for is wrong', async () => {
    expect(await world.step({ shift: { after: world.injectAt(0).id, minutes: null } })).toEqual({
      status: 422,
      detail: expect.stringContaining('properties.shift.minutes') as string,
    });
    expect((await world.step({ status: 'gone' })).detail).toContain('properties.status');
    expect((await world.stepInject(0, { status: 'ended' })).detail).toContain('properties.status');
  });

  it('lets the feed fall silent for players alone', async () => {
    await world.start();
    const changes = (seat: string) => world.call(seat, '/changes');
    await world.stepInject(4, { status: 'fired' });
    expect((await changes('exercise-operator-1')).status).toBe(503);
    for (const seat of ['director', 'exercise-observer', 'operator-1']) expect((await changes(seat)).status).toBe(200);
    world.api.pass(2 * minute);
    expect((await changes('exercise-operator-1')).status).toBe(200);
  });
});
