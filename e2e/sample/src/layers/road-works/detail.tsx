import type { RoadWorks } from '../../domain/road-works/contract.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { PlaceFactsOf } from '../../shared/parts/place-facts.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { roadWorksWords } from './words.ts';

export const RoadWorksDetail = ({ feature }: { feature: RoadWorks }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(roadWorksWords);
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.start}>
          <Moment at={properties.start} />
        </Fact>
        <Fact name={word.facts.end}>
          <Moment at={properties.end} />
        </Fact>
        <PlaceFactsOf place={properties.place} />
      </dl>
      <ClosingFacts collection="road-works" feature={feature} />
    </>
  );
};
