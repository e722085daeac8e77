import type { AgendaItem, Decision, Session } from '../../domain/council/contract.ts';
import { isOver, isOverdue } from '../../domain/council/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Moment } from '../../shared/parts/moment.tsx';
import { usePlaces } from '../../shared/places.ts';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { agendaOf, historyOf } from './model.ts';
import { councilWords } from './words.ts';

/** Who came, by function, against the composition. */
const AttendanceFacts = ({ session: { properties } }: { session: Session }) => {
  const word = useWords(councilWords);
  return (
    <ul className="item-links">
      {properties.attendance.map(({ function: name, seats, present }) => (
        <li
          key={name}
        >{`${word.functions[name]} · ${word.present(present === null ? '–' : String(present), seats)}`}</li>
      ))}
    </ul>
  );
};

export const SessionDetail = ({ feature }: { feature: Session }) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const items = useFeatures('agenda-items');
  const { id, properties } = feature;
  return (
    <>
      <h3>{textIn(properties.title, language)}</h3>
      {isOver(feature) ? <p className="notice">{word.closedNotice}</p> : null}
      <dl className="facts">
        <Fact name={word.facts.status}>{word.sessionStatus[properties.status]}</Fact>
        <Fact name={word.facts.date}>{`${formatDay(timeOf(properties.date), language)}, ${properties.time}`}</Fact>
        <Fact name={word.facts.venue}>{textIn(properties.venue, language)}</Fact>
        <Fact name={word.facts.cause}>{textIn(properties.cause, language)}</Fact>
        <Fact name={word.agendaItems}>
          <ItemLinks layer="agenda-items" ids={agendaOf(id, items).map((item) => item.id)} />
        </Fact>
        <Fact name={word.facts.attendance}>
          <AttendanceFacts session={feature} />
        </Fact>
      </dl>
      <ClosingFacts collection="sessions" feature={feature} />
    </>
  );
};

/** One subject across sessions, as one list. */
const SubjectHistory = ({ subject }: { subject: string }) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const items = useFeatures('agenda-items');
  const decisions = [...useFeatures('decisions')];
  const sessions = new Map([...useFeatures('sessions')].map((session) => [session.id, session]));
  return (
    <ol className="item-links" aria-label={word.facts.subject}>
      {historyOf(subject, items, decisions, sessions).map(({ item, session, decisions: taken }) => (
        <li key={item.id}>
          {`${session ? formatDay(timeOf(session.properties.date), language) : ''} · ${word.itemStatus[item.properties.status]}`}
          <ItemLinks layer="agenda-items" ids={[item.id]} />
          <ItemLinks layer="decisions" ids={taken.map(({ id }) => id)} />
        </li>
      ))}
    </ol>
  );
};

export const AgendaItemDetail = ({ feature }: { feature: AgendaItem }) => {
  const { properties } = feature;
  const language = useLanguage();
  const word = useWords(councilWords);
  const { status, session, note, postponedFrom, postponements, subject } = properties;
  return (
    <>
      <h3>{textIn(properties.title, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>
          {word.itemStatus[status]}
          {postponements > 0 ? ` · ${word.postponed(postponements)}` : null}
        </Fact>
        <Fact name={word.facts.session}>
          <ItemLinks layer="sessions" ids={[session]} />
        </Fact>
        {postponedFrom === null ? null : (
          <Fact name={word.facts.carriesOn}>
            <ItemLinks layer="agenda-items" ids={[postponedFrom]} />
          </Fact>
        )}
        {note ? (
          <Fact name={word.facts.note}>
            <span className="typed-text">{note}</span>
          </Fact>
        ) : null}
        <Fact name={word.facts.subject}>
          <SubjectHistory subject={subject} />
        </Fact>
      </dl>
      <ClosingFacts collection="agenda-items" feature={feature} />
    </>
  );
};

export const DecisionDetail = ({ feature }: { feature: Decision }) => {
  const language = useLanguage();
  const word = useWords(councilWords);
  const now = useNow();
  const { zoneName } = usePlaces();
  const corrections = [...useFeatures('decisions')].filter(({ properties }) => properties.corrects === feature.id);
  const { properties } = feature;
  const { status, deadline, zones, corrects, moved, evidence, note } = properties;
  const nameZone = (code: string): string => {
    const name = zoneName(code);
    return name ? `${code} ${textIn(name, language)}` : code;
  };
  return (
    <>
      <h3>{textIn(properties.text, language)}</h3>
      <dl className="facts">
        <Fact name={word.facts.status}>{word.decisionStatus[status]}</Fact>
        <Fact name={word.facts.kind}>{word.kind[properties.kind]}</Fact>
        <Fact name={word.facts.owner}>{textIn(properties.owner, language)}</Fact>
        <Fact name={word.facts.zones}>{zones.length === 0 ? word.wholeRegion : zones.map(nameZone).join(', ')}</Fact>
        <Fact name={word.facts.deadline}>
          {deadline === null ? word.noDeadline : formatDay(timeOf(deadline), language)}
          {isOverdue(feature, now) ? <span className="tone-severe"> · {word.overdue}</span> : null}
        </Fact>
        {moved ? (
          <Fact name={word.facts.moved}>
            {`${word.decisionStatus[moved.from]} → ${word.decisionStatus[status]} `}
            <Moment at={moved.at} />
          </Fact>
        ) : null}
        {evidence.length > 0 ? (
          <Fact name={word.facts.evidence}>
            {evidence.map((one) => (
              <ItemLinks key={`${one.collection}:${one.id}`} layer={one.collection} ids={[one.id]} />
            ))}
          </Fact>
        ) : null}
        {note ? (
          <Fact name={word.facts.note}>
            <span className="typed-text">{note}</span>
          </Fact>
        ) : null}
        <Fact name={word.facts.isPublic}>{properties.isPublic ? word.isPublic : word.notPublic}</Fact>
        <Fact name={word.facts.item}>
          <ItemLinks layer="agenda-items" ids={[properties.item]} />
        </Fact>
        <Fact name={word.facts.session}>
          <ItemLinks layer="sessions" ids={[properties.session]} />
        </Fact>
        {corrects === null ? null : (
          <Fact name={word.facts.corrects}>
            <ItemLinks layer="decisions" ids={[corrects]} />
          </Fact>
        )}
        {corrections.length > 0 ? (
          <Fact name={word.facts.corrected}>
            <ItemLinks layer="decisions" ids={corrections.map((one) => one.id)} />
          </Fact>
        ) : null}
        <Fact name={word.facts.subject}>
          <SubjectHistory subject={properties.subject} />
        </Fact>
      </dl>
      <ClosingFacts collection="decisions" feature={feature} />
    </>
  );
};
