import { expect, it } from 'vitest';
import { isReadable } from './settle.ts';

it('an item that fails whoever looks at it is told, and is not made anything of', () => {
  const told: unknown[] = [];
  const broken = {
    id: 'b',
    properties: {
      get title(): string {
        throw new RangeError('Invalid time value');
      },
    },
  };
  const items = [{ id: 'a', properties: { title: 'A' } }, broken, { id: 'c', properties: {} }];
  const sound = items.filter((one) => isReadable(one, (thrown) => told.push(`${one.id}: ${String(thrown)}`)));
  expect(sound.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(told).toEqual(['b: RangeError: Invalid time value']);
});
