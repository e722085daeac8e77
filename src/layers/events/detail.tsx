import { useFeatures } from '../features.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { workingDaysBefore } from '../../domain/events/working-days.ts';
import { ClosingFacts } from '../../shared/parts/closing-facts.tsx';
import { Fact } from '../../shared/parts/fact.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { PlaceFacts } from '../../shared/parts/place-facts.tsx';
import { usePlaces } from '../../shared/places.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatDay } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { EventParts } from './detail-parts.tsx';
import { MapWorkFacts } from '../map-work.tsx';
import { eventDetailWords } from './detail-words.ts';
import { useLevelNames } from './level-names.ts';
import { eventWords } from './words.ts';

const tenDays = 10;

/** What was asked for, when, and whether that was ten working days before. */
const RequestFacts = ({ properties: { request, windows } }: PublicEvent) => {
  const language = useLanguage();
  const { facts, late, inTime } = useWords(eventDetailWords);
  const days = request.received === null ? null : workingDaysBefore(request.received, windows.event.start);
  return (
    <>
      {request.subject ? <Fact name={facts.subject}>{request.subject}</Fact> : null}
      {request.received !== null && days !== null ? (
        <Fact name={facts.received}>
          {formatDay(timeOf(request.received), language)}{' '}
          <span className={days < tenDays ? 'tone-severe' : 'quiet'}>{days < tenDays ? late(days) : inTime(days)}</span>
        </Fact>
      ) : null}
      {request.transport ? <Fact name={facts.transport}>{request.transport}</Fact> : null}
      {request.stewards === null ? null : <Fact name={facts.stewards}>{request.stewards}</Fact>}
    </>
  );
};

const DecisionFact = ({ properties: { decision } }: PublicEvent) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const own = useWords(eventDetailWords);
  return (
    <Fact name={own.facts.decision}>
      {decision ? (
        <>
          {word.outcome[decision.outcome]} · {decision.reference} · {formatDay(timeOf(decision.date), language)}
          {decision.conditions ? <span className="typed-text"> – {decision.conditions}</span> : null}
        </>
      ) : (
        <span className="quiet">{own.undecided}</span>
      )}
    </Fact>
  );
};

const ZoneNames = ({ codes }: { codes: readonly string[] }) => {
  const language = useLanguage();
  const { zoneName } = usePlaces();
  return codes.map((code) => {
    const name = zoneName(code);
    return (
      <span key={code} className="fact-item">
        {code} {name ? textIn(name, language) : ''}
      </span>
    );
  });
};

/** How it stands, where it is, and who answers for it. */
const Facts = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const own = useWords(eventDetailWords);
  const levels = useLevelNames();
  const { properties } = event;
  const { expected, assessment, involved } = properties;
  const format = new Intl.NumberFormat(language);
  return (
    <dl className="facts">
      <Fact name={own.facts.status}>{word.status[properties.status]}</Fact>
      <PlaceFacts label={properties.place.label} communes={properties.communes} zones={[]} />
      {expected ? (
        <Fact name={own.facts.expected}>{word.people(format.format(expected.from), format.format(expected.to))}</Fact>
      ) : null}
      {assessment ? (
        <Fact name={own.facts.assessment}>
          {levels[assessment.level]}
          {assessment.text ? <span className="typed-text"> – {assessment.text}</span> : null}
        </Fact>
      ) : null}
      <DecisionFact {...event} />
      <Fact name={own.facts.lead}>
        <ZoneNames codes={[properties.lead]} />
      </Fact>
      {involved.length > 0 ? (
        <Fact name={own.facts.involved}>
          <ZoneNames codes={involved} />
        </Fact>
      ) : null}
    </dl>
  );
};

/** What was asked for, and the rest of the file. */
const FileFacts = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const own = useWords(eventDetailWords);
  const { properties } = event;
  const { stages, radius, previous, note } = properties;
  return (
    <section className="event-part" aria-label={own.sections.file}>
      <h4>{own.sections.file}</h4>
      <dl className="facts">
        <Fact name={own.facts.kind}>{word.kind[properties.kind]}</Fact>
        <Fact name={own.facts.organiser}>{word.organiser[properties.organiser]}</Fact>
        {stages.length > 1 ? (
          <Fact name={own.facts.way}>{stages.map(({ label }) => textIn(label, language)).join(' → ')}</Fact>
        ) : null}
        {radius === null ? null : <Fact name={own.facts.perimeter}>{own.metres(radius)}</Fact>}
        <MapWorkFacts layer="events" id={event.id} />
        <RequestFacts {...event} />
        {previous ? (
          <Fact name={own.facts.previous}>
            <ItemLinks layer="events" ids={[previous]} />
          </Fact>
        ) : null}
        {note ? (
          <Fact name={own.facts.note}>
            <span className="typed-text">{note}</span>
          </Fact>
        ) : null}
      </dl>
      <ClosingFacts collection="events" feature={event} />
    </section>
  );
};

/** What an event clashes with. */
const ClashLinks = ({ id }: { id: string }) => {
  const { sections } = useWords(eventDetailWords);
  const clashes = [...useFeatures('clashes')].filter(({ properties: { clash } }) => clash.events.includes(id));
  return clashes.length === 0 ? null : (
    <section className="event-part" aria-label={sections.clashes}>
      <h4>{sections.clashes}</h4>
      <ItemLinks layer="clashes" ids={clashes.map((item) => item.id)} />
    </section>
  );
};

/** Made once there is something to tell. */
const Report = lazyView(
  () => import('./report.tsx'),
  ({ EventReport }) => EventReport,
);

/** Everything that is known of an event. */
export const EventDetail = ({ feature }: { feature: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventDetailWords);
  const { status } = feature.properties;
  const hasBegun = status === 'under-way' || status === 'dispersing' || status === 'ended';
  return (
    <>
      {feature.properties.exercise ? <p className="exercise-mark">{word.exercise}</p> : null}
      <h3>{textIn(feature.properties.title, language)}</h3>
      <Facts event={feature} />
      <ClashLinks id={feature.id} />
      <EventParts event={feature} />
      <FileFacts event={feature} />
      {hasBegun ? (
        <Pane isSmall>
          <Report event={feature} />
        </Pane>
      ) : null}
    </>
  );
};
