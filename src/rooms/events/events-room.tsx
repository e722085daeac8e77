import './events-room.css';
import { useMemo } from 'react';
import type { ClashItem } from '../../domain/events/clash-item.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { LevelSettings, clashWords, labelClash, tellClash } from '../../layers/events/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { type CalendarView, calendarViews, useCalendarParam, useHourParam } from '../../shared/event-params.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Icon } from '../../shared/parts/icon.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { BrokenNotice } from '../../workspace/broken-notice.tsx';
import { openForm } from '../../workspace/desk-state.ts';
import { ExportButton } from '../../workspace/export-button.tsx';
import { FeatureList } from '../../workspace/feature-list.tsx';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { Calendar } from './calendar.tsx';
import { CalendarFile } from './calendar-file-button.tsx';
import { stepBy } from './calendar-model.ts';
import { eventsViewWords } from './view-words.ts';
import { eventsRoomWords } from './words.ts';

/** Which days are shown, and how. */
const Navigation = ({
  view,
  moment,
  onView,
  onMoment,
}: {
  view: CalendarView;
  moment: number;
  onView: (view: CalendarView) => void;
  onMoment: (time: number | null) => void;
}) => {
  const word = useWords(eventsViewWords);
  return (
    <div className="board-tools">
      <Choice name={word.view} value={view} values={calendarViews} words={word.views} onChange={onView} />
      {view === 'list' ? null : (
        <span className="calendar-steps">
          <button
            type="button"
            className="icon-button"
            aria-label={word.earlier}
            title={word.earlier}
            onClick={() => onMoment(stepBy(view, moment, -1))}
          >
            <Icon shape={{ stroke: 'M10 3L5 8l5 5' }} />
          </button>
          <button type="button" onClick={() => onMoment(null)}>
            {word.now}
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={word.later}
            title={word.later}
            onClick={() => onMoment(stepBy(view, moment, 1))}
          >
            <Icon shape={{ stroke: 'M6 3l5 5-5 5' }} />
          </button>
        </span>
      )}
    </div>
  );
};

/** What does not go together, the earliest first. */
const Clashes = ({ live, now }: { live: LiveLayer<ClashItem>; now: number }) => {
  const language = useLanguage();
  const word = useWords(clashWords);
  const { show } = useItemSteps();
  useSelectionVersion(live.selection);
  if (live.selection.size === 0) return null;
  return (
    <section className="event-clash-list" aria-label={word.title}>
      <h3>
        {word.title} <span className="count">{live.selection.size}</span>
      </h3>
      <ul>
        {[...live.selection.values()].map((item) => (
          <li key={item.id}>
            <button type="button" className="link" onClick={() => show({ layer: 'clashes', id: item.id })}>
              {labelClash(item, language)}
            </button>{' '}
            <span className="quiet">
              {`${formatClockAt(item.properties.clash.from, now, language)} · ${tellClash(item.properties.clash, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Room = ({ live, clashes }: { live: LiveLayer<PublicEvent>; clashes: LiveLayer<ClashItem> }) => {
  const { layer, selection } = live;
  const word = useWords(eventsViewWords);
  const { title } = useWords(eventsRoomWords);
  const { loading } = useWords(listWords);
  const { seat } = useSession();
  const now = useNow();
  const language = useLanguage();
  const [view, setView] = useCalendarParam();
  const [hour, setHour] = useHourParam();
  const [selected] = useSelectedParam();
  const { show } = useItemSteps();
  const version = useSelectionVersion(selection);
  const isKnown = useIsKnown(live);
  // The selection is one object: its version tells that it holds others.
  // oxlint-disable-next-line react/exhaustive-deps
  const events = useMemo(() => [...selection.values()], [selection, version]);
  const moment = hour ?? now;
  const mayAnnounce = refuse(seat, { type: 'change', zones: [seat.zone ?? ''] }) === null;
  return (
    <section className="panel events-room" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>
          {title} <span className="count">{isKnown ? selection.size : '–'}</span>
        </h2>
        {mayAnnounce ? (
          <button type="button" onClick={() => openForm({ layer: layer.id, id: null, start: null })}>
            {word.newEvent}
          </button>
        ) : null}
        <button type="button" onClick={() => window.print()}>
          {word.print}
        </button>
        <CalendarFile events={events} />
        <ExportButton live={live} />
      </header>
      <Navigation
        view={view}
        moment={moment}
        onView={(next) => void setView(next)}
        onMoment={(time) => void setHour(time)}
      />
      <HealthNotice collection={layer.id} />
      <BrokenNotice broken={live.broken} />
      <Pane isSmall>
        <Clashes live={clashes} now={now} />
      </Pane>
      <div className={view === 'list' ? 'panel-body' : 'panel-body events-calendar'}>
        {selection.size === 0 ? (
          <p className="empty">{isKnown ? layer.list?.empty[language] : loading}</p>
        ) : view === 'list' ? (
          <FeatureList live={live} />
        ) : (
          <Calendar
            view={view}
            events={events}
            moment={moment}
            now={now}
            selectedId={selected?.layer === layer.id ? selected.id : null}
            onOpen={(id) => show({ layer: layer.id, id })}
            onMoment={(time) => void setHour(time)}
          />
        )}
      </div>
      <LevelSettings />
    </section>
  );
};

/** Public order beside the map. */
export const EventsRoom = () => {
  const live = useLayer('events');
  const clashes = useLayer('clashes');
  return live && clashes ? <Room live={live} clashes={clashes} /> : null;
};
