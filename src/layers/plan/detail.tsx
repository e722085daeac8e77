import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Measure } from '../../domain/plan/contract.ts';
import { isOverdue } from '../../domain/plan/lifecycle.ts';
import { planWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

export const MeasureDetail = ({ feature }: { feature: Measure }) => {
  const language = useLanguage();
  const word = useWords(planWords);
  const now = useNow();
  const { zoneName } = usePlaces();
  const { properties } = feature;
  const { zone, moved, note } = properties;
  const name = zone === null ? null : zoneName(zone);
  return (
    <>
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.owner}>{textIn(properties.owner, language)}</Fact>
        <Fact name={word.facts.deadline}>
          {formatDay(timeOf(properties.deadline), language)}
          {isOverdue(feature, now) ? <span className="tone-severe"> · {word.isOverdue}</span> : null}
        </Fact>
        <Fact name={word.facts.zone}>
          {zone === null ? word.wholeRegion : `${zone} ${name ? textIn(name, language) : ''}`}
        </Fact>
        {moved ? (
          <Fact name={word.facts.moved}>
            {word.fromTo(word.status[moved.from], word.status[properties.status])} <Moment at={moved.at} />
          </Fact>
        ) : null}
        {note ? (
          <Fact name={word.facts.note}>
            <span className="typed-text">{note}</span>
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="measures" feature={feature} />
    </>
  );
};
