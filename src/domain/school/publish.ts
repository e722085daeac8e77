import { type Intake, type PeopleTable, peopleTables } from './contract.ts';
import { type PublishedTable, suppress } from './suppress.ts';

type People = Readonly<Record<PeopleTable, PublishedTable>>;

const published = new WeakMap<object, People>();

/** The tables of people as they are told, made once for each state of the figures. */
export const peopleOf = ({ properties: { people, figures } }: Intake): People | null => {
  if (people) return people;
  if (!figures) return null;
  const known = published.get(figures);
  if (known) return known;
  const made = Object.fromEntries(peopleTables.map((table) => [table, suppress(figures[table])])) as Record<
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
