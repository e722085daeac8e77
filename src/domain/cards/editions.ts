import { timeOf } from '../../shared/instant.ts';

/** Every edition of the reflex cards, the latest last. One that was in force never changes: the next says what it changes. */
export const editions = [
  { number: 1, inForce: '2025-01-01' },
  { number: 2, inForce: '2026-09-01' },
] as const;
export type EditionNumber = (typeof editions)[number]['number'];

/** The number of the edition in force; before the first one, that one. @param now milliseconds */
export const editionAt = (now: number): EditionNumber =>
  editions.findLast(({ inForce }) => timeOf(inForce) <= now)?.number ?? editions[0].number;

/** An edition by its number; null: there is none. */
export const findEdition = (number: number): (typeof editions)[number] | null =>
  editions.find((one) => one.number === number) ?? null;
