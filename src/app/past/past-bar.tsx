import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { type Replay, type Speed, speeds } from '../../live/past/replay.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { useSession } from '../../shared/session.ts';
import { useShortcuts } from '../../shared/shortcuts.ts';
import { formatClockSeconds, formatDay, formatMoment } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openExport } from '../../workspace/desk-state.ts';
import { exportWords } from '../../workspace/export-words.ts';
import { type PastControls, useMoment, usePast, useSpeed } from '../../workspace/past.ts';
import { openRooms, useToggleRoom } from '../use-room.ts';
import { Density } from './density.tsx';
import { type Mark, markBeside, marksOf } from './marks.ts';
import { pastWords } from './words.ts';

const minute = 60_000;
const second = 1_000;

const earlier = { stroke: 'M3 3v10M13 3L6 8l7 5z' };
const later = { stroke: 'M13 3v10M3 3l7 5l-7 5z' };
const markBefore = { stroke: 'M7 3v10M7 3h6l-2 2 2 2H7M4 6L2 8l2 2' };
const markAfter = { stroke: 'M4 3v10M4 3h6l-2 2 2 2H4M12 10l2 2-2 2' };

/** Neither letter nor digit, and without a modifier on the keyboards of Belgium too. */
const markKeys = { before: ',', after: ';' } as const;

const Banner = ({ past }: { past: PastControls }) => {
  const word = useWords(pastWords);
  const language = useLanguage();
  const told = formatMoment(useMoment(minute) ?? 0, language);
  return (
    <p className="past-banner" role="note">
      {past.file ? word.recordingSentence(told, past.file.about.seat) : word.sentence(told)}
    </p>
  );
};

const SpeedChoice = ({
  replay,
  chosen,
  onChoose,
}: {
  replay: Replay;
  chosen: Speed;
  onChoose: (to: Speed) => void;
}) => {
  const word = useWords(pastWords);
  const speed = useSpeed();
  return (
    <label>
      <span className="visually-hidden">{word.speed}</span>
      <select
        value={speed ?? chosen}
        onChange={({ target }) => {
          const next = speeds.find((one) => String(one) === target.value) ?? chosen;
          onChoose(next);
          if (speed !== null) replay.play(next);
        }}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>{`×${one}`}</option>
        ))}
      </select>
    </label>
  );
};

const Buttons = ({ replay, goToMark }: { replay: Replay; goToMark: (direction: 1 | -1) => void }) => {
  const word = useWords(pastWords);
  const speed = useSpeed();
  const [chosen, setChosen] = useState<Speed>(60);
  const step = (name: string, shape: typeof earlier, onClick: () => void, key?: string): ReactNode => (
    <button type="button" title={name} aria-label={name} aria-keyshortcuts={key} onClick={onClick}>
      <Icon shape={shape} />
    </button>
  );
  return (
    <div className="past-buttons">
      {step(word.markBefore, markBefore, () => goToMark(-1), markKeys.before)}
      {step(word.before, earlier, () => replay.step(-1))}
      <button type="button" onClick={() => (speed === null ? replay.play(chosen) : replay.pause())}>
        {speed === null ? word.play : word.pause}
      </button>
      {step(word.after, later, () => replay.step(1))}
      {step(word.markAfter, markAfter, () => goToMark(1), markKeys.after)}
      <SpeedChoice replay={replay} chosen={chosen} onChoose={setChosen} />
    </div>
  );
};

/** What moves with every frame while it is played, and nothing else. */
const Slider = ({ replay, children }: { replay: Replay; children: ReactNode }) => {
  const word = useWords(pastWords);
  const language = useLanguage();
  const moment = useMoment() ?? 0;
  const told = formatMoment(useMoment(minute) ?? 0, language);
  const { from, to } = replay.span;
  const place = { transform: `scaleX(${(moment - from) / (to - from)})` };
  return (
    <div className="past-track">
      <div className="past-gone" style={place} />
      {children}
      <input
        type="range"
        aria-label={word.moment}
        aria-valuetext={told}
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
  );
};

/** The time, and the named moment that it stands at or after. */
const Clock = ({ marks }: { marks: readonly Mark[] }) => {
  const language = useLanguage();
  const moment = useMoment(second) ?? 0;
  const { label } = marks.findLast((mark) => mark.label !== null && mark.at < moment + second) ?? { label: null };
  return (
    <div className="past-clock">
      <strong>{formatClockSeconds(moment, language)}</strong> <span>{formatDay(moment, language)}</span>
      <p role="status">{label ? textIn(label, language) : null}</p>
    </div>
  );
};

const useBarKeys = (back: () => void, goToMark: (direction: 1 | -1) => void): void => {
  const { singleKeys } = useSession();
  const toggleRoom = useToggleRoom();
  const keys = useMemo(
    () => ({
      ...Object.fromEntries(openRooms.map(({ id, key }) => [key, () => toggleRoom(id)])),
      q: back,
      [markKeys.before]: () => goToMark(-1),
      [markKeys.after]: () => goToMark(1),
    }),
    [toggleRoom, back, goToMark],
  );
  useShortcuts(keys, singleKeys);
};

const Bar = ({ past }: { past: PastControls }) => {
  const word = useWords(pastWords);
  const { export: exported } = useWords(exportWords);
  const { replay, goTo } = past;
  const marks = useMemo(() => marksOf(replay), [replay]);
  const back = useCallback(() => goTo(null), [goTo]);
  const goToMark = useCallback(
    (direction: 1 | -1) => {
      const mark = markBeside(marks, replay.moment(), direction);
      if (!mark) return;
      replay.pause();
      replay.goTo(mark.at);
    },
    [marks, replay],
  );
  useBarKeys(back, goToMark);
  return (
    <section className="past-bar" data-file={past.file !== null} aria-label={word.bar}>
      <Banner past={past} />
      <Buttons replay={replay} goToMark={goToMark} />
      <Slider replay={replay}>
        <Density replay={replay} marks={marks} />
      </Slider>
      <Clock marks={marks} />
      <div className="past-leave">
        <button type="button" onClick={() => openExport(null)}>
          {exported}
        </button>
        <button type="button" className="past-back" onClick={back}>
          {word.backToLive} <kbd>{'Q'}</kbd>
        </button>
      </div>
    </section>
  );
};

/** Where in time the screen stands, and how it moves there. */
export const PastBar = () => {
  const past = usePast();
  return past ? <Bar past={past} /> : null;
};
