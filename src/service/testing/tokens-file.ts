import { writeFileSync } from 'node:fs';
import { hashOf } from '../tokens.ts';

/** A token for each of the functions that the suite of the contract asks in. */
export const tokens = { operator: 'secret-o', observer: 'secret-w', analyst: 'secret-a', commander: 'secret-c' };
const seats = {
  'secret-o': 'operator-1',
  'secret-w': 'observer',
  'secret-a': 'analyst-1',
  'secret-c': 'commander-5339',
};

/** @param more further seats by their tokens */
export const writeTokens = (file: string, more: Readonly<Record<string, string>> = {}): void => {
  const all = Object.entries({ ...seats, ...more }).map(([token, seat]) => [hashOf(token), seat]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(all)));
};
