// By hand: a few drawings of bars and lines, each with its numbers as a table; libraries of charts are ten times as long.
import './chart.css';
import { type ReactNode, useId } from 'react';
import { deskGlossary } from '../desk-glossary.ts';
import { defineWords, t } from '../terms.ts';
import { useWords } from '../words.ts';

const partWords = defineWords({
  table: t('Données', 'Gegevens', 'Data'),
  nothingHere: deskGlossary.nothingHere,
});

/** How wide a drawing is, in its own units. */
export const chartWidth = 400;

/** A drawing with its name and what it says in a sentence, and the numbers behind it. */
export const Chart = ({
  title,
  summary,
  height,
  drawing,
  heads,
  rows,
  children,
}: {
  title: string;
  summary: string;
  height: number;
  drawing: ReactNode;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  children?: ReactNode;
}) => {
  const word = useWords(partWords);
  const id = useId();
  return (
    <figure className="chart">
      <figcaption id={id}>{title}</figcaption>
      {children}
      {rows.length === 0 ? (
        <p className="empty">{word.nothingHere}</p>
      ) : (
        <>
          <p className="quiet">{summary}</p>
          <svg viewBox={`0 0 ${chartWidth} ${height}`} role="img" aria-label={`${title}. ${summary}`}>
            {drawing}
          </svg>
          <details>
            <summary>{word.table}</summary>
            {/* Whoever has no mouse scrolls it with the arrow keys. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="chart-table" role="region" aria-labelledby={id} tabIndex={0}>
              <table aria-labelledby={id}>
                <thead>
                  <tr>
                    {heads.map((head) => (
                      <th key={head} scope="col">
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([name, ...values]) => (
                    <tr key={name}>
                      <th scope="row">{name}</th>
                      {values.map((value, index) => (
                        <td key={heads[index + 1]}>{value}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </figure>
  );
};
