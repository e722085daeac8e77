import * as v from 'valibot';
import type { Place, Text } from '../shared/vocabulary.ts';
import type { Seat } from '../shared/seats.ts';
import type { Audience } from './audience.ts';
import type { LogEntry } from './log/contract.ts';
import type { AnyItem, Contract, LiveItem } from './item.ts';
import type { Writing } from './writing.ts';

/** A property that items can be asked for by: the schema of one value, and an item's own (several: any of them). */
export interface Queryable<F> {
  schema: v.GenericSchema<string, string>;
  of(feature: F): string | readonly string[] | null;
}

/** When something is, milliseconds since 1970; null is open. */
export interface Extent {
  start: number | null;
  end: number | null;
}
export const always: Extent = { start: null, end: null };

/** A collection of the API, as everybody has to know it who serves it. */
export interface Definition<F extends AnyItem = AnyItem> extends Contract<F> {
  title: string;
  description: string;
  /** It is counted from what is real: in an exercise there is nothing of it. Absent: it is the same in both. */
  isOfReality?: true;
  /** Who may know of any of it; absent: everyone, unless its items say who. */
  readers?: Audience;
  extentOf(feature: F): Extent;
  queryables: Readonly<Record<string, Queryable<F>>>;
  /** Properties that its lists leave out: nobody finds them out by a filter. Absent: none. */
  unlisted?: readonly string[];
  /** It is looked up, and was not the same at every moment; absent: it was. What streams always has a past. */
  hasPast?: true;
}

/** Whether an item bears the mark of an exercise. It is asked for each item that is read. */
export const isOfExercise = (
  { exerciseMark }: Pick<LiveDefinition, 'exerciseMark'>,
  { properties }: AnyItem,
): boolean => {
  for (const name in exerciseMark) {
    if (exerciseMark[name] !== (properties as LiveItem['properties'])[name]) return false;
  }
  return true;
};

/** What the log tells by itself of the items of a collection. */
export interface Telling<F extends LiveItem> {
  /** What is told of an item when it has changed; when the item comes, its status, severity and place. */
  partOf(feature: F): Readonly<Record<string, unknown>>;
  /** False: it goes on by itself, and only what people do with it is told. */
  isAlways: boolean;
  /** False: that an item comes is no change at the centre; what is done with it is. */
  tellsArrival: boolean;
  /** Null: it names itself as long as it is there. */
  labelOf(feature: F): Text | null;
  whereOf(feature: F): Pick<Place, 'zone' | 'commune'>;
  /** Id of the incident that it is or belongs to. */
  incidentOf(feature: F): string | null;
  /** Who may read of it; null: nobody yet. */
  readersOf(feature: F): LogEntry['properties']['audience'] | null;
}

/** A collection that streams. */
export interface LiveDefinition<F extends LiveItem = LiveItem> extends Definition<F> {
  /** Who may know of it. */
  audienceOf(feature: F): Audience;
  /** Without what lists and the feed leave out; absent: nothing is left out. */
  brief?(feature: F): F;
  /** Who sees one whole that is asked for by itself; of lists, feed and exports nobody does. Absent: whoever may know of it, exports included. */
  seesWhole?(seat: Seat): boolean;
  /** Whether it is written down who saw it whole; absent: of none. */
  isRecorded?(feature: F): boolean;
  /** Items that it names and that not everybody may know of. */
  names?: {
    collection: string;
    idsOf(feature: F): readonly string[];
    withOnly(feature: F, ids: readonly string[]): F;
    /** Who may know of one that is gone. */
    gone: Audience;
  };
  /** Which items get a number when they are kept: from 1, without gaps, whatever they said. Absent: none. */
  isNumbered?(feature: F): boolean;
  /** What marks an item of an exercise. */
  exerciseMark: Readonly<Partial<F['properties']>>;
  /** What is left of an item that goes with all that was told of it; null: it only goes. Absent: none goes so. */
  forget?(feature: F): F | null;
  /** Null: the log tells nothing of it. */
  told: Telling<F> | null;
  /** How people change it, loaded when it is first needed; null: not at all. */
  writing: (() => Promise<Writing<F>>) | null;
}

export const yesNoSchema = v.picklist(['true', 'false']);
export const idSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** How the log tells of what stands at a place and has a title. */
export const tellsPlace = {
  tellsArrival: true,
  whereOf: ({ properties: { place } }: { properties: { place: Place } }) => place,
  incidentOf: () => null,
  readersOf: () => 'everyone' as const,
} as const;

export const titleOf = ({ properties }: { properties: { title: Text } }): Text => properties.title;
