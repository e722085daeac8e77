import type { Crossing, Perimeter } from './contract.ts';

/** So many of the last are kept with a perimeter; the log has all. */
export const mostCrossings = 50;

/** What is told once: of one item, one stay, one rule. */
export const keyOfCrossing = ({
  collection,
  id,
  when,
  since,
}: Pick<Crossing, 'collection' | 'id' | 'when' | 'since'>) =>
  `${collection}:${id}:${when}:${since.replaceAll(/[^\dTZ]/g, '')}`;

/** Crossings with one more; null if it was told already. */
export const addCrossing = (crossings: readonly Crossing[], crossing: Crossing): Crossing[] | null =>
  crossings.some((one) => keyOfCrossing(one) === keyOfCrossing(crossing))
    ? null
    : [...crossings, crossing].slice(-mostCrossings);

/** Those that nobody has seen, the oldest first. */
export const unseenOf = ({ properties: { crossings } }: Perimeter): Crossing[] =>
  crossings.filter(({ seen }) => seen === null);

/** The crossings once somebody has seen some of them; who sees one again changes nothing. @param now RFC 3339 */
export const seeCrossings = (crossings: readonly Crossing[], keys: readonly string[], now: string): Crossing[] =>
  crossings.map((one) => (one.seen === null && keys.includes(keyOfCrossing(one)) ? { ...one, seen: now } : one));
