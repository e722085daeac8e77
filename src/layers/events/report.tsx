import { alertsOver, entriesOf, incidentsAt, nearby } from '../../domain/events/around.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { useChangeWords, useOpenedItemsOf } from '../../shared/items.ts';
import { ItemLinks } from '../../shared/parts/item-links.tsx';
import { isolate } from '../../shared/text.ts';
import { formatClock, formatStamp } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { DetailTable } from './detail-table.tsx';
import { eventReportWords } from './report-words.ts';

/** What one entry of the log tells: what somebody wrote, or what became of the event or of an incident at it. */
const useTelling = (): ((entry: LogEntry) => string) => {
  const language = useLanguage();
  const ofEvents = useChangeWords('events');
  const ofIncidents = useChangeWords('incidents');
  return ({ properties: { text, change } }) => {
    if (!change) return isolate(text);
    const describe = change.collection === 'incidents' ? ofIncidents : ofEvents;
    const label = change.label ? `${textIn(change.label, language)} – ` : '';
    return `${label}${describe(change.after, language).join(' · ')}`;
  };
};

const Crowd = ({ properties: { estimates } }: PublicEvent) => {
  const language = useLanguage();
  const word = useWords(eventReportWords);
  const format = new Intl.NumberFormat(language);
  const counts = estimates.map(({ count }) => count);
  if (counts.length === 0) return <p>{word.noCrowd}</p>;
  return <p>{word.crowd(counts.length, format.format(Math.min(...counts)), format.format(Math.max(...counts)))}</p>;
};

/** What is told of an event once it goes on or is over: made of what is known, nothing of it is typed. */
export const EventReport = ({ event }: { event: PublicEvent }) => {
  const language = useLanguage();
  const word = useWords(eventReportWords);
  const tell = useTelling();
  const incidents = incidentsAt(event, useFeatures('incidents'));
  const { before, during } = alertsOver(event, useFeatures('alerts'));
  const entries = entriesOf(event, incidents, useOpenedItemsOf('log') as Iterable<LogEntry>);
  const { units } = event.properties;
  const engaged = units.reduce((sum, unit) => sum + (unit.engaged === null ? 0 : unit.strength), 0);
  const alerts = [
    { name: word.before, list: before },
    { name: word.during, list: during },
  ];
  return (
    <section className="event-report" aria-label={word.title}>
      <h4>{word.title}</h4>
      <p>{word.summary(engaged, incidents.length, before.length + during.length)}</p>
      <Crowd {...event} />
      <DetailTable
        title={word.incidents}
        note={<p className="quiet">{word.near(nearby.metres)}</p>}
        empty={word.nobody}
        columns={[word.reportedAt, word.what]}
        rows={incidents}
        keyOf={({ id }) => id}
        cells={({ id, properties }) => [
          formatStamp(timeOf(properties.reported), language),
          <ItemLinks key="item" layer="incidents" ids={[id]} />,
        ]}
      />
      {alerts.map(({ name, list }) => (
        <section key={name} className="event-part" aria-label={name}>
          <h4>{`${name} (${list.length})`}</h4>
          <ItemLinks layer="alerts" ids={list.map(({ id }) => id)} />
        </section>
      ))}
      <DetailTable
        title={word.timeline}
        empty={word.nobody}
        columns={[word.reportedAt, word.what]}
        rows={entries}
        keyOf={({ id }) => id}
        cells={(entry) => [formatClock(timeOf(entry.properties.occurred), language), tell(entry)]}
      />
    </section>
  );
};
