import './form.css';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  type Intake,
  type PeopleTable,
  type PlainTable,
  isPeople,
  peopleTables,
  plainTables,
} from '../../domain/school/contract.ts';
import { longestWhy } from '../../domain/school/lifecycle.ts';
import { schoolWords } from '../../domain/school/words.ts';
import { typedField } from '../../shared/drafts/fields.ts';
import { type FormKind, useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { FormFrame } from '../../shared/parts/form-frame.tsx';
import { usePersonal } from '../../shared/personal/use-personal.ts';
import { queryClient } from '../../shared/query-client.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { FormProps } from '../manifest.ts';
import { exactFiguresQuery } from './queries.ts';
import { useRowNames } from './use-row-names.ts';
import { intakeWords } from './words.ts';

type Table = PeopleTable | PlainTable;
const tables = [...peopleTables, ...plainTables];
const mostCount = 100_000;

/** What is typed of a row: each number by its column, and why. */
type Typed = Record<string, string>;
const whyField = 'why';

const isCount = (text: string | undefined): boolean => /^\d{1,6}$/.test(text ?? '') && Number(text) <= mostCount;

const rowsOf = ({ properties: { plain, figures } }: Intake, table: Table) =>
  isPeople(table) ? (figures?.[table] ?? {}) : plain[table];

/** One row, with what others have typed meanwhile: number by number. */
const RowForm = ({
  intake,
  table,
  row,
  onChange,
  onClose,
}: Pick<FormProps<Intake>, 'onChange' | 'onClose'> & { intake: Intake; table: Table; row: string }) => {
  const language = useLanguage();
  const word = useWords(intakeWords);
  const { refusals } = useWords(itemActionsWords);
  const nameOf = useRowNames();
  const { seat } = useSession();
  const exact = rowsOf(intake, table)[row] ?? {};
  const columns = Object.keys(exact);
  const names = columns.join(' ');
  const kind = useMemo(
    (): FormKind<Typed> => ({
      form: `intake:${table}:${row}`,
      version: 1,
      fields: Object.fromEntries([...names.split(' '), whyField].map((column) => [column, typedField])),
      tell: (mine) => Object.values(mine).join(' '),
    }),
    [table, row, names],
  );
  const now: Typed = {
    ...Object.fromEntries(columns.map((column) => [column, String(exact[column])])),
    [whyField]: '',
  };
  const draft = useFormDraft(kind, intake.id, now, false);
  const { typed, set } = draft;
  const why = typed[whyField] ?? '';
  const changed = columns.filter((column) => draft.changed.has(column));
  const refusal = refuse(seat, { type: 'school' });
  const personal = usePersonal(why, true);
  const fault = describeFault(why, language, { hasLines: true, most: longestWhy }) ?? personal;
  const isWrong = changed.some((column) => !isCount(typed[column]));
  const save = (key: string): Promise<void> =>
    onChange(
      {
        edit: { table, row, cells: Object.fromEntries(changed.map((column) => [column, Number(typed[column])])) },
        why: readText(why),
      },
      key,
    );
  return (
    <FormFrame
      name={`${word.type} – ${nameOf(row)}`}
      draft={draft}
      now={now}
      fields={{
        names: { ...Object.fromEntries(columns.map((column) => [column, nameOf(column)])), [whyField]: word.why },
        tell: (name, values) => values[name] ?? '',
      }}
      problem={refusal ? refusals[refusal] : isWrong ? word.numbers : fault}
      isReady={changed.length > 0 && why.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {isPeople(table) ? <p className="quiet">{word.exact}</p> : null}
      <div className="intake-cells">
        {columns.map((column) => (
          <Field
            key={column}
            name={nameOf(column)}
            type="number"
            least={0}
            most={mostCount}
            value={typed[column] ?? ''}
            onChange={(value) => set({ [column]: value })}
          />
        ))}
      </div>
      <Field name={word.why} value={why} most={longestWhy} onChange={(value) => set({ [whyField]: value })} />
    </FormFrame>
  );
};

/** Figures of a year, row by row. The exact numbers are asked for now; nobody else is given them. */
export const IntakeForm = ({ feature, onChange, onClose }: FormProps<Intake>) => {
  const word = useWords(intakeWords);
  const { table: names } = useWords(schoolWords);
  const nameOf = useRowNames();
  const { baseUrl, seat } = useSession();
  const [table, setTable] = useState<Table>('applicants');
  const [chosen, setChosen] = useState('');
  const { data, isError, refetch } = useQuery(
    exactFiguresQuery(baseUrl, seat.id, feature?.id ?? '', feature?.properties.version ?? 0),
    queryClient,
  );
  if (isError) {
    return (
      <p role="alert" className="notice notice-bad">
        {word.unread}
        <button type="button" onClick={() => void refetch()}>
          {word.again}
        </button>
      </p>
    );
  }
  if (!data) return <span aria-busy="true" hidden />;
  const rows = Object.keys(rowsOf(data, table));
  const row = rows.includes(chosen) ? chosen : (rows[0] ?? '');
  return (
    <>
      <div className="item-form intake-choice">
        <Choice name={word.table} value={table} values={tables} words={names} onChange={setTable} />
        <Choice
          name={word.row}
          value={row}
          values={rows}
          words={Object.fromEntries(rows.map((one) => [one, nameOf(one)]))}
          onChange={setChosen}
        />
      </div>
      {row === '' ? null : (
        <RowForm key={`${table} ${row}`} intake={data} table={table} row={row} onChange={onChange} onClose={onClose} />
      )}
    </>
  );
};
