import { publishedThreshold, watchPropertiesSchema } from '../../domain/alerts/contract.ts';
import { watchAudience } from '../../domain/alerts/watch-audience.ts';
import { type Audience, audiencesOf } from '../../domain/audience.ts';
import { watchCounts } from '../../domain/watch/collection.ts';
import { watchLegalBasis, watchPurpose } from '../../domain/watch/purpose.ts';
import { countsKeptDays, keptAfterExpiry } from '../../domain/watch/retention.ts';
import { type Seat, refuse, roles } from '../../shared/seats.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { assessmentWords } from './assessment-words.ts';

type Field = keyof typeof watchPropertiesSchema.entries;
const fields = Object.keys(watchPropertiesSchema.entries) as Field[];

const columns = ['cell', 'released', 'counts', 'audit'] as const;
const audienceOfColumn: Readonly<Record<Exclude<(typeof columns)[number], 'audit'>, Audience>> = {
  cell: watchAudience.cell,
  released: watchAudience.released,
  counts: watchCounts.readers ?? 'everyone',
};

/** Whether a seat reads something of the watch, by the functions that the server asks. */
const mayRead = (seat: Seat | null, column: (typeof columns)[number]): boolean =>
  column === 'audit'
    ? seat !== null && refuse(seat, { type: 'read-audit' }) === null
    : audiencesOf(seat).has(audienceOfColumn[column]);

const Readers = () => {
  const word = useWords(assessmentWords);
  return (
    <table className="watch-table" aria-label={word.readers}>
      <thead>
        <tr>
          <th scope="col">{word.reader}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {word.reads[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...roles, null].map((role) => (
          <tr key={role}>
            <th scope="row">{role === null ? word.nobody : word.roles[role]}</th>
            {columns.map((column) => {
              const isReader = mayRead(role && { id: role, role, zone: null }, column);
              return (
                <td key={column} className={isReader ? undefined : 'quiet'}>
                  {isReader ? word.yes : word.no}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What accounts for the watch, made from what the server enforces: nothing in it is typed a second time. */
export const Assessment = () => {
  const language = useLanguage();
  const word = useWords(assessmentWords);
  return (
    <>
      <h4>{word.thresholds}</h4>
      <ul>
        <li>{word.published(publishedThreshold)}</li>
        <li>{word.area}</li>
        <li>{word.second}</li>
        <li>{word.never}</li>
      </ul>
      <h4>{word.purposeName}</h4>
      <p>{`${textIn(watchPurpose, language)} · ${watchLegalBasis}`}</p>
      <h4>{word.retention}</h4>
      <ul>
        <li>{word.kept(keptAfterExpiry / 3_600_000)}</li>
        <li>{word.counted(countsKeptDays)}</li>
        <li>{word.audited}</li>
      </ul>
      <h4>{word.readers}</h4>
      <Readers />
      <h4>{word.fieldsName}</h4>
      <dl className="watch-fields">
        {fields.map((field) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{word.fields[field]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
