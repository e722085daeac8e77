import './calendar.css';
import { useId } from 'react';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { eventPhases } from '../../domain/events/kinds.ts';
import { eventSigns, eventWords, signOf } from '../../layers/events/layer.tsx';
import type { CalendarView } from '../../shared/event-params.ts';
import { timeOf } from '../../shared/instant.ts';
import { SignIcon } from '../../shared/parts/sign-icon.tsx';
import { formatClock, formatDay } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type CalendarDay, daysOf, eventsIn, shareOf } from './calendar-model.ts';
import { eventsViewWords } from './view-words.ts';

interface CalendarProps {
  events: readonly PublicEvent[];
  /** The moment shown, milliseconds since 1970. */
  moment: number;
  now: number;
  selectedId: string | null;
  onOpen: (id: string) => void;
  onMoment: (time: number) => void;
}

const dayNames = (language: Language, days: readonly CalendarDay[]): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return days.slice(0, 7).map(({ date }) => format.format(timeOf(`${date}T00:00:00Z`)));
};

/** An event in a cell: its sign, when it begins, what it is; a press opens it. */
const Entry = ({
  event,
  day,
  isSelected,
  onOpen,
}: {
  event: PublicEvent;
  day: CalendarDay;
  isSelected: boolean;
  onOpen: (id: string) => void;
}) => {
  const language = useLanguage();
  const { status } = useWords(eventWords);
  const { properties } = event;
  const start = timeOf(properties.windows.event.start);
  const isToday = start >= day.start && start < day.end;
  return (
    <button
      type="button"
      className="calendar-entry"
      aria-pressed={isSelected}
      title={`${textIn(properties.title, language)} – ${status[properties.status]}`}
      onClick={() => onOpen(event.id)}
    >
      <SignIcon sign={eventSigns[signOf(event)]} />
      <span>
        {isToday ? `${formatClock(start, language)} ` : ''}
        {textIn(properties.title, language)}
      </span>
    </button>
  );
};

const weeksOf = (days: readonly CalendarDay[]): readonly (readonly CalendarDay[])[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));

/** A week or a month as a table of days. */
const Grid = ({
  days,
  events,
  moment,
  now,
  selectedId,
  onOpen,
  onMoment,
}: CalendarProps & { days: readonly CalendarDay[] }) => {
  const language = useLanguage();
  const { calendar } = useWords(eventsViewWords);
  const month = days[Math.floor(days.length / 2)]?.date.slice(0, 7);
  const isMonth = days.length > 7;
  return (
    <table className="calendar-grid" aria-label={calendar}>
      <thead>
        <tr>
          {dayNames(language, days).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => {
              const { date, start, end } = day;
              const isNow = now >= start && now < end;
              return (
                <td key={date} data-other={isMonth && date.slice(0, 7) !== month} data-now={isNow}>
                  <button
                    type="button"
                    className="calendar-date"
                    aria-label={formatDay(start, language)}
                    aria-current={isNow ? 'date' : undefined}
                    aria-pressed={moment >= start && moment < end}
                    onClick={() => onMoment(start + 12 * 3_600_000)}
                  >
                    {Number(date.slice(8))}
                  </button>
                  {eventsIn(events, start, end).map((event) => (
                    <Entry
                      key={event.id}
                      event={event}
                      day={day}
                      isSelected={event.id === selectedId}
                      onOpen={onOpen}
                    />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const shownHours = [0, 6, 12, 18] as const;

/** One day: each event with its phases on the hours. */
const Day = ({ days: [day], events, moment, selectedId, onOpen }: CalendarProps & { days: readonly CalendarDay[] }) => {
  const language = useLanguage();
  const word = useWords(eventsViewWords);
  const { phase: phaseWords } = useWords(eventWords);
  const headingId = useId();
  if (!day) return null;
  const here = eventsIn(events, day.start, day.end);
  const at = shareOf({ start: moment, end: moment + 1 }, day);
  return (
    <section className="calendar-day" aria-labelledby={headingId}>
      <h3 id={headingId}>{formatDay(day.start, language)}</h3>
      {here.length === 0 ? <p className="empty">{word.noneHere}</p> : null}
      <div className="day-hours" aria-hidden="true">
        {shownHours.map((hour) => (
          <span key={hour}>{`${String(hour).padStart(2, '0')}:00`}</span>
        ))}
      </div>
      <ul className="day-events">
        {here.map((event) => {
          const spans = eventPhases.flatMap((phase) => {
            const span = event.properties.windows[phase];
            const share = span && shareOf({ start: timeOf(span.start), end: timeOf(span.end) }, day);
            return span && share ? [{ phase, span, ...share }] : [];
          });
          return (
            <li key={event.id}>
              <Entry event={event} day={day} isSelected={event.id === selectedId} onOpen={onOpen} />
              <div className="day-bar" aria-hidden="true">
                {spans.map(({ phase, left, width }) => (
                  <span key={phase} data-phase={phase} style={{ left: `${left}%`, width: `${width}%` }} />
                ))}
                {at ? <i style={{ left: `${at.left}%` }} /> : null}
              </div>
              <p className="quiet day-phases">
                {spans
                  .map(
                    ({ phase, span }) =>
                      `${phaseWords[phase]} ${formatClock(timeOf(span.start), language)}–${formatClock(timeOf(span.end), language)}`,
                  )
                  .join(' · ')}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The calendar of a day, a week or a month around the moment shown. */
export const Calendar = ({ view, ...props }: CalendarProps & { view: Exclude<CalendarView, 'list'> }) => {
  const word = useWords(eventsViewWords);
  const days = daysOf(view, props.moment);
  const [first, last] = [days[0], days.at(-1)];
  const here = first && last ? eventsIn(props.events, first.start, last.end).length : 0;
  return (
    <>
      <p className="quiet calendar-count">{word.counted(here, props.events.length)}</p>
      {view === 'day' ? <Day {...props} days={days} /> : <Grid {...props} days={days} />}
    </>
  );
};
