import { useEffect, useMemo, useState } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { useSession } from '../../shared/session.ts';
import { formatDuration, useNow } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { whenIdle } from '../../shared/when-idle.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { mayTriage } from '../../domain/alerts/lifecycle.ts';
import { setMuted, useAlarmSettings } from './alarm-settings.ts';
import { alarmWords } from './alarm-words.ts';
import { type AlarmSource, overdueReading, useAlarms } from './use-alarms.ts';
import { timeOf } from '../../shared/instant.ts';

const soundEvery = 20_000;

/** One for the life of the page: to open one takes a tenth of a second. */
let audio: AudioContext | null = null;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Tones by when they begin (seconds) and their frequency; those of an exercise are lower, and three. */
const tones = {
  real: [
    [0, 880],
    [0.25, 660],
  ],
  exercise: [
    [0, 330],
    [0.25, 330],
    [0.5, 330],
  ],
} as const;

/** Short tones, as soon as there is time; a page that nobody has touched yet may not sound, and stays silent. */
const sound = (of: keyof typeof tones): void => {
  if (!navigator.userActivation.hasBeenActive) return;
  whenIdle(() => {
    const context = (audio ??= new AudioContext());
    void context.resume();
    for (const [at, frequency] of tones[of]) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.15, context.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + 0.2);
      tone.connect(volume).connect(context.destination);
      tone.start(context.currentTime + at);
      tone.stop(context.currentTime + at + 0.22);
    }
    clearTimeout(resting);
    resting = setTimeout(() => void context.suspend(), 1_000);
  }, 1_000);
};

const canNotify = (): boolean => 'Notification' in globalThis && Notification.permission === 'granted';

/**
 * Alerts that nobody has acknowledged in time, for the seats that may: a banner, a sound, a notification if allowed.
 */
export const Escalation = ({
  source,
  lens,
  onOpen,
}: {
  source: AlarmSource;
  lens: Lens;
  onOpen: (id: string) => void;
}) => {
  const language = useLanguage();
  const word = useWords(alarmWords);
  const now = useNow();
  const { seat } = useSession();
  const own = useMemo(
    (): AlarmSource => ({
      values: () => [...source.values()].filter((alert) => mayTriage(seat, alert)),
      now: () => source.now(),
    }),
    [source, seat],
  );
  const { count, first } = useAlarms(own, lens, overdueReading);
  const isMuted = useAlarmSettings().isMuted;
  const [mayAsk, setMayAsk] = useState(() => 'Notification' in globalThis && Notification.permission === 'default');
  const firstId = first?.id;
  const isExercise = first?.properties.capStatus === 'exercise';
  const headline = first ? textIn(first.properties.headline, language) : '';
  useEffect(
    function soundWhileOverdue() {
      if (count === 0 || isMuted) return;
      const act = (): void => sound(isExercise ? 'exercise' : 'real');
      act();
      const timer = setInterval(act, soundEvery);
      return () => clearInterval(timer);
    },
    [count, isMuted, isExercise],
  );
  useEffect(
    function notifyDesktop() {
      if (firstId === undefined || !canNotify()) return;
      const title = isExercise ? `${word.exercise} – ${word.overdue(1)}` : word.overdue(1);
      const icon = isExercise ? '/icon-exercise.svg' : '/icon.svg';
      const notification = new Notification(title, { body: headline, tag: firstId, icon });
      notification.addEventListener('click', () => {
        window.focus();
        onOpen(firstId);
      });
      return () => notification.close();
    },
    [firstId, headline, isExercise, word, onOpen],
  );
  if (!first) return null;
  const told = `${headline} – ${textIn(first.properties.area.label, language)}`;
  return (
    <div className="notice escalation" role="alert">
      <strong>{isExercise ? `${word.exercise} – ${word.overdue(count)}` : word.overdue(count)}</strong>
      <span className="escalation-first" title={told}>
        {told}
      </span>
      <span>({word.waits(formatDuration(now - timeOf(first.properties.sent), language))})</span>
      <button type="button" onClick={() => onOpen(first.id)}>
        {word.open}
      </button>
      <button type="button" aria-pressed={isMuted} onClick={() => setMuted(!isMuted)}>
        {isMuted ? word.unmute : word.mute}
      </button>
      {mayAsk ? (
        <button type="button" onClick={() => void Notification.requestPermission().then(() => setMayAsk(false))}>
          {word.notify}
        </button>
      ) : null}
    </div>
  );
};
