import type { PublicEvent } from '../../domain/events/contract.ts';
import { eventPhases } from '../../domain/events/kinds.ts';
import { officersBy, readyUnits, strengthByHour } from '../../domain/events/strength.ts';
import { timeOf } from '../../shared/instant.ts';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { Span } from '../../shared/parts/moment.tsx';
import { formatClock, formatClockAt, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { DetailTable } from './detail-table.tsx';
import { eventDetailWords } from './detail-words.ts';
import { useLevelNames } from './level-names.ts';
import { useServiceName } from './service-name.ts';
import { eventWords } from './words.ts';

/** Tells a moment by its clock; with its day where that is not the event's. */
const useClock = ({ properties: { windows } }: PublicEvent): ((at: string) => string) => {
  const language = useLanguage();
  const day = timeOf(windows.event.start);
  return (at) => formatClockAt(timeOf(at), day, language);
};

const Hours = ({ event }: { event: PublicEvent }) => {
  const word = useWords(eventWords);
  const { sections, columns, nothing } = useWords(eventDetailWords);
  const { windows } = event.properties;
  const rows = eventPhases.flatMap((phase) => {
    const span = windows[phase];
    return span ? [{ phase, ...span }] : [];
  });
  return (
    <DetailTable
      title={sections.hours}
      empty={nothing}
      columns={[columns.what, columns.from]}
      rows={rows}
      keyOf={({ phase }) => phase}
      cells={({ phase, start, end }) => [word.phase[phase], <Span key="hours" from={start} to={end} />]}
    />
  );
};

const Crowd = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const { sections, columns, nothing } = useWords(eventDetailWords);
  const clock = useClock(event);
  const format = new Intl.NumberFormat(language);
  return (
    <DetailTable
      title={sections.crowd}
      empty={nothing}
      columns={[columns.at, columns.count, columns.source, columns.method]}
      rows={event.properties.estimates}
      keyOf={({ at, source }, index) => `${at} ${source} ${index}`}
      cells={({ at, count, source, method }) => [
        clock(at),
        format.format(count),
        word.source[source],
        word.method[method],
      ]}
    />
  );
};

const CommandTable = ({ event }: { event: PublicEvent }) => {
  const { sections, columns, nothing } = useWords(eventDetailWords);
  const levels = useLevelNames();
  const service = useServiceName();
  const clock = useClock(event);
  return (
    <DetailTable
      title={sections.command}
      empty={nothing}
      columns={[columns.level, columns.function, columns.post, columns.service, columns.since]}
      rows={event.properties.command}
      keyOf={(one, index) => `${one.level} ${one.sector} ${index}`}
      cells={(one) => [
        levels[one.level],
        [one.function, one.sector].filter(Boolean).join(' · '),
        one.post || '–',
        service(one.service),
        clock(one.since),
      ]}
    />
  );
};

const Units = ({ event }: { event: PublicEvent }) => {
  const word = useWords(eventWords);
  const own = useWords(eventDetailWords);
  const service = useServiceName();
  const now = useNow();
  const { units } = event.properties;
  const officers = officersBy(units);
  const ready = readyUnits(event);
  const planned = units.reduce(
    (sum, unit) => sum + (timeOf(unit.planned.start) <= now && now < timeOf(unit.planned.end) ? unit.strength : 0),
    0,
  );
  return (
    <DetailTable
      title={own.sections.units}
      note={
        units.length === 0 ? null : (
          <>
            <p>{own.engaged(officers.engaged, planned)}</p>
            {ready.length > 0 ? <p className="event-strong">{own.ready(officers.ready, ready.length)}</p> : null}
          </>
        )
      }
      empty={own.nothing}
      columns={[
        own.columns.unit,
        own.columns.service,
        own.columns.strength,
        own.columns.state,
        own.columns.sector,
        own.columns.from,
      ]}
      rows={units}
      keyOf={({ id }) => id}
      cells={(unit) => [
        unit.deployment ? <ItemLinks key="unit" layer="deployments" ids={[unit.deployment]} /> : unit.name,
        service(unit.service),
        unit.strength,
        <span key="state" className={unit.state === 'ready' ? 'event-strong' : undefined}>
          {word.unitState[unit.state]}
        </span>,
        unit.sector || '–',
        <Span key="hours" from={unit.planned.start} to={unit.planned.end} />,
      ]}
    />
  );
};

/** Officers engaged against those planned, by service and hour. */
const StrengthByHour = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const { sections, columns, nothing } = useWords(eventDetailWords);
  const service = useServiceName();
  const now = useNow();
  const { units } = event.properties;
  const rows = strengthByHour(units, now);
  const hours = [...new Set(rows.map(({ at }) => at))];
  const services = [...new Set(rows.map((row) => row.service))];
  return units.length === 0 ? null : (
    <DetailTable
      title={sections.byHour}
      empty={nothing}
      columns={[columns.service, ...hours.map((at) => formatClock(at, language))]}
      rows={services}
      keyOf={(one) => one}
      cells={(one) => [
        service(one),
        ...rows
          .filter((row) => row.service === one)
          .map(({ at, planned, engaged }) => (
            <span key={at} className={planned === 0 && !engaged ? 'quiet' : undefined}>
              {`${engaged ?? '–'}/${planned}`}
            </span>
          )),
      ]}
    />
  );
};

const Reinforcements = ({ event }: { event: PublicEvent }) => {
  const word = useWords(eventWords);
  const { sections, columns, nothing } = useWords(eventDetailWords);
  const service = useServiceName();
  const clock = useClock(event);
  return (
    <DetailTable
      title={sections.reinforcements}
      empty={nothing}
      columns={[columns.channel, columns.service, columns.strength, columns.state, columns.at]}
      rows={event.properties.reinforcements}
      keyOf={({ id }) => id}
      cells={(one) => [
        word.channel[one.channel],
        service(one.from),
        one.strength,
        word.reinforcementStatus[one.status],
        clock(one.moved),
      ]}
    />
  );
};

const Closures = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventWords);
  const { sections, columns, nothing, notMade } = useWords(eventDetailWords);
  return (
    <DetailTable
      title={sections.closures}
      empty={nothing}
      columns={[columns.what, columns.from, columns.traffic]}
      rows={event.properties.closures}
      keyOf={({ id }) => id}
      cells={({ kind, name, start, end, item }) => [
        `${word.closureKind[kind]} – ${textIn(name, language)}`,
        <Span key="hours" from={start} to={end} />,
        item ? (
          <ItemLinks key="item" layer={kind === 'segment' ? 'road-safety' : 'disruptions'} ids={[item]} />
        ) : (
          notMade
        ),
      ]}
    />
  );
};

/** What an event is made of, part by part: what is urgent in it first. */
export const EventParts = ({ event }: { event: PublicEvent }) => (
  <>
    <Hours event={event} />
    <Units event={event} />
    <Reinforcements event={event} />
    <StrengthByHour event={event} />
    <CommandTable event={event} />
    <Crowd event={event} />
    <Closures event={event} />
  </>
);
