import './detail-table.css';
import type { ReactNode } from 'react';

/** A part of an event in rows: a heading, a table, or a sentence where there is nothing. */
export const DetailTable = <R,>({
  title,
  note,
  empty,
  columns,
  rows,
  keyOf,
  cells,
}: {
  title: string;
  note?: ReactNode;
  empty: string;
  columns: readonly string[];
  rows: readonly R[];
  keyOf: (row: R, index: number) => string;
  /** As many as there are columns. */
  cells: (row: R) => readonly ReactNode[];
}) => (
  <section className="event-part" aria-label={title}>
    <h4>{title}</h4>
    {note}
    {rows.length === 0 ? (
      <p className="quiet">{empty}</p>
    ) : (
      // It scrolls sideways: the keyboard has to reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <div className="event-table" role="group" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={`${at} ${column}`} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={keyOf(row, index)}>
                {cells(row).map((cell, at) => (
                  <td key={`${at} ${columns[at]}`}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);
