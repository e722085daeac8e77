import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { liveIds } from '../../src/domain/collections.ts';
import { timeOf } from '../../src/shared/instant.ts';
import type { DemoAction } from '../contract.ts';
import { createHost } from '../host.ts';
import { createMemoryStore } from '../journal-store.ts';
import type { Geography } from '../places.ts';
import { answerAt, loadGeography, startTestApi, testStart } from '../test-api.ts';
import { pickItem } from './find-item.ts';
import { toured } from './tour.ts';
import { tours } from './tours.ts';

let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography();
});

const asideOf = (tour: (typeof toured)[number]): DemoAction => {
  const { seed, start } = tours[tour];
  return { action: 'aside', scenario: tour, seed, start, note: '?zone=5341' };
};

describe.each(toured)('the tour of %s', (tour) => {
  it('goes forwards, and each step finds what it opens, at its moment', async () => {
    const { host, request, pass } = await startTestApi({ scenario: 'stress', features: 10 });
    await host.control(asideOf(tour)).kept;
    const { steps } = tours[tour];
    const moments = steps.map(({ at }) => timeOf(at));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    for (const { at, open } of steps) {
      await host.control({ action: 'jump', to: at }).kept;
      pass(60_000);
      expect(timeOf(host.state().now), 'it stands still').toBe(timeOf(at));
      if (!open) continue;
      const answer = await request(`/collections/${open.collection}/items?${open.query ?? ''}`, {
        headers: { Authorization: 'Bearer operator-1' },
      });
      expect(pickItem(await answer.json(), open.says), `${at}: ${open.says ?? open.query}`).not.toBeNull();
    }
  });
});

const course: fc.Arbitrary<DemoAction> = fc.oneof(
  fc.constantFrom<DemoAction>({ action: 'pause' }, { action: 'play' }, { action: 'speed', speed: 20 }),
  fc.integer({ min: -1_200, max: 3_600 }).map((by): DemoAction => ({ action: 'skip', by })),
  fc.constant<DemoAction>({ action: 'fault', fault: { kind: 'slow', delay: 100 } }),
);

describe('a world that is set aside', () => {
  it('comes back as it was, whatever was done before and meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(course, { maxLength: 3 }),
        fc.constantFrom(...toured),
        fc.array(course, { maxLength: 3 }),
        fc.integer({ min: 0, max: 600_000 }),
        async (earlier, tour, meanwhile, wait) => {
          let wall = testStart;
          const host = createHost(geography, createMemoryStore(), { seed: 5 }, () => wall);
          const answer = answerAt(host);
          const note = async (key: string): Promise<Response> =>
            answer(
              new Request(`http://vigie.test/api/collections/log/items/note-${key}`, {
                method: 'PUT',
                headers: {
                  Authorization: 'Bearer operator-1',
                  'Content-Type': 'application/geo+json',
                  'If-None-Match': '*',
                  'Idempotency-Key': key,
                },
                body: JSON.stringify({
                  properties: {
                    occurred: host.state().now,
                    discipline: null,
                    zone: null,
                    commune: null,
                    incident: null,
                    corrects: null,
                    text: key,
                  },
                }),
              }),
            );
          const act = async (actions: readonly DemoAction[]): Promise<void> => {
            for (const action of actions) {
              wall += 1_000;
              await host.control(action).kept;
            }
          };
          const read = () => {
            const { scenario, seed, now, playing, speed, faults } = host.state();
            const world = host.world();
            const { sights, writes } = host.history();
            const features = liveIds.map((name) => [...world.values(name)]);
            return JSON.stringify({ scenario, seed, now, playing, speed, faults, sights, writes, features });
          };
          await act(earlier);
          expect((await note('before')).status).toBe(201);
          const before = read();
          const { epoch } = host.state();
          await host.control(asideOf(tour)).kept;
          expect(host.state()).toMatchObject({ scenario: tour, aside: '?zone=5341', playing: false, faults: [] });
          await act(meanwhile);
          expect((await note('meanwhile')).status).toBe(201);
          host.saw('operator-1', 'view', ['alr-meanwhile']);
          wall += wait;
          await host.control({ action: 'back' }).kept;
          expect(read()).toBe(before);
          expect(host.state().aside).toBeNull();
          expect(host.state().epoch, 'clients start afresh').not.toBe(epoch);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('waits through a second tour, and a reset is its own', async () => {
    const { host } = await startTestApi({ scenario: 'metro-exercise', seed: 4, speed: 5 });
    await host.control({ action: 'speed', speed: 60 }).kept;
    await host.control(asideOf('2017-11-25')).kept;
    await host.control({ ...asideOf('ordinary-day'), note: '?q=other' } as DemoAction).kept;
    expect(host.state()).toMatchObject({ scenario: 'ordinary-day', aside: '?zone=5341' });
    await host.control({ action: 'reset' }).kept;
    expect(host.state()).toMatchObject({ scenario: 'metro-exercise', seed: 4, speed: 5, playing: true, aside: null });
  });

  it('is not there: coming back changes nothing', async () => {
    const { host } = await startTestApi({ seed: 4 });
    const before = host.state();
    await host.control({ action: 'back' }).kept;
    expect(host.state()).toEqual(before);
  });
});
