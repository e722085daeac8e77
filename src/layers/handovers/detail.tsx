import { nameSeat } from '../../shared/seat-name.ts';
import type { Handover } from '../../domain/handovers/contract.ts';
import { isAsSigned } from '../../domain/handovers/lifecycle.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { Moment, Span } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { HandoverText } from './text.tsx';
import { handoversWords } from './words.ts';

/** The lens in words. */
const useLensName = (): ((lens: { zone: string | null; commune: string | null }) => string) => {
  const language = useLanguage();
  const word = useWords(handoversWords);
  const { zoneName, communeName } = usePlaces();
  return ({ zone, commune }) => {
    const name = commune === null ? zone && zoneName(zone) : communeName(commune);
    return name ? textIn(name, language) : (commune ?? zone ?? word.region);
  };
};

/** A kept handover: who signed and who took it over, whether it is still what was signed, and all of it. */
export const HandoverDetail = ({ feature }: { feature: Handover }) => {
  const word = useWords(handoversWords);
  const language = useLanguage();
  const nameLens = useLensName();
  const { properties } = feature;
  const { number, status, content, signed, acknowledged, hash } = properties;
  const isWhole = isAsSigned(feature);
  return (
    <>
      <h3>{`${word.handover} ${number} – ${nameSeat(signed.seat, language)}`}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[status]}</Fact>
        <Fact name={word.facts.period}>
          <Span from={content.since} to={content.until} />
        </Fact>
        <Fact name={word.facts.lens}>{nameLens(content.lens)}</Fact>
        <Fact name={word.facts.signed}>
          {`${nameSeat(signed.seat, language)} · `}
          <Moment at={signed.at} />
        </Fact>
        <Fact name={word.facts.acknowledged}>
          {acknowledged ? `${nameSeat(acknowledged.seat, language)} · ` : word.nobodyYet}
          {acknowledged ? <Moment at={acknowledged.at} /> : null}
        </Fact>
        <Fact name={word.facts.hash}>
          <span className="typed-text">{hash}</span>
          {isWhole ? <p className="quiet">{word.verified}</p> : <p role="alert">{word.differs}</p>}
        </Fact>
      </dl>
      <ClosingFacts collection="handovers" feature={feature} />
      <HandoverText content={content} />
    </>
  );
};
