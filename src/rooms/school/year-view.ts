import {
  type Channel,
  type Intake,
  type PeopleTable,
  channels,
  elsewhere,
  orientationStages,
} from '../../domain/school/contract.ts';
import { peopleOf } from '../../domain/school/publish.ts';
import { type Told, toldOf } from '../../domain/school/told.ts';
import type { Region } from '../../geo/region.ts';
import type { Lens } from '../../shared/filters.ts';

/** The columns that the lens leaves; null: all, those who live outside the Region too. */
export const columnsOf = ({ zones }: Region, { zone, commune }: Lens): readonly string[] | null => {
  if (commune !== null) return [commune];
  return zone === null ? null : (zones.get(zone)?.communes ?? []);
};

/** Reads a number of people of a year through the lens. */
export type Read = (table: PeopleTable, row: string | null) => Told;

const nothing: Told = { exact: 0, least: 0, text: '0' };

export const readThrough = (intake: Intake, columns: readonly string[] | null): Read => {
  const people = peopleOf(intake);
  return (table, row) => (people ? toldOf(people[table], row, columns) : nothing);
};

/** The rows of a table. */
export const rowsOf = (intake: Intake, table: PeopleTable): readonly string[] =>
  Object.keys(peopleOf(intake)?.[table].cells ?? {});

/** Where people live that a table has columns for, as far as the lens leaves them. */
export const residencesOf = (region: Region, columns: readonly string[] | null): readonly string[] =>
  columns ?? [...[...region.communes.keys()].sort(), elsewhere];

/** Of a channel (null: all of them): how many came so far, and what share of those informed is hired, if both are told. */
export const wayOf = (read: Read, channel: Channel | null) => {
  const stages = orientationStages.map((stage) => read(stage, channel));
  const [informed, hired] = [stages[0]?.exact ?? null, stages.at(-1)?.exact ?? null];
  return { stages, share: informed !== null && hired !== null && informed > 0 ? hired / informed : null };
};
export const allWays = [...channels, null] as const;

/** The years that there are, the last one first. */
export const yearsOf = (intakes: Iterable<Intake>): readonly Intake[] =>
  [...intakes].sort((a, b) => b.properties.year - a.properties.year);
