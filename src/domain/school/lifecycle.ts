import * as v from 'valibot';
import { typedText } from '../../shared/typed-text.ts';
import { type Intake, type Revision, countSchema, isPeople, peopleTables, plainTables } from './contract.ts';

/** Code points of why figures are typed in. */
export const longestWhy = 500;

/** One row of one table: its columns that change, and why. @param text what the reason may hold */
export const intakePatchSchemaOf = (text: v.GenericSchema<string, string>) =>
  v.strictObject({
    edit: v.strictObject({
      table: v.picklist([...peopleTables, ...plainTables]),
      row: v.pipe(v.string(), v.regex(/^[\w-]{1,50}$/)),
      cells: v.pipe(
        v.record(v.pipe(v.string(), v.maxLength(20)), countSchema),
        v.check((cells) => Object.keys(cells).length > 0, 'Type at least one number.'),
      ),
    }),
    why: v.pipe(
      text,
      v.check((why) => why.trim() !== '', 'Say why the figures change.'),
      v.maxLength(longestWhy),
    ),
  });
/** As a device checks it; the server also looks for what would point at a person. */
export const intakePatchSchema = intakePatchSchemaOf(typedText({ hasLines: true }));
export type IntakePatch = v.InferOutput<typeof intakePatchSchema>;

type Tables = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** The tables that a row stands in, exactly; null where only what is told is there. */
const tablesOf = ({ properties: { plain, figures } }: Intake, table: Revision['table']): Tables | null =>
  isPeople(table) ? (figures ?? null) : plain;

/** Why figures cannot be typed in so, in a sentence; null if they can. What is told alone says nothing of columns. */
export const refuseIntakePatch = (intake: Intake, { edit: { table, row, cells } }: IntakePatch): string | null => {
  const tables = tablesOf(intake, table);
  if (!tables) return null;
  const there = Object.hasOwn(tables[table] ?? {}, row) ? tables[table]?.[row] : undefined;
  if (!there) return `The table ${table} has no row “${row}”, only ${Object.keys(tables[table] ?? {}).join(', ')}.`;
  const strange = Object.keys(cells).find((column) => !Object.hasOwn(there, column));
  return strange === undefined ? null : `The table ${table} has no column “${strange}”.`;
};

/** What a patch makes of the properties: the row, and a revision that keeps what it was. @param at RFC 3339 */
export const followIntakePatch = (
  intake: Intake,
  { edit: { table, row, cells }, why }: IntakePatch,
  at: string,
): Partial<Intake['properties']> => {
  const { plain, figures, history } = intake.properties;
  const before = tablesOf(intake, table)?.[table]?.[row] ?? {};
  const place = <T extends Tables>(tables: T): T => ({
    ...tables,
    [table]: { ...tables[table], [row]: { ...before, ...cells } },
  });
  return {
    ...(isPeople(table) ? (figures ? { figures: place(figures) } : {}) : { plain: place(plain) }),
    history: [...history, { revision: history.length + 2, at, table, row, why, before }],
  };
};
