import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { instantSchema, textSchema } from '../../shared/vocabulary.ts';

/** Ids of the collections; the intakes are also a layer. */
export const programmesCollection = 'programmes';
export const intakesCollection = 'intakes';

export const programmeKinds = ['police', 'fire', 'medical', 'prevention'] as const;

/** A programme of the school of security professions. */
export const programmeSchema = featureSchema(
  v.null(),
  v.object({
    title: textSchema,
    kind: v.picklist(programmeKinds),
    /** Which of the schools gives it. */
    school: textSchema,
    length: v.object({ amount: v.number(), unit: v.picklist(['months', 'hours']) }),
  }),
);
export type Programme = v.InferOutput<typeof programmeSchema>;

/** How far somebody came in a programme, and in the orientation centre; by the end of the year. */
export const trainingStages = ['applicants', 'started', 'finished', 'employed'] as const;
export const orientationStages = ['informed', 'oriented', 'prepared', 'selected', 'trained', 'hired'] as const;
/** Who sends people to the orientation centre; `desk`: they came by themselves. */
export const channels = ['actiris', 'vdab', 'bruxelles-formation', 'desk'] as const;
export type Channel = (typeof channels)[number];
/** How long a post has been open, months. */
export const postAges = ['0-3', '3-6', '6-12', '12+'] as const;

/**
 * Tables of people, by programme or channel, and commune of residence; and those that count none: seats by programme,
 * days (the median) in each stage by channel, open posts by employer and age.
 */
export const peopleTables = [...trainingStages, ...orientationStages] as const;
export type PeopleTable = (typeof peopleTables)[number];
export const plainTables = ['seats', 'days', 'posts'] as const;
export type PlainTable = (typeof plainTables)[number];
export const isPeople = (table: PeopleTable | PlainTable): table is PeopleTable =>
  (peopleTables as readonly string[]).includes(table);

/** The column of those who live outside the Region. */
export const elsewhere = 'elsewhere';

export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const rowSchema = v.record(v.string(), countSchema);
/** Exact numbers, by row and column. */
const countsSchema = v.record(v.string(), rowSchema);
/** A number of people as it is told: those under 5, and what they could be worked out from, are not. */
const cellSchema = v.union([countSchema, v.picklist(['<5', 'withheld'])]);
const cellsSchema = v.record(v.string(), cellSchema);
const publishedSchema = v.object({
  cells: v.record(v.string(), cellsSchema),
  rows: cellsSchema,
  columns: cellsSchema,
  total: cellSchema,
});

const tableSchema = v.picklist([...peopleTables, ...plainTables]);
/** Figures that were typed in: which, when and why; what they were before stays with whoever keeps them. */
const revisionSchema = v.object({
  /** From 2: the original figures are the first version. */
  revision: v.number(),
  at: instantSchema,
  table: tableSchema,
  row: v.string(),
  why: v.string(),
  before: v.exactOptional(rowSchema),
});

const tablesOf = <T extends readonly string[], S extends v.GenericSchema>(tables: T, schema: S) =>
  v.object(Object.fromEntries(tables.map((table) => [table, schema])) as { [K in T[number]]: S });

/** The figures of a year: aggregates alone. There is no field for a person. */
export const intakeSchema = featureSchema(
  v.null(),
  v.object({
    year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2099)),
    plain: tablesOf(plainTables, countsSchema),
    /** As they are told. Absent where the exact numbers are. */
    people: v.exactOptional(tablesOf(peopleTables, publishedSchema)),
    /** Exactly: only where one item is asked for by whoever keeps the figures. */
    figures: v.exactOptional(tablesOf(peopleTables, countsSchema)),
    history: v.array(revisionSchema),
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type Intake = v.InferOutput<typeof intakeSchema>;
export type Revision = Intake['properties']['history'][number];

/** The jobs of the sector, nearly (Brusafe, 2017): what its open posts are held against. */
export const sectorJobs = { year: 2017, count: 9_000 } as const;
