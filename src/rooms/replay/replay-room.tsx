import '../../shared/parts/room-body.css';
import './replay-room.css';
import { useMemo, useState } from 'react';
import type { PastLine } from '../../live/past/collect-lines.ts';
import { useChangeWords } from '../../shared/items.ts';
import { MomentField } from '../../shared/parts/moment-field.tsx';
import { formatClockSeconds, formatStamp, useNow } from '../../shared/time.ts';
import { useComparedParam, useMomentParam, useSelectedParam } from '../../shared/url-state.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { momentOf, writeWall } from '../../shared/wall-clock.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type PastControls, usePast } from '../../workspace/past.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { Differences } from './differences.tsx';
import { Recordings } from './recordings.tsx';
import { replayViewWords } from './view-words.ts';
import { replayRoomWords } from './words.ts';

/** Minutes back that are one press away. */
const steps = [15, 60, 120] as const;
/** So many are listed: of the log before the moment, and after it a tenth of them. */
const most = 100;

/** A moment that is typed, and taken once it is one of the past. */
const MomentForm = ({
  name,
  action,
  start,
  latest,
  onTake,
}: {
  name: string;
  action: string;
  start: number;
  /** Milliseconds since 1970; what lies after it is still to come. */
  latest: number;
  onTake(moment: number): void;
}) => {
  const now = useNow();
  const word = useWords(replayViewWords);
  const [typed, setTyped] = useState(() => writeWall(start));
  const moment = momentOf(typed);
  const isAhead = moment !== null && moment > latest;
  return (
    <form
      className="room-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (moment !== null && !isAhead) onTake(moment);
      }}
    >
      <MomentField name={name} value={typed} now={now} onChange={setTyped} />
      <button type="submit" disabled={moment === null}>
        {action}
      </button>
      {isAhead ? <p role="alert">{word.ahead}</p> : null}
    </form>
  );
};

/** Where one may go: some minutes back, or to a moment that is typed. */
const Choices = ({ past }: { past: PastControls | null }) => {
  const now = useNow();
  const word = useWords(replayViewWords);
  const [, setMoment] = useMomentParam();
  const goTo = (moment: number): void => {
    if (past) past.goTo(moment);
    else void setMoment(moment, { history: 'push' });
  };
  return (
    <>
      <div className="room-choices" role="group" aria-label={word.moment}>
        {steps.map((minutes) => (
          <button key={minutes} type="button" onClick={() => goTo(now - minutes * 60_000)}>
            {word.earlier(minutes)}
          </button>
        ))}
      </div>
      <MomentForm
        name={word.moment}
        action={word.show}
        start={now - 30 * 60_000}
        // In the past nobody here knows what time it is: the server says so.
        latest={past ? Number.POSITIVE_INFINITY : now}
        onTake={goTo}
      />
    </>
  );
};

const MomentText = ({ time, text }: { time: string; text: string }) => (
  <span className="row-text">
    <span className="row-facts">{time}</span>
    <span className="row-title" dir="auto">
      {text}
    </span>
  </span>
);

/** Something that became known, and the way to its moment. */
const MomentRow = ({ isNow, onGo, ...told }: { time: string; text: string; isNow: boolean; onGo: () => void }) => (
  <button type="button" className="row" aria-current={isNow ? 'true' : undefined} onClick={onGo}>
    <MomentText {...told} />
  </button>
);

