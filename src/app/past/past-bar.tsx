import { type CSSProperties, useMemo, useState } from 'react';
import { type Replay, type Speed, speeds } from '../../live/past/replay.ts';
import type { PastLine } from '../../live/past/recording.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { useSession } from '../../shared/session.ts';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { formatClockSeconds, formatDay, formatMoment } from '../../shared/time.ts';
import { severities } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useMoment, usePast, useSpeed } from '../../workspace/past.ts';
import { openRooms, useToggleRoom } from '../use-room.ts';
import { pastWords } from './words.ts';

const earlier = { stroke: 'M3 3v10M13 3L6 8l7 5z' };
const later = { stroke: 'M13 3v10M3 3l7 5l-7 5z' };

/** Into how many stretches the span is cut, to show how much came in each. */
const stretches = 160;

/** What tells how bad a change is; null: it does not say. */
const severityOf = (line: PastLine): (typeof severities)[number] | null => {
  if (line.type !== 'upsert') return null;
  const { properties } = line.feature as { properties?: { severity?: unknown } };
  return severities.find((one) => one === properties?.severity) ?? null;
};

/** One outline for each severity, the worst at the foot: how many such changes came in each stretch, in 100 × 100. */
const drawDensity = ({ span, lines }: Replay): readonly (readonly [name: string, path: string])[] => {
  const counts = Array.from({ length: stretches }, () => severities.map(() => 0));
  for (const line of lines) {
    const stretch = Math.min(stretches - 1, Math.floor(((line.at - span.from) / (span.to - span.from)) * stretches));
    const severity = severityOf(line);
    const [kind, row] = [severity ? severities.indexOf(severity) : -1, counts[stretch]];
    if (row && kind >= 0) row[kind] = (row[kind] ?? 0) + 1;
  }
  const most = Math.max(1, ...counts.map((row) => row.reduce((sum, count) => sum + count, 0)));
  return severities.map((severity, index) => {
    const bars = counts.map((row, stretch) => {
      const below = row.slice(0, index).reduce((sum, count) => sum + count, 0);
      const height = ((row[index] ?? 0) / most) * 100;
      if (height === 0) return '';
      const [x, y] = [(stretch / stretches) * 100, 100 - (below / most) * 100];
      return `M${x.toFixed(2)} ${y.toFixed(1)}v${(-height).toFixed(1)}h${(90 / stretches).toFixed(2)}v${height.toFixed(1)}z`;
    });
    return [severity, bars.join('')] as const;
  });
};

const isEntered = (feature: object): boolean =>
  'properties' in feature && (feature.properties as { change?: unknown }).change === null;

/** What people entered into the log, as marks behind. */
const drawMarks = ({ span, lines }: Replay): string =>
  lines
    .filter((line) => line.type === 'upsert' && line.collection === 'log' && isEntered(line.feature))
    .map(({ at }) => `M${(((at - span.from) / (span.to - span.from)) * 100).toFixed(2)} 0v100`)
    .join('');

const Density = ({ replay }: { replay: Replay }) => {
  const word = useWords(pastWords);
  const areas = useMemo(() => drawDensity(replay), [replay]);
  const marks = useMemo(() => drawMarks(replay), [replay]);
  return (
    <svg
      className="past-density"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      role="img"
      aria-label={word.density(replay.lines.length)}
    >
      <path className="past-marks" d={marks} />
      {areas.map(([name, path]) => (
        <path key={name} className={`past-${name}`} d={path} />
      ))}
    </svg>
  );
};

/** Where in time the screen stands, and how it moves there. */
export const PastBar = () => {
  const past = usePast();
  const moment = useMoment();
  const speed = useSpeed();
  const language = useLanguage();
  const word = useWords(pastWords);
  const { singleKeys } = useSession();
  const [chosen, setChosen] = useState<Speed>(60);
  const back = (): void => past?.goTo(null);
  const toggleRoom = useToggleRoom();
  const rooms = Object.fromEntries(openRooms.map(({ id, key }) => [key, () => toggleRoom(id)]));
  useShortcuts({ ...rooms, q: back }, singleKeys);
  if (!past || moment === null) return null;
  const { replay } = past;
  const { from, to } = replay.span;
  const place = { '--past-at': (moment - from) / (to - from) } as CSSProperties;
  return (
    <section className="past-bar" data-file={past.file !== null} aria-label={word.bar} style={place}>
      <p className="past-banner" role="note">
        {past.file
          ? word.recordingSentence(formatMoment(moment, language), past.file.about.seat)
          : word.sentence(formatMoment(moment, language))}
      </p>
      <div className="past-buttons">
        <button type="button" onClick={() => replay.step(-1)} aria-label={word.before}>
          <Icon shape={earlier} />
        </button>
        {speed === null ? (
          <button type="button" onClick={() => replay.play(chosen)}>
            {word.play}
          </button>
        ) : (
          <button type="button" onClick={replay.pause}>
            {word.pause}
          </button>
        )}
        <button type="button" onClick={() => replay.step(1)} aria-label={word.after}>
          <Icon shape={later} />
        </button>
        <label>
          <span className="visually-hidden">{word.speed}</span>
          <select
            value={speed ?? chosen}
            onChange={({ target }) => {
              const next = speeds.find((one) => String(one) === target.value) ?? chosen;
              setChosen(next);
              if (speed !== null) replay.play(next);
            }}
          >
            {speeds.map((one) => (
              <option key={one} value={one}>{`×${one}`}</option>
            ))}
          </select>
        </label>
      </div>
      <div className="past-track">
        <Density replay={replay} />
        <input
          type="range"
          aria-label={word.moment}
          aria-valuetext={formatMoment(moment, language)}
          min={from}
          max={to}
          step={1000}
          value={moment}
          onChange={({ target }) => {
            replay.pause();
            replay.goTo(Number(target.value));
          }}
        />
        <span className="past-ends" aria-hidden="true">
          <span>{formatMoment(from, language)}</span>
          <span>{formatMoment(to, language)}</span>
        </span>
      </div>
      <p className="past-clock">
        <strong>{formatClockSeconds(moment, language)}</strong> <span>{formatDay(moment, language)}</span>
      </p>
      <button type="button" className="past-back" onClick={back}>
        {word.backToLive} <kbd>{'Q'}</kbd>
      </button>
    </section>
  );
};
