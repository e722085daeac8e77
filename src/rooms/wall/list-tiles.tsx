import { type ReactNode, useMemo } from 'react';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { spanOf } from '../../domain/events/span.ts';
import type { Measure } from '../../domain/plan/contract.ts';
import { isOverdue } from '../../domain/plan/lifecycle.ts';
import { planWords } from '../../layers/plan/layer.tsx';
import { useSelected, useSelectionVersion } from '../../live/use-live.ts';
import { showClock } from '../../shared/brussels.ts';
import { timeOf } from '../../shared/instant.ts';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { SignIcon } from '../../shared/parts/sign-icon.tsx';
import { formatDay, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import { healthWords } from '../../workspace/health-words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { useFreshness } from './freshness.ts';
import { PagedList } from './paged-list.tsx';
import { TileHead } from './tile-frame.tsx';
import { wallWords } from './view-words.ts';

/** One item as its layer lists it, with nothing to press. */
const Row = ({ live: { layer, broken }, feature }: { live: LiveLayer; feature: { id: string } }) => {
  const word = useWords(healthWords);
  const { map, list } = layer;
  const sign = map?.points?.signs[map.points.signOf(feature)];
  return (
    <li className="row">
      <ErrorBoundary
        subject={feature}
        onError={(thrown) => broken.note(feature, thrown)}
        renderFailure={() => <span className="row-title">{word.notShownOne(feature.id)}</span>}
      >
        {sign ? (
          <span className="row-sign">
            <SignIcon sign={sign} />
          </span>
        ) : null}
        <span className="row-text">{list ? <list.Row feature={feature} /> : null}</span>
      </ErrorBoundary>
    </li>
  );
};

/** What stands under the head: the rows; a sentence, where there are none and that is known. */
const Body = ({
  live,
  count,
  empty,
  renderRow,
}: {
  live: LiveLayer;
  count: number;
  empty: string;
  renderRow: (index: number) => ReactNode;
}) => {
  const language = useLanguage();
  const health = useWords(healthWords);
  const { loading } = useWords(listWords);
  const freshness = useFreshness(live.layer.id);
  const isKnown = useIsKnown(live);
  if (count > 0) return <PagedList name={live.layer.title[language]} count={count} renderRow={renderRow} />;
  if (!isKnown) return <p className="wall-empty">{loading}</p>;
  return <p className="wall-empty">{freshness.isFresh ? empty : health.noDataYet}</p>;
};

const LayerList = ({ live }: { live: LiveLayer }) => {
  const { layer, selection } = live;
  const language = useLanguage();
  const word = useWords(wallWords);
  const freshness = useFreshness(layer.id);
  const isKnown = useIsKnown(live);
  useSelectionVersion(selection);
  const { size } = selection;
  const count = isKnown && (freshness.isFresh || size > 0) ? size : '–';
  return (
    <>
      <TileHead title={layer.title[language]} count={count} freshness={freshness} />
      {layer.id === 'alerts' ? <p className="wall-note">{word.withoutWatch}</p> : null}
      <Body
        live={live}
        count={size}
        empty={layer.list?.empty[language] ?? ''}
        renderRow={(index) => {
          const feature = selection.at(index);
          return feature ? <Row key={feature.id} live={live} feature={feature} /> : null;
        }}
      />
    </>
  );
};

/** The list of a layer, in the order of its list beside the map. */
export const ListTile = ({ layer }: { layer: string }) => {
  const live = useLayer(layer);
  return live ? <LayerList live={live} /> : null;
};

/** Whether an event has some part of its phases on the day of a moment, by the calendar of Brussels. */
const isOnDay = (event: PublicEvent, moment: number): boolean => {
  const [day, { start, end }] = [showClock(moment).slice(0, 10), spanOf(event)];
  return showClock(start).slice(0, 10) <= day && showClock(end - 1).slice(0, 10) >= day;
};

const Events = ({ live }: { live: LiveLayer<PublicEvent> }) => {
  const word = useWords(wallWords);
  const now = useNow();
  const freshness = useFreshness(live.layer.id);
  const version = useSelectionVersion(live.selection);
  const day = showClock(now).slice(0, 10);
  const events = useMemo(
    () =>
      [...live.selection.values()]
        .filter((event) => isOnDay(event, now))
        .toSorted((a, b) => spanOf(a).start - spanOf(b).start),
    // By its version; of now, the day matters.
    // oxlint-disable-next-line react/exhaustive-deps
    [live, version, day],
  );
  return (
    <>
      <TileHead
        title={word.events}
        count={freshness.isFresh || events.length > 0 ? events.length : '–'}
        freshness={freshness}
      />
      <Body
        live={live}
        count={events.length}
        empty={word.noEvents}
        renderRow={(index) => {
          const event = events[index];
          return event ? <Row key={event.id} live={live} feature={event} /> : null;
        }}
      />
    </>
  );
};

/** What is planned for today, the earliest first. */
export const EventsTile = () => {
  const live = useLayer('events');
  return live ? <Events live={live} /> : null;
};

const MeasureRow = ({ measure, now }: { measure: Measure; now: number }) => {
  const { title, owner, deadline, status } = measure.properties;
  const language = useLanguage();
  const word = useWords(wallWords);
  const plan = useWords(planWords);
  const isLate = isOverdue(measure, now);
  return (
    <li className="row">
      <span className="row-text">
        <span className="row-head">
          <span className="row-title">{textIn(title, language)}</span>
          <time className="age" dateTime={deadline}>
            {formatDay(timeOf(deadline), language)}
          </time>
        </span>
        <span className="row-facts">
          {isLate ? <span className="tone-severe">{word.overdue}</span> : null}
          <span>{plan.status[status]}</span>
          <span className="row-place">{textIn(owner, language)}</span>
        </span>
      </span>
    </li>
  );
};

const Plan = ({ live }: { live: LiveLayer<Measure> }) => {
  const word = useWords(wallWords);
  const plan = useWords(planWords);
  const now = useNow();
  const freshness = useFreshness(live.layer.id);
  const open = useSelected(
    live.selection,
    () =>
      [...live.selection.values()].filter(({ properties: { status } }) => status === 'planned' || status === 'ongoing'),
    (a, b) => a.length === b.length && a.every((measure, at) => measure === b[at]),
  );
  const late = open.filter((measure) => isOverdue(measure, now)).length;
  return (
    <>
      <TileHead
        title={word.plan}
        count={freshness.isFresh || open.length > 0 ? open.length : '–'}
        freshness={freshness}
      />
      {late > 0 ? <p className="wall-note tone-severe">{plan.overdue(late)}</p> : null}
      <Body
        live={live}
        count={open.length}
        empty={word.noMeasures}
        renderRow={(index) => {
          const measure = open[index];
          return measure ? <MeasureRow key={measure.id} measure={measure} now={now} /> : null;
        }}
      />
    </>
  );
};

/** The measures of the security plan that are still to be carried out, by their deadline. */
export const PlanTile = () => {
  const live = useLayer('measures');
  return live ? <Plan live={live} /> : null;
};
