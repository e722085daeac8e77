import { timeOf } from '../../shared/instant.ts';
import type { Edition } from './steps.ts';

/** Every edition, the latest last. One that was in force is never changed: the next one says what it changes. */
export const editions = [
  { number: 1, inForce: '2025-01-01', load: async () => (await import('./edition-1.ts')).firstEdition },
  { number: 2, inForce: '2026-09-01', load: async () => (await import('./edition-2.ts')).secondEdition },
] as const satisfies readonly { number: number; inForce: string; load: () => Promise<Edition> }[];

/** The number of the edition in force; before the first one, that one. @param now milliseconds */
export const editionAt = (now: number): number =>
  editions.findLast(({ inForce }) => timeOf(inForce) <= now)?.number ?? editions[0].number;

/** The day from which an edition is in force; null: there is none of that number. */
export const inForceSince = (number: number): string | null =>
  editions.find((one) => one.number === number)?.inForce ?? null;

/** The cards of an edition, loaded when they are first needed; null: there is none of that number. */
export const loadEdition = async (number: number): Promise<Edition | null> =>
  (await editions.find((one) => one.number === number)?.load()) ?? null;
