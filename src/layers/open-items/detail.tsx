import type { OpenItem } from '../../domain/open-items/contract.ts';
import { answerOf } from '../../domain/open-items/lifecycle.ts';
import { useOpenedItemsOf } from '../../shared/items.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { nameFunction } from '../function-name.ts';
import { tellState } from '../open-item-state.ts';
import { openItemWords } from './words.ts';

/** What is asked, of whom, by when, and every answer that was given, in the order in which they came. */
export const OpenItemDetail = ({ feature }: { feature: OpenItem }) => {
  const language = useLanguage();
  const word = useWords(openItemWords);
  const state = tellState(feature, useNow(), language);
  useOpenedItemsOf('log');
  const { properties } = feature;
  const { text, due, functions, answers, incident, discipline, entry } = properties;
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <dl className="facts">
        <Fact name={word.facts.text}>
          <span className="typed-text" dir="auto">
            {text}
          </span>
        </Fact>
        <Fact name={word.facts.status}>
          <span className={state.isLate ? 'tone-severe' : undefined}>{state.text}</span>
        </Fact>
        <Fact name={word.due}>{due === null ? word.noDue : <Moment at={due} />}</Fact>
        <Fact name={word.facts.functions}>
          <ul className="item-links">
            {functions.map((name) => (
              <li key={name}>{`${nameFunction(name, language)} – ${word.answer[answerOf(feature, name)]}`}</li>
            ))}
          </ul>
        </Fact>
        {answers.length === 0 ? null : (
          <Fact name={word.facts.answers}>
            <ol className="item-links">
              {answers.map((given) => (
                <li key={`${given.at} ${given.function} ${given.answer}`}>
                  <Moment at={given.at} />
                  {` · ${nameFunction(given.function, language)} – ${word.answer[given.answer]}`}
                  {given.reason === '' ? null : (
                    <>
                      {' – '}
                      <span className="typed-text" dir="auto">
                        {given.reason}
                      </span>
                    </>
                  )}
                </li>
              ))}
            </ol>
          </Fact>
        )}
        {discipline ? <Fact name={word.facts.discipline}>{discipline}</Fact> : null}
        {incident ? (
          <Fact name={word.facts.incident}>
            <ItemLinks layer="incidents" ids={[incident]} />
          </Fact>
        ) : null}
        <Fact name={word.facts.entry}>
          <ItemLinks layer="log" ids={[entry]} />
        </Fact>
        <Fact name={word.facts.asked}>
          <Moment at={properties.asked} />
        </Fact>
      </dl>
      <ClosingFacts collection="open-items" feature={feature} />
    </>
  );
};
