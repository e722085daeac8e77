import './crossings.css';
import { useId } from 'react';
import type { Perimeter } from '../../domain/perimeters/contract.ts';
import { keyOfCrossing } from '../../domain/perimeters/crossings.ts';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { useWords } from '../../shared/words.ts';
import { watchWords } from './watch-words.ts';

/** What crossed the edge, the last first. */
export const Crossings = ({ feature: { properties } }: { feature: Perimeter }) => {
  const word = useWords(watchWords);
  const heading = useId();
  const { watch, crossings } = properties;
  if (!watch && crossings.length === 0) return null;
  return (
    <section className="crossings" aria-labelledby={heading}>
      <h4 id={heading}>{word.crossings}</h4>
      {watch ? (
        <p className="quiet">
          {word.when[watch.when]}
          {watch.when === 'dwell' ? ` ${word.minutes(watch.minutes)}` : ''}:{' '}
          {watch.of.map((one) => word.of[one]).join(', ')}
        </p>
      ) : null}
      {crossings.length === 0 ? <p className="quiet">{word.none}</p> : null}
      <ul>
        {crossings.toReversed().map((crossing) => (
          <li key={keyOfCrossing(crossing)} data-seen={crossing.seen !== null}>
            <ItemLinks layer={crossing.collection} ids={[crossing.id]} />
            <span>
              {word.met[crossing.when]} <Moment at={crossing.since} />
              {crossing.seen ? <span className="quiet"> {word.seen}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
