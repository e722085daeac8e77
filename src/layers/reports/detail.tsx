import { nameSeat } from '../../shared/seat-name.ts';
import type { Report } from '../../domain/reports/contract.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { reportsWords } from './words.ts';

/** What version it is, whose, and what somebody thinks; the room shows all of it. */
export const ReportDetail = ({ feature }: { feature: Report }) => {
  const language = useLanguage();
  const word = useWords(reportsWords);
  const later = [...useFeatures('reports')].filter(({ properties }) => properties.replaces === feature.id);
  const { properties } = feature;
  const { number, edition, status, subject, assessment, begun, issued, replaces } = properties;
  return (
    <>
      <h3>{`${word.report} ${number} – ${textIn(subject, language)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[status]}</Fact>
        <Fact name={word.facts.edition}>{edition}</Fact>
        <Fact name={word.facts.scope}>{textIn(subject, language)}</Fact>
        <Fact name={word.facts.begun}>
          {`${nameSeat(begun.seat, language)} · `}
          <Moment at={begun.at} />
        </Fact>
        <Fact name={word.facts.issued}>
          {issued ? `${nameSeat(issued.seat, language)} · ` : word.notYet}
          {issued ? <Moment at={issued.at} /> : null}
        </Fact>
        <Fact name={word.facts.assessment}>
          <span className="typed-text">{textIn(assessment, language) || word.nothingWritten}</span>
        </Fact>
        {replaces === null ? null : (
          <Fact name={word.facts.replaces}>
            <ItemLinks layer="reports" ids={[replaces]} />
          </Fact>
        )}
        {later.length > 0 ? (
          <Fact name={word.facts.replacedBy}>
            <ItemLinks layer="reports" ids={later.map((one) => one.id)} />
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="reports" feature={feature} />
    </>
  );
};
