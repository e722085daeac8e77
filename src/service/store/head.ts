import type { Sql } from '../database.ts';
import type { Head } from '../../api/store.ts';

/** What a row says of where the store stands, if `headColumns` are in it. */
export interface HeadRow {
  epoch: string;
  head: number;
  now: number;
}

/** Of the table `head`: the time is that of the database, and never before what is known. */
export const headColumns = (tx: Sql) => tx`
  head.epoch,
  head.seq as head,
  (extract(epoch from greatest(date_trunc('milliseconds', clock_timestamp()), head.known)) * 1000)::bigint as now
`;

export const headOf = ({ epoch, head, now }: HeadRow): Head => ({
  epoch,
  seq: head,
  now,
  rate: 1,
  moves: 0,
  isExercise: false,
});
