import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareParts } from './share-parts.ts';

const state = fc.jsonValue({ maxDepth: 4 });

it('what is shared with an earlier state stays equal to what it was, and the earlier is not touched', () => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const [earlier, later] = [structuredClone(before), structuredClone(after)];
      const shared = shareParts(before, after);
      expect(shared).toEqual(later);
      expect(before).toEqual(earlier);
      expect(shareParts(before, structuredClone(before))).toBe(before);
    }),
  );
});

it('equal parts are one, whatever is beside them', () => {
  const before = {
    id: 'a',
    place: { label: { fr: 'Gare', nl: 'Station' }, zone: null },
    at: [4.35, 50.85],
    version: 1,
  };
  const after = { ...structuredClone(before), version: 2, place: { ...structuredClone(before.place), zone: '5339' } };
  expect(shareParts(before, after)).toBe(after);
  expect(after.place.label).toBe(before.place.label);
  expect(after.at).toBe(before.at);
  expect(after).toEqual({ ...before, version: 2, place: { ...before.place, zone: '5339' } });
});
