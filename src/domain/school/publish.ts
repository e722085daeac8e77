import { type Intake, type PeopleTable, peopleTables } from './contract.ts';
import { type Counts, type PublishedTable, suppress } from './suppress.ts';

type People = Readonly<Record<PeopleTable, PublishedTable>>;

const sorted = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Rows and columns in one order, however they are kept: which numbers are withheld for others depends on it, and the
 * same figures withheld in two ways would tell them.
 */
const inOrder = (counts: Counts): Counts =>
  sorted(Object.fromEntries(Object.entries(counts).map(([row, cells]) => [row, sorted(cells)])));

const published = new WeakMap<object, People>();

/** The tables of people as they are told, made once for each state of the figures. */
export const peopleOf = ({ properties: { people, figures } }: Intake): People | null => {
  if (people) return people;
  if (!figures) return null;
  const known = published.get(figures);
  if (known) return known;
  const made = Object.fromEntries(peopleTables.map((table) => [table, suppress(inOrder(figures[table]))])) as Record<
    PeopleTable,
    PublishedTable
  >;
  published.set(figures, made);
  return made;
};

/** The figures of a year as everybody sees them: no exact number of people, now or before. */
export const publishIntake = (intake: Intake): Intake => {
  const people = peopleOf(intake);
  const { figures: _, history, ...properties } = intake.properties;
  return {
    ...intake,
    properties: {
      ...properties,
      ...(people && { people }),
      history: history.map(({ before: _, ...revision }) => revision),
    },
  };
};