/** The named moments of the span. */
const Bookmarks = ({ past: { replay, goTo } }: { past: PastControls }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const moment = useNow();
  const { bookmarks } = replay;
  const current = bookmarks.findLast(({ at }) => at <= moment);
  if (bookmarks.length === 0) return null;
  return (
    <section aria-label={word.bookmarks}>
      <h3>{word.bookmarks}</h3>
      <ul className="replay-list">
        {bookmarks.map((bookmark) => (
          <li key={bookmark.at}>
            <MomentRow
              time={formatStamp(bookmark.at, language)}
              text={textIn(bookmark.label, language)}
              isNow={bookmark === current}
              onGo={() => goTo(bookmark.at)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The entries of the log that were made in the span, each the way to its moment. */
const Entries = ({ past: { replay, goTo } }: { past: PastControls }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const log = useLayer('log');
  const moment = useNow();
  const entries = useMemo(
    () => replay.lines.filter((line) => line.type === 'upsert' && line.collection === 'log'),
    [replay],
  );
  const next = entries.findIndex(({ at }) => at > moment);
  const end = next < 0 ? entries.length : next;
  const near = entries.slice(Math.max(0, end - most), end + most / 10);
  return (
    <section aria-label={word.entries}>
      <h3>{`${word.entries} (${entries.length})`}</h3>
      {entries.length === 0 ? <p className="empty">{word.noEntries}</p> : null}
      <ul className="replay-list">
        {near.map((line) =>
          line.type === 'upsert' && log ? (
            <li key={line.feature.id}>
              <MomentRow
                time={formatStamp(line.at, language)}
                text={log.layer.label(log.layer.parse(line.feature), language)}
                isNow={line === entries[end - 1]}
                onGo={() => goTo(line.at)}
              />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
};

/** What became known of the open item in the span, each the way to its moment. */
const ItemChanges = ({ past: { replay, goTo } }: { past: PastControls }) => {
  const language = useLanguage();
  const word = useWords(replayViewWords);
  const [selected] = useSelectedParam();
  const describe = useChangeWords(selected?.layer ?? '');
  const moment = useNow();
  if (!selected) return null;
  const isOfItem = (line: PastLine): boolean =>
    line.collection === selected.layer && (line.type === 'upsert' ? line.feature.id : line.id) === selected.id;
  const changes = replay.lines.filter(isOfItem);
  return (
    <section aria-label={word.ofItem}>
      <h3>{word.ofItem}</h3>
      {changes.length === 0 ? <p className="empty">{word.noChange}</p> : null}
      <ul className="replay-list">
        {changes.slice(-most).map((line) => (
          <li key={line.at}>
            <MomentRow
              time={formatClockSeconds(line.at, language)}
              text={
                line.type === 'upsert'
                  ? describe((line.feature as { properties?: Record<string, unknown> }).properties ?? {}, language)
                      .slice(0, 3)
                      .join(' · ')
                  : word.kinds.gone
              }
              isNow={line.at === moment}
              onGo={() => goTo(line.at)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Comparison = ({ past: { replay } }: { past: PastControls }) => {
  const word = useWords(replayViewWords);
  const [moment] = useMomentParam();
  const [compared, setCompared] = useComparedParam();
  const { from, to } = replay.span;
  const isInside = compared !== null && compared >= from && compared <= to;
  const [first, last] = [Math.min(compared ?? 0, moment ?? 0), Math.max(compared ?? 0, moment ?? 0)];
  return (
    <>
      <MomentForm
        name={word.compare}
        action={word.compareNow}
        // A whole minute, as it is typed.
        start={compared ?? Math.ceil(from / 60_000) * 60_000}
        latest={to}
        onTake={(next) => void setCompared(next)}
      />
      {compared === null ? null : (
        <button type="button" className="replay-end" onClick={() => void setCompared(null)}>
          {word.endCompare}
        </button>
      )}
      {compared !== null && !isInside ? <p role="alert">{word.outside}</p> : null}
      {isInside && moment !== null ? <Differences replay={replay} from={first} to={last} /> : null}
    </>
  );
};

/** The past: to a moment of it, what was entered and changed around it, and what is different between two moments. */
export const ReplayRoom = () => {
  const past = usePast();
  const { title } = useWords(replayRoomWords);
  const word = useWords(replayViewWords);
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>{title}</h2>
      </header>
      <div className="panel-body room-body replay-body">
        <p className="quiet">{word.intro}</p>
        <Choices past={past} />
        <Recordings past={past} />
        {past ? (
          <>
            <Bookmarks past={past} />
            <Comparison past={past} />
            <ItemChanges past={past} />
            <Entries past={past} />
          </>
        ) : null}
      </div>
    </section>
  );
};
