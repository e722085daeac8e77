import './on-map.css';
import { useId, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { spanOf } from '../../domain/events/span.ts';
import { marchAt } from '../../domain/events/march.ts';
import { eventWords } from '../../layers/events/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { Tracks } from '../../map/tracks.tsx';
import { useHourParam } from '../../shared/event-params.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatStamp, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { daysOf, eventsIn, shareOf } from './calendar-model.ts';
import { eventsMapWords } from './map-words.ts';

const minute = 60_000;

const isOpen = ({ start, end }: { start: string; end: string }, time: number): boolean =>
  timeOf(start) <= time && time < timeOf(end);

/** What the map shows of some events at a moment. */
const sceneAt = (events: readonly PublicEvent[], time: number) => {
  const here = events.filter((event) => {
    const { start, end } = spanOf(event);
    return start <= time && time < end;
  });
  const marches = here.flatMap((event) => {
    const march = marchAt(event, time);
    return march ? [{ event, march }] : [];
  });
  const closures = events.flatMap(({ properties }) =>
    properties.status === 'cancelled' ? [] : properties.closures.filter((closure) => isOpen(closure, time)),
  );
  return { here, marches, closures };
};

/** The hours of the day shown: moving along them moves all that the map shows. */
const Strip = ({
  events,
  moment,
  scene,
}: {
  events: readonly PublicEvent[];
  moment: number;
  scene: ReturnType<typeof sceneAt>;
}) => {
  const id = useId();
  const language = useLanguage();
  const word = useWords(eventsMapWords);
  const [hour, setHour] = useHourParam();
  const [day] = daysOf('day', moment);
  if (!day) return null;
  const format = new Intl.NumberFormat(language);
  const shown = formatStamp(moment, language);
  return (
    <div className="hours-strip">
      <label htmlFor={id}>{word.strip}</label>
      <output htmlFor={id}>{shown}</output>
      <button type="button" disabled={hour === null} onClick={() => void setHour(null)}>
        {word.now}
      </button>
      <span className="quiet hours-count">{word.counted(scene.here.length, scene.closures.length)}</span>
      <div className="hours-track">
        <div className="hours-bars" aria-hidden="true">
          {eventsIn(events, day.start, day.end).map((event) => {
            const share = shareOf(spanOf(event), day);
            return share ? <span key={event.id} style={{ left: `${share.left}%`, width: `${share.width}%` }} /> : null;
          })}
        </div>
        <input
          id={id}
          type="range"
          min={day.start / minute}
          max={day.end / minute - 1}
          step={5}
          value={Math.floor(moment / minute)}
          aria-valuetext={shown}
          onChange={({ target }) => void setHour(Number(target.value) * minute)}
        />
      </div>
      {scene.marches.map(({ event, march }) => (
        <p key={event.id} className="hours-note">
          {word.estimated(textIn(event.properties.title, language), format.format(march.count))}
        </p>
      ))}
    </div>
  );
};

const Scene = ({ live }: { live: LiveLayer<PublicEvent> }) => {
  const word = useWords(eventsMapWords);
  const { post: posts } = useWords(eventWords);
  const now = useNow();
  const [hour] = useHourParam();
  const version = useSelectionVersion(live.selection);
  const moment = hour ?? Math.floor(now / minute) * minute;
  // The selection is one object: its version tells that it holds others.
  // oxlint-disable-next-line react/exhaustive-deps
  const events = useMemo(() => [...live.selection.values()], [live.selection, version]);
  const scene = useMemo(() => sceneAt(events, moment), [events, moment]);
  const drawn = useMemo(() => {
    const taken = new Map(scene.marches.map(({ event, march }) => [event.id, march]));
    const [day] = daysOf('day', moment);
    const today = day ? eventsIn(events, day.start, day.end) : [];
    return {
      tracks: today.flatMap(({ id, geometry, properties }) =>
        geometry?.type === 'MultiLineString' && properties.status !== 'cancelled'
          ? geometry.coordinates.map((path) => ({ path, taken: taken.get(id)?.column ?? [] }))
          : [],
      ),
      closed: scene.closures.flatMap(({ path }) => (path.length > 1 ? [path] : [])),
      points: [
        ...scene.marches.flatMap(({ march }) => [
          { position: march.head, label: word.head, isMinor: false },
          ...(march.hasLeft ? [{ position: march.tail, label: word.tail, isMinor: false }] : []),
        ]),
        ...scene.here.flatMap(({ properties }) =>
          properties.posts.map(({ kind, name, position }) => ({
            position,
            isMinor: true,
            label: name === '' || name === posts[kind] ? posts[kind] : `${posts[kind]} ${name}`,
          })),
        ),
      ],
    };
  }, [scene, events, moment, word, posts]);
  const area = document.querySelector('.map-area');
  return (
    <>
      <Tracks {...drawn} />
      {/* Beside the map, which would take its presses for its own. */}
      {area ? createPortal(<Strip events={events} moment={moment} scene={scene} />, area) : null}
    </>
  );
};

/** Routes with their direction, marches where they are at the moment shown, posts, closed stretches; the hours. */
export const EventsOnMap = () => {
  const live = useLayer('events');
  return live ? <Scene live={live} /> : null;
};
