import type { WatchCount } from '../../domain/watch/contract.ts';
import { countsKeptDays, rateThreshold } from '../../domain/watch/retention.ts';
import { alertWords } from '../../layers/alerts/layer.tsx';
import type { Lens } from '../../shared/filters.ts';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { watchViewWords } from './view-words.ts';
import { type Outcome, type Volume, type VolumeRow, tallyOutcomes, tallyVolumes, volumeColumns } from './volumes.ts';

const arrowOf = (count: number, before: number): string => (count > before ? '↑' : count < before ? '↓' : '→');

/** A count with where it goes; the numbers behind the arrow are read out, and stand in the tip. */
const Count = ({ count, before, days }: { count: number; before: number; days: number }) => {
  const word = useWords(watchViewWords);
  const told = word.cell(count, before, days);
  return (
    <span className={count === 0 ? 'watch-count quiet' : 'watch-count'} title={told}>
      <span aria-hidden="true">{`${count} ${arrowOf(count, before)}`}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  );
};

const VolumeCells = ({ row }: { row: VolumeRow }) =>
  volumeColumns.map((column) => {
    const { day, dayBefore, week, weekBefore }: Volume = row[column];
    return (
      <td key={column}>
        <Count count={day} before={dayBefore} days={1} />
        <Count count={week} before={weekBefore} days={7} />
      </td>
    );
  });

/** How many alerts of each theme, by zone; under the lens of a zone, by its communes. */
export const VolumeTable = ({
  counts,
  codes,
  lens,
  now,
}: {
  counts: readonly WatchCount[];
  codes: readonly string[];
  lens: Lens;
  now: number;
}) => {
  const language = useLanguage();
  const word = useWords(watchViewWords);
  const { theme } = useWords(alertWords);
  const { zoneName, communeName } = usePlaces();
  const { areas, shared, total } = tallyVolumes(counts, codes, lens, now);
  return (
    <table className="watch-table watch-numbers" aria-label={word.volumes}>
      <thead>
        <tr>
          <th scope="col">{word.area}</th>
          {volumeColumns.map((column) => (
            <th key={column} scope="col">
              {column === 'all' ? word.all : theme[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...areas].map(([code, row]) => (
          <tr key={code}>
            <th scope="row">{textIn(zoneName(code) ?? communeName(code) ?? { fr: code, nl: code }, language)}</th>
            <VolumeCells row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="quiet">
          <th scope="row">{word.shared}</th>
          {volumeColumns.map((column) => (
            <td key={column}>
              <span className="watch-count">{`−${shared[column].day}`}</span>
              <span className="watch-count">{`−${shared[column].week}`}</span>
            </td>
          ))}
        </tr>
        <tr className="watch-sum">
          <th scope="row">{word.total}</th>
          <VolumeCells row={total} />
        </tr>
      </tfoot>
    </table>
  );
};

const Rate = ({ count, of }: { count: number; of: number }) => {
  const language = useLanguage();
  const word = useWords(watchViewWords);
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <td>
      {word.rate(count, of)} {of < rateThreshold ? null : <b>{share.format(count / of)}</b>}
    </td>
  );
};

/** What the watch foretold against what happened, by theme: a rate never stands without what it is of. */
export const OutcomeTable = ({ counts, lens }: { counts: readonly WatchCount[]; lens: Lens }) => {
  const word = useWords(watchViewWords);
  const { theme, facts } = useWords(alertWords);
  const outcomes = tallyOutcomes(counts, lens);
  return (
    <>
      <p className="quiet">{word.outcomesNote(countsKeptDays, rateThreshold)}</p>
      <table className="watch-table watch-numbers" aria-label={word.outcomes}>
        <thead>
          <tr>
            <th scope="col">{facts.theme}</th>
            <th scope="col">{word.ended}</th>
            <th scope="col">{word.followed}</th>
            <th scope="col">{word.borneOut}</th>
          </tr>
        </thead>
        <tbody>
          {volumeColumns.toReversed().map((column) => {
            const { ended, followed, borneOut }: Outcome = outcomes[column];
            return (
              <tr key={column} className={column === 'all' ? 'watch-sum' : undefined}>
                <th scope="row">{column === 'all' ? word.total : theme[column]}</th>
                <td>{ended}</td>
                <Rate count={followed} of={ended} />
                <Rate count={borneOut} of={ended} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
};
