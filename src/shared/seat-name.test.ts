import { expect, it } from 'vitest';
import { nameSeat } from './seat-name.ts';

it.each([
  ['operator-1', 'Opérateur 1', 'Operator 1'],
  ['exercise-operator-2', 'Opérateur 2', 'Operator 2'],
  ['commander-5339', 'Commandant 5339', 'Commandant 5339'],
  ['secretariat', 'Secrétariat', 'Secretariaat'],
  ['nobody', 'nobody', 'nobody'],
])('%s is called so in words', (id, french, dutch) => {
  expect([nameSeat(id, 'fr'), nameSeat(id, 'nl')]).toEqual([french, dutch]);
});
