import type { CalendarEntry } from '../exchange/calendar/write-entries.ts';
import type { ExchangeRecord } from '../exchange/record.ts';

type Soon<T> = T | Promise<T>;

/** A table of a room, as it can go out. */
export interface Sheet {
  /** Names the dialog and the file. */
  title: string;
  /** Its rows. */
  count: number;
  /** It is of an exercise, whatever the page is of. */
  isExercise?: true;
  csv(): Soon<string>;
  /** Its rows as things that have a place; absent: they have none. */
  records?(): Soon<readonly ExchangeRecord[]>;
  /** What of it has a date; absent: nothing. */
  dates?(): readonly CalendarEntry[];
}
