import { firstEdition } from './edition-1.ts';
import { secondEdition } from './edition-2.ts';
import type { EditionNumber } from './editions.ts';
import type { Edition } from './steps.ts';

/** The cards of every edition, for who serves them; a page fetches the one that it shows. */
export const allEditions: Readonly<Record<EditionNumber, Edition>> = { 1: firstEdition, 2: secondEdition };
