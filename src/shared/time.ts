import { createContext, use } from 'react';
import { daysApart, timeZone } from './brussels.ts';
import type { Language } from './vocabulary.ts';

const locale: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' };

const memoise = <T>(make: (language: Language) => T): ((language: Language) => T) => {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
};

const clockFormat = memoise(
  (l) => new Intl.DateTimeFormat(locale[l], { timeZone, hour: '2-digit', minute: '2-digit' }),
);
const secondsFormat = memoise(
  (l) => new Intl.DateTimeFormat(locale[l], { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }),
);
const dayFormat = memoise(
  (l) =>
    new Intl.DateTimeFormat(locale[l], { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
);
const relativeFormat = memoise((l) => new Intl.RelativeTimeFormat(locale[l], { numeric: 'auto', style: 'short' }));

/** `14:02`. Times are milliseconds since 1970, UTC. */
export const formatClock = (time: number, language: Language): string => clockFormat(language).format(time);
export const formatClockSeconds = (time: number, language: Language): string => secondsFormat(language).format(time);
/** `Sat 25 Nov 2017`. */
export const formatDay = (time: number, language: Language): string => dayFormat(language).format(time);
/** `Sat 25 Nov 2017, 14:02`. */
export const formatMoment = (time: number, language: Language): string =>
  `${formatDay(time, language)}, ${formatClock(time, language)}`;

const minute = 60_000;
const units = [
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

const stampFormat = memoise(
  (l) =>
    new Intl.DateTimeFormat(locale[l], {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
);
/** `Sat 25 Nov, 14:02`. */
export const formatStamp = (time: number, language: Language): string => stampFormat(language).format(time);
/** The clock; with its day, if that is not the day of `now`. */
export const formatClockAt = (time: number, now: number, language: Language): string =>
  daysApart(time, now) === 0 ? formatClock(time, language) : formatStamp(time, language);

const justNow: Record<Language, string> = { fr: 'à l’instant', nl: 'zonet', en: 'just now' };

/**
 * `3 min ago`, `in 2 h`, by the largest unit that fits; under a minute: just now. Minutes and hours are those that
 * pass; from 24 hours on, days are those of the calendar, so that “yesterday” is the day before this one.
 */
export const formatRelative = (time: number, now: number, language: Language): string => {
  const distance = time - now;
  for (const [unit, length] of units) {
    const count = unit === 'day' ? daysApart(time, now) : Math.trunc(distance / length);
    // The long day of autumn has an hour that is 24 hours away and on the same day.
    if (Math.abs(distance) >= length && count !== 0) return relativeFormat(language).format(count, unit);
  }
  return justNow[language];
};

const unitSigns: Record<Language, Record<(typeof units)[number][0], string>> = {
  fr: { day: 'j', hour: 'h', minute: 'min' },
  nl: { day: 'd', hour: 'u', minute: 'min' },
  en: { day: 'd', hour: 'h', minute: 'min' },
};

/** `3 min`, `2 h`: an age where it is plain that it is one; a time to come as `formatRelative` says it. */
export const formatAge = (time: number, now: number, language: Language): string => {
  const age = now - time;
  if (age < minute) return formatRelative(time, now, language);
  const [unit, length] = units.find(([, size]) => age >= size) ?? (['minute', minute] as const);
  return `${Math.trunc(age / length)}\u00a0${unitSigns[language][unit]}`;
};

/** How long something has lasted, at least a minute: `12 min`, `2 h 59`. @param length milliseconds */
export const formatDuration = (length: number, language: Language): string => {
  const minutes = Math.max(1, Math.floor(length / minute));
  if (minutes < 60) return `${minutes}\u00a0min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours}\u00a0${unitSigns[language].hour}${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`;
};

/** The server's time as the screen shows it, in milliseconds; it moves every few seconds, not with every frame. */
const NowContext = createContext(0);
export const NowProvider = NowContext.Provider;
export const useNow = (): number => use(NowContext);
