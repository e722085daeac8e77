import { mostSights, oneLook } from '../src/api/sights.ts';
import type { Sight } from './journal.ts';
import { RequestProblem } from '../src/api/problem.ts';

/**
 * What was seen of the watch, with what a seat sees now: a line for each alert, unless it has one of this look. The same
 * list if there is nothing to add.
 * @param sights in the order of time
 * @throws RequestProblem (507) if there is no room for it: no line ever makes way for another
 */
export const recordSights = (
  sights: readonly Sight[],
  { at, seat, action }: Omit<Sight, 'id'>,
  ids: readonly string[],
): readonly Sight[] => {
  const unwritten = new Set(ids);
  for (let index = sights.length - 1; index >= 0; index--) {
    const sight = sights[index];
    if (!sight || sight.at <= at - oneLook) break;
    if (sight.seat === seat && sight.action === action) unwritten.delete(sight.id);
  }
  if (unwritten.size === 0) return sights;
  if (sights.length + unwritten.size > mostSights) {
    throw new RequestProblem(507, 'The audit trail is full, and nothing is shown of the watch that it cannot hold.');
  }
  return [...sights, ...Array.from(unwritten, (id) => ({ at, seat, action, id }))];
};
