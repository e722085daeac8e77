import { isSame } from '../../shared/is-same.ts';
import { instantOf } from '../../shared/instant.ts';
import type { Role } from '../../shared/seats.ts';
import { type LiveDefinition, isOfExercise } from '../definition.ts';
import type { LiveItem } from '../item.ts';
import { type LogEntry, logCollection } from './contract.ts';

type Values = Readonly<Record<string, unknown>>;

/** Of an item that comes. */
const first: readonly string[] = ['status', 'severity', 'place'];

/**
 * The entry that a change makes by itself; null for what is not told: positions of teams, counts of the watch, and
 * whatever is still in its cell.
 * @param at milliseconds
 */
export const entryFor = (
  definition: LiveDefinition,
  {
    before,
    after,
    by,
    isScripted,
    at,
    number,
  }: { before: LiveItem | null; after: LiveItem; by: Role; isScripted: boolean; at: number; number: number },
): LogEntry | null => {
  const { told } = definition;
  if (!told || (isScripted && !told.isAlways) || (!before && !told.tellsArrival)) return null;
  const readers = told.readersOf(after);
  if (readers === null) return null;
  const [old, now] = [before && told.partOf(before), told.partOf(after)];
  const names = Object.keys(now).filter((name) => (old ? !isSame(old[name], now[name]) : first.includes(name)));
  if (names.length === 0) return null;
  const pick = (from: Values): Values => Object.fromEntries(names.map((name) => [name, from[name]]));
  const moment = instantOf(at);
  const { zone, commune } = told.whereOf(after);
  return {
    type: 'Feature',
    id: `${logCollection}-${String(number).padStart(6, '0')}`,
    geometry: null,
    properties: {
      number,
      kind: 'automatic',
      occurred: moment,
      entered: moment,
      function: by,
      discipline: null,
      zone,
      commune,
      incident: told.incidentOf(after),
      text: '',
      corrects: null,
      change: {
        collection: definition.id,
        id: after.id,
        label: told.labelOf(after),
        before: old ? pick(old) : null,
        after: pick(now),
      },
      audience: readers,
      version: 1,
      exercise: isOfExercise(definition, after),
    },
  };
};
