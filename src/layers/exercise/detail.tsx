import type { Exercise, Inject } from '../../domain/exercise/contract.ts';
import { dueAt } from '../../domain/exercise/lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { roleWords } from '../../shared/role-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { formatOffset } from './model.ts';
import { exerciseWords } from './words.ts';

export const ExerciseDetail = ({ feature }: { feature: Exercise }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(exerciseWords);
  return (
    <>
      <h3>{textIn(properties.title, language)}</h3>
      <p className="exercise-mark">{word.facts.exercise}</p>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.exerciseStatus[properties.status]}</Fact>
        <Fact name={word.injects}>{properties.injects.length}</Fact>
      </dl>
      <ClosingFacts collection="exercises" feature={feature} />
    </>
  );
};

/** An inject as its director reads it: what comes, when, for whom, and what is expected. */
export const InjectDetail = ({ feature }: { feature: Inject }) => {
  const language = useLanguage();
  const word = useWords(exerciseWords);
  const roles = useWords(roleWords);
  const { zoneName } = usePlaces();
  useOpenedItemsOf('exercises');
  const { properties } = feature;
  const exercise = [...useFeatures('exercises')].find((one) => one.id === properties.script);
  const due = exercise ? dueAt(exercise, feature) : null;
  const { zone, severity, category, theme, minutes, expected, firings, place, text } = properties;
  const name = zone === null ? undefined : zoneName(zone);
  const whom = [
    properties.function === null ? word.anybody : roles.function[properties.function],
    ...(zone === null ? [] : [name ? `${zone} ${textIn(name, language)}` : zone]),
  ].join(' · ');
  return (
    <>
      <h3>{textIn(properties.title, language)}</h3>
      <p className="exercise-mark">{word.facts.exercise}</p>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.status[properties.status]}</Fact>
        <Fact name={word.facts.offset}>{`T+${formatOffset(properties.offset)}`}</Fact>
        {due === null ? null : (
          <Fact name={word.facts.due}>
            <Moment at={instantOf(due)} />
          </Fact>
        )}
        <Fact name={word.facts.kind}>
          {[
            word.kind[properties.kind],
            severity && word.severity[severity],
            category && word.category[category],
            theme && word.theme[theme],
          ]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        {text.fr === '' ? null : (
          <Fact name={word.facts.text}>
            <span className="typed-text">{textIn(text, language)}</span>
          </Fact>
        )}
        {place ? <Fact name={word.facts.place}>{textIn(place.label, language)}</Fact> : null}
        <Fact name={word.facts.for}>{whom}</Fact>
        {minutes === null ? null : <Fact name={word.facts.minutes}>{minutes}</Fact>}
        <Fact name={word.facts.expected}>
          {expected
            ? `${textIn(expected.text, language)} – ${word.action[expected.action]}, ${word.within(expected.within)}`
            : word.action.none}
        </Fact>
        {firings.map(({ at, item }) => (
          <Fact key={at} name={word.facts.firings}>
            <Moment at={at} />
            {item ? <ItemLinks layer={item.collection} ids={[item.id]} /> : null}
          </Fact>
        ))}
      </dl>
      <ClosingFacts collection="injects" feature={feature} />
    </>
  );
};
