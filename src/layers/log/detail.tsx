import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { roleWords } from '../../shared/role-words.ts';
import { useChangeWords } from '../../shared/items.ts';
import { useFeatures } from '../features.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type LogEntry, logCollection } from '../../domain/log/contract.ts';
import { openItemsCollection } from '../../domain/open-items/contract.ts';
import { useOpenItem } from './use-open-item.ts';
import { pendingNumber } from './model.ts';
import { logWords } from './words.ts';

export const LogDetail = ({ feature }: { feature: LogEntry }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(logWords);
  const roles = useWords(roleWords);
  const { number, text, change, incident, corrects, discipline } = properties;
  const open = useOpenItem(feature);
  const others = [...useFeatures(logCollection)];
  const corrected = others.find((other) => other.properties.number === corrects);
  const corrections = others.filter((other) => other.properties.corrects === number);
  const describe = useChangeWords(change?.collection ?? '');
  const tell = (values: Readonly<Record<string, unknown>>): string => describe(values, language).join(' · ');
  return (
    <>
      {properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <dl className="facts">
        <Fact name={word.facts.number}>{number === pendingNumber ? word.pending : `#${number}`}</Fact>
        {text === '' ? null : (
          <Fact name={word.facts.text}>
            <span className="typed-text" dir="auto">
              {text}
            </span>
          </Fact>
        )}
        {change ? (
          <>
            <Fact name={word.facts.subject}>
              <ItemLinks layer={change.collection} ids={[change.id]} />
            </Fact>
            {change.before ? <Fact name={word.facts.before}>{tell(change.before) || '–'}</Fact> : null}
            <Fact name={change.before ? word.facts.after : word.created}>{tell(change.after)}</Fact>
          </>
        ) : null}
        <Fact name={word.facts.occurred}>
          <Moment at={properties.occurred} />
        </Fact>
        <Fact name={word.facts.entered}>
          <Moment at={properties.entered} />
        </Fact>
        <Fact
          name={word.facts.function}
        >{`${roles.function[properties.function]} · ${word.kind[properties.kind]}`}</Fact>
        <Fact name={word.disciplineName}>{discipline ? word.discipline[discipline] : word.everyDiscipline}</Fact>
        {open ? (
          <Fact name={word.facts.openItem}>
            <span className={open.isLate ? 'tone-severe' : undefined}>{open.text}</span>
            {open.id === null ? null : <ItemLinks layer={openItemsCollection} ids={[open.id]} />}
          </Fact>
        ) : null}
        {incident ? (
          <Fact name={word.facts.incident}>
            <ItemLinks layer="incidents" ids={[incident]} />
          </Fact>
        ) : null}
        {corrected ? (
          <Fact name={word.facts.corrects}>
            <ItemLinks layer={logCollection} ids={[corrected.id]} />
          </Fact>
        ) : null}
        {corrections.length > 0 ? (
          <Fact name={word.facts.corrected}>
            <ItemLinks layer={logCollection} ids={corrections.map(({ id }) => id)} />
          </Fact>
        ) : null}
      </dl>
    </>
  );
};
