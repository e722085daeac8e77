import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../shared/instant.ts';
import type { PastLine } from '../collect-lines.ts';
import { withoutDeleted } from './due-deletions.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 23, 10);

const alert = fc.record({
  name: fc.nat(3),
  origin: fc.constantFrom('watch', 'partner'),
  expires: fc.option(fc.integer({ min: -9, max: 9 })),
  isBase: fc.boolean(),
});

describe('a recording that is opened later', () => {
  it('tells of no alert of the watch that is deleted by now, and of all else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(alert, { maxLength: 8 }), fc.integer({ min: -12, max: 15 }), async (alerts, passed) => {
        const now = start + passed * hour;
        const told = alerts.map(({ name, origin, expires, isBase }, index) => {
          const times = expires === null ? {} : { expires: instantOf(start + expires * hour) };
          const id = `alr-${origin}-${name}`;
          return { id, isBase, feature: { id, properties: { origin, ...times, headline: `headline ${index}.` } } };
        });
        const at = { collection: 'alerts', at: start, happened: start };
        const bases = told.filter(({ isBase }) => isBase).map(({ feature }) => feature);
        const { lines, readBase } = withoutDeleted(
          {
            span: { from: start, to: start + hour },
            epoch: 'e',
            isExercise: false,
            bookmarks: [],
            lines: told
              .filter(({ isBase }) => !isBase)
              .flatMap(({ id, feature }): PastLine[] => [
                { type: 'upsert', feature, ...at },
                { type: 'upsert', feature, ...at, collection: 'incidents' },
                { type: 'remove', id, ...at },
              ]),
            readBase: async (name) => (name === 'alerts' ? bases : [{ id: name }]),
          },
          now,
        );
        const seen = JSON.stringify([
          lines.filter(({ collection }) => collection === 'alerts'),
          await readBase('alerts'),
        ]);
        for (const { id, isBase, feature } of told) {
          const later = told.filter((one) => one.id === id && !one.isBase).at(-1);
          const { expires } = (later?.feature ?? feature).properties as { expires?: string };
          const isGone = id.includes('watch') && (!expires || Date.parse(expires) + 4 * hour <= now);
          expect([id, isBase, seen.includes(feature.properties.headline)]).toEqual([id, isBase, !isGone]);
        }
        expect(lines.filter(({ collection }) => collection === 'incidents')).toHaveLength(
          told.filter(({ isBase }) => !isBase).length,
        );
        expect(await readBase('plan')).toEqual([{ id: 'plan' }]);
      }),
      { numRuns: 200 },
    );
  });
});
