import { useEffect, useRef, useState } from 'react';
import { tellFault } from '../../exchange/tell-fault.ts';
import { isolate } from '../../shared/text.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import { pair, useLanguage, useWords } from '../../shared/words.ts';
import { type RowState, rowStates } from '../../workspace/own-layers/compare.ts';
import type { PreviewRow } from '../../workspace/own-layers/protocol.ts';
import { useRowHeight } from '../../workspace/row-height.ts';
import { useRowWindow } from '../../workspace/use-row-window.ts';
import { importWords } from './import-words.ts';

/** Where the rows of a preview come from; another one for every comparison. */
export interface PreviewRows {
  counts: Readonly<Record<RowState, number>>;
  /** @param state null: all of them */
  read(state: RowState | null, from: number, to: number): Promise<readonly PreviewRow[]>;
}

/** Rows of a list are of one line; these have a reason. */
const linesOfRow = 1.25;

/** What is told of a row: what stops it first, what is only told last. */
const tellRow = (
  { faults, fields, problems, place }: PreviewRow,
  word: (typeof importWords)[Language],
  language: Language,
): string => {
  // A layer of one's own has the fields of the file.
  const isKnown = (field: string): boolean =>
    field === 'geometry' || (problems !== undefined && Object.hasOwn(word.fields, field));
  const nameOf = (field: string): string =>
    isKnown(field) ? word.fields[field as keyof typeof word.fields] : isolate(field);
  const tell = (field: string | null, reason: string, found: readonly string[]): string =>
    [
      field === null ? reason : pair(nameOf(field), reason, language),
      ...(found.length === 0 ? [] : [`(${found.map(isolate).join(' · ')})`]),
    ].join(' ');
  const toldOf = (isStopping: boolean): readonly string[] =>
    faults
      .filter(({ refuses }) => refuses === isStopping)
      .map(({ field, found, ...fault }) => tell(field, tellFault(fault, language), found === null ? [] : [found]));
  return [
    ...toldOf(true),
    ...(problems ?? []).map(({ field, reason, found, among = [] }) =>
      tell(field, word.reasons[reason], [
        ...(found === null ? [] : [found]),
        ...among.map((one) => writtenIn(one, language)),
      ]),
    ),
    ...(fields.length > 0 ? [word.changes(fields.map(nameOf).join(', '))] : []),
    ...(place ? [word.placed(isolate(writtenIn(place, language)))] : []),
    ...toldOf(false),
  ].join(' ');
};

const Remarks = ({ row }: { row: PreviewRow }) => {
  const language = useLanguage();
  const told = tellRow(row, useWords(importWords), language);
  return (
    <div className="import-cell" title={told || undefined}>
      {told}
    </div>
  );
};

/** What would become of each row; only the rows in sight exist. */
const Rows = ({ rows, state, size }: { rows: PreviewRows; state: RowState | null; size: number }) => {
  const word = useWords(importWords);
  const scroller = useRef<HTMLDivElement>(null);
  const height = Math.round(useRowHeight() * linesOfRow);
  const { rows: inSight } = useRowWindow(scroller, size, height);
  const [from, to] = [inSight[0] ?? 0, (inSight.at(-1) ?? -1) + 1];
  const [page, setPage] = useState<{ from: number; read: readonly PreviewRow[] }>({ from: 0, read: [] });
  useEffect(
    function readPage() {
      let isLeft = false;
      const read = async (): Promise<void> => {
        try {
          const found = await rows.read(state, from, to);
          if (!isLeft) setPage({ from, read: found });
        } catch {
          // The dialog says that it was stopped.
        }
      };
      void read();
      return () => {
        isLeft = true;
      };
    },
    [rows, state, from, to],
  );
  return (
    // It is scrolled by key as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="import-rows" tabIndex={0} role="region" aria-label={word.preview}>
      <div style={{ height: (size + 1) * height, paddingTop: page.from * height }}>
        <table aria-label={word.preview} aria-rowcount={size + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{word.columns.line}</th>
              <th scope="col">{word.columns.state}</th>
              <th scope="col">{word.columns.name}</th>
              <th scope="col">{word.columns.remarks}</th>
            </tr>
          </thead>
          <tbody>
            {page.read.map((row, index) => (
              <tr key={row.row} aria-rowindex={page.from + index + 2} data-state={row.state} style={{ height }}>
                <td className="import-number">{row.line ?? ''}</td>
                <td>{word.states[row.state]}</td>
                <td>
                  <div className="import-cell" title={row.name === null ? undefined : isolate(row.name)}>
                    {row.name === null ? '–' : isolate(row.name)}
                  </div>
                </td>
                <td>
                  <Remarks row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

/** The preview: how many of each, all or some of them, row by row. */
export const PreviewTable = ({ rows }: { rows: PreviewRows }) => {
  const word = useWords(importWords);
  const language = useLanguage();
  const [state, setState] = useState<RowState | null>(null);
  const format = new Intl.NumberFormat(language);
  const { counts } = rows;
  const all = rowStates.reduce((sum, one) => sum + counts[one], 0);
  const shown = state !== null && counts[state] === 0 ? null : state;
  return (
    <>
      <div className="import-states" role="group" aria-label={word.show}>
        {[null, ...rowStates].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={one === shown}
            disabled={one !== null && counts[one] === 0}
            onClick={() => setState(one)}
          >
            {`${one === null ? word.all : word.states[one]} ${format.format(one === null ? all : counts[one])}`}
          </button>
        ))}
      </div>
      <Rows key={shown ?? ''} rows={rows} state={shown} size={shown === null ? all : counts[shown]} />
    </>
  );
};
