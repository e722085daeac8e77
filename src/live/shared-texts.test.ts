import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareTexts, shareTextsLater } from './shared-texts.ts';

it('changes nothing of what is inside', () => {
  fc.assert(
    fc.property(fc.array(fc.object({ withBigInt: false }), { maxLength: 20 }), (values) => {
      const before = structuredClone(values);
      for (const value of values) shareTexts(value);
      expect(values).toEqual(before);
    }),
  );
});

it('goes through all of many, a stretch at a time', async () => {
  const seen = new Set<number>();
  const features = Array.from({ length: 1_001 }, (_, index) => ({
    get id() {
      seen.add(index);
      return index;
    },
  }));
  shareTextsLater(features);
  expect(seen.size).toBe(0);
  await expect.poll(() => seen.size).toBe(1_001);
});
