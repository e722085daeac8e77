import { useState } from 'react';
import {
  type Intake,
  type PeopleTable,
  type Programme,
  orientationStages,
  peopleTables,
  trainingStages,
} from '../../domain/school/contract.ts';
import { peopleOf } from '../../domain/school/publish.ts';
import { toldOf } from '../../domain/school/told.ts';
import { schoolWords } from '../../domain/school/words.ts';
import { useRowNames } from '../../layers/school/layer.tsx';
import { Choice } from '../../shared/parts/choice.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { ToldCell } from './told-cell.tsx';
import { schoolViewWords } from './view-words.ts';
import { type Read, allWays, rowsOf, wayOf } from './year-view.ts';

/** Programmes with their seats, and how far people came. */
export const SessionsTable = ({
  intake,
  programmes,
  read,
}: {
  intake: Intake;
  programmes: readonly Programme[];
  read: Read;
}) => {
  const language = useLanguage();
  const word = useWords(schoolViewWords);
  const { table } = useWords(schoolWords);
  const { seats } = intake.properties.plain;
  const seatsOf = (id: string): number => seats[id]?.['seats'] ?? 0;
  return (
    <table className="school-table" aria-label={word.sessions}>
      <thead>
        <tr>
          <th scope="col">{word.programme}</th>
          <th scope="col">{table.seats}</th>
          {trainingStages.map((stage) => (
            <th key={stage} scope="col">
              {table[stage]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {programmes.map(({ id, properties: { title, school, length } }) => (
          <tr key={id}>
            <th scope="row">
              {textIn(title, language)}
              <span className="school-meta">{`${textIn(school, language)} · ${length.unit === 'months' ? word.months(length.amount) : word.hours(length.amount)}`}</span>
            </th>
            <td>{seatsOf(id)}</td>
            {trainingStages.map((stage) => (
              <td key={stage}>
                <ToldCell told={read(stage, id)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{word.all}</th>
          <td>{programmes.reduce((sum, { id }) => sum + seatsOf(id), 0)}</td>
          {trainingStages.map((stage) => (
            <td key={stage}>
              <ToldCell told={read(stage, null)} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};

/** The way through the orientation centre by who sent people: how many came so far, days in the stage, yield. */
export const WaysTable = ({ intake, read }: { intake: Intake; read: Read }) => {
  const language = useLanguage();
  const word = useWords(schoolViewWords);
  const { table } = useWords(schoolWords);
  const nameOf = useRowNames();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const { days } = intake.properties.plain;
  return (
    <table className="school-table" aria-label={word.funnel}>
      <thead>
        <tr>
          <th scope="col">{word.stage}</th>
          {orientationStages.map((stage) => (
            <th key={stage} scope="col">
              {table[stage]}
            </th>
          ))}
          <th scope="col">{word.yield}</th>
        </tr>
      </thead>
      <tbody>
        {allWays.map((channel) => {
          const { stages, share } = wayOf(read, channel);
          return (
            <tr key={channel} className={channel === null ? 'school-sum' : undefined}>
              <th scope="row">{channel === null ? word.all : nameOf(channel)}</th>
              {orientationStages.map((stage, at) => (
                <td key={stage}>
                  {stages[at] ? <ToldCell told={stages[at]} /> : null}
                  {channel === null ? null : (
                    <span className="school-meta">{word.days(days[channel]?.[stage] ?? 0)}</span>
                  )}
                </td>
              ))}
              <td>{share === null ? '–' : percent.format(share)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

/** One table of people by where they live. @param residences columns of the table: here its rows */
export const ResidenceTable = ({ intake, residences }: { intake: Intake; residences: readonly string[] }) => {
  const word = useWords(schoolViewWords);
  const { table: names } = useWords(schoolWords);
  const nameOf = useRowNames();
  const [table, setTable] = useState<PeopleTable>('started');
  const published = peopleOf(intake)?.[table];
  const rows = rowsOf(intake, table);
  return (
    <>
      <Choice name={word.shownTable} value={table} values={peopleTables} words={names} onChange={setTable} />
      <div className="school-wide">
        <table className="school-table" aria-label={word.byCommune}>
          <thead>
            <tr>
              <th scope="col">{word.residence}</th>
              {rows.map((row) => (
                <th key={row} scope="col">
                  {nameOf(row)}
                </th>
              ))}
              <th scope="col">{word.all}</th>
            </tr>
          </thead>
          <tbody>
            {published
              ? residences.map((residence) => (
                  <tr key={residence}>
                    <th scope="row">{nameOf(residence)}</th>
                    {[...rows, null].map((row) => (
                      <td key={row}>
                        <ToldCell told={toldOf(published, row, [residence])} />
                      </td>
                    ))}
                  </tr>
                ))
              : null}
          </tbody>
        </table>
      </div>
    </>
  );
};
