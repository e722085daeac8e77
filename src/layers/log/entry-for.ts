import type { Role } from '../../shared/seats.ts';
import type { Place, Text } from '../../shared/vocabulary.ts';
import { type LogEntry, logCollection } from './contract.ts';
import { instantOf } from '../../shared/instant.ts';

/** What an entry needs to know of the item that was changed, whichever its layer. */
interface Subject {
  id: string;
  properties: object;
}

/** What is told of an item's changes, by collection; the others are not told. */
const told: Readonly<Record<string, readonly string[]>> = {
  incidents: [
    'title',
    'category',
    'severity',
    'status',
    'reason',
    'phase',
    'disciplines',
    'place',
    'deployments',
    'incidents',
  ],
  alerts: ['status', 'incident', 'dismissal', 'shelved'],
  deployments: ['status', 'place', 'strength', 'shift', 'operation'],
  disruptions: ['status', 'cause', 'place', 'expectedEnd', 'note'],
  measures: ['status', 'deadline', 'note'],
  'road-safety': ['status', 'place', 'expectedEnd', 'note', 'tally'],
};

/** Teams and controls go on by themselves, and the plan is there: only what people do with them is told. */
const quiet: readonly string[] = ['deployments', 'road-safety', 'measures'];

/** What the log reads of incidents and alerts; each has a part of it. */
interface Known {
  title?: Text;
  headline?: Text;
  objective?: Text;
  origin?: string;
  release?: string;
  place?: Place;
  zone?: string | null;
  area?: { zones: readonly string[]; communes: readonly string[] };
  incident?: string | null;
  exercise?: boolean;
  capStatus?: string;
}

/** The log outlives an alert of the watch: it keeps that it was put aside and until when, not what was written. */
const withoutReason = (shelved: unknown): unknown =>
  typeof shelved === 'object' && shelved !== null ? { ...shelved, reason: '' } : shelved;

const only = <T>(items: readonly T[] | undefined): T | null => (items?.length === 1 ? (items[0] ?? null) : null);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The entry that a change makes by itself; null for what is not told: positions of teams, counts of the watch, and
 * whatever is still in its cell.
 * @param at milliseconds
 */
export const entryFor = ({
  collection,
  before,
  after,
  by,
  isScripted,
  at,
  number,
}: {
  collection: string;
  before: Subject | null;
  after: Subject;
  by: Role;
  isScripted: boolean;
  at: number;
  number: number;
}): LogEntry | null => {
  const now = after.properties as Known & Record<string, unknown>;
  const old = before?.properties as Record<string, unknown> | undefined;
  const isWatch = now.origin === 'watch';
  if (isScripted && quiet.includes(collection)) return null;
  if (isWatch && now.release !== 'released') return null;
  const isIncident = collection === 'incidents';
  // An alert that comes is no change at the centre: what is done with it is.
  if (!before && collection === 'alerts') return null;
  const names = (told[collection] ?? []).filter((name) =>
    old ? !isSame(old[name], now[name]) : name === 'status' || name === 'severity' || name === 'place',
  );
  if (names.length === 0) return null;
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(
      names
        .filter((name) => !(isWatch && name === 'dismissal'))
        .map((name) => [name, isWatch && name === 'shelved' ? withoutReason(from[name]) : from[name]]),
    );
  const moment = instantOf(at);
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
      zone: now.place ? now.place.zone : (now.zone ?? only(now.area?.zones)),
      commune: now.place ? now.place.commune : only(now.area?.communes),
      incident: isIncident ? after.id : (now.incident ?? null),
      text: '',
      corrects: null,
      change: {
        collection,
        id: after.id,
        label: isWatch ? null : (now.title ?? now.headline ?? now.objective ?? { fr: after.id, nl: after.id }),
        before: old ? pick(old) : null,
        after: pick(now),
      },
      audience: isWatch ? 'centre' : 'everyone',
      version: 1,
      exercise: now.exercise ?? now.capStatus === 'exercise',
    },
  };
};
