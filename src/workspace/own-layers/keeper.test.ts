import { describe, expect, it } from 'vitest';
import { rowOf } from '../../exchange/rows.ts';
import { createKeeper } from './keeper.ts';

const rows = [
  rowOf({ name: 'Rue Neuve' }, 2, []),
  rowOf({ geometry: { type: 'Point', coordinates: [4.4, 50.8] } }, 3, []),
];
const open = async () => {
  const keeper = createKeeper(
    async () => ({ format: 'csv', name: null, rows, columns: [], faults: [], notes: [] }),
    { read: async () => null, write: async () => undefined },
    () => new Blob(),
  );
  const { bounds } = await keeper.read({ source: new Blob(), name: null, against: null }, () => undefined);
  return { keeper, bounds };
};
const at = { reach: 0.001, most: 4 };

describe('what a file would bring', () => {
  it('is shown where it was found, instead of where the file says; then again as the file has it', async () => {
    const { keeper, bounds } = await open();
    expect(bounds).toEqual([4.4, 50.8, 4.4, 50.8]);
    const shown = await keeper.show({ shapes: [[0, { type: 'Point', coordinates: [4.35, 50.85] }]] }, () => undefined);
    expect(shown).toEqual([4.35, 50.85, 4.35, 50.85]);
    const found = await keeper.find({ position: [4.35, 50.85], ...at }, () => undefined);
    expect(found.map(({ name }) => name)).toEqual(['Rue Neuve']);
    expect(await keeper.find({ position: [4.4, 50.8], ...at }, () => undefined)).toEqual([]);
    expect(await keeper.show({ shapes: null }, () => undefined)).toEqual(bounds);
  });
});
