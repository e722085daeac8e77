import type { Intake } from '../../domain/school/contract.ts';
import { schoolWords } from '../../domain/school/words.ts';
import { DetailHead } from '../../shared/parts/detail-head.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { useRowNames } from './use-row-names.ts';
import { intakeWords } from './words.ts';

/** A year: when which of its figures were typed in, and why. The figures stand in the room. */
export const IntakeDetail = ({ feature: { properties } }: { feature: Intake }) => {
  const word = useWords(intakeWords);
  const { table } = useWords(schoolWords);
  const nameOf = useRowNames();
  const { year, history, updated } = properties;
  return (
    <>
      <DetailHead title={word.label(year)} status={word.revision(history.length + 1)} at={updated} />
      <dl className="facts">
        <Fact name={word.history}>
          {history.length === 0 ? (
            word.first
          ) : (
            <ol className="item-links" reversed>
              {history.toReversed().map(({ revision, at, table: own, row, why }) => (
                <li key={revision}>
                  {`${word.revision(revision)} · ${table[own]} · ${nameOf(row)} · `}
                  <Moment at={at} />
                  <p>{isolate(why)}</p>
                </li>
              ))}
            </ol>
          )}
        </Fact>
        <Fact name={word.updated}>
          <Moment at={updated} />
        </Fact>
      </dl>
    </>
  );
};
