import { defineWords } from '../words.ts';

interface MomentFieldWords {
  day: string;
  /** @param clock `02:30` */
  twice: (clock: string) => string;
  first: string;
  second: string;
  /** @param clock what was typed; the clocks went from `before` to `after` */
  skipped: (clock: string, before: string, after: string) => string;
  outOfBounds: string;
  unreadable: string;
  /** @param distance `in 54 minutes` */
  ahead: (distance: string) => string;
  yesterday: string;
}

export const momentFieldWords = defineWords<MomentFieldWords>({
  fr: {
    day: 'Jour',
    twice: (clock) => `${clock} vient deux fois cette nuit-là`,
    first: 'La première (heure d’été)',
    second: 'La seconde (heure d’hiver)',
    skipped: (clock, before, after) =>
      `${clock} n’existe pas ce jour-là : l’horloge passe de ${before} à ${after}. Choisissez une autre heure.`,
    outOfBounds: 'Choisissez un jour entre 2000 et 2099.',
    unreadable: 'Indiquez le jour et l’heure.',
    ahead: (distance) => `Encore à venir (${distance}) : changez l’heure ou le jour.`,
    yesterday: 'C’était hier',
  },
  nl: {
    day: 'Dag',
    twice: (clock) => `${clock} komt die nacht twee keer`,
    first: 'De eerste (zomertijd)',
    second: 'De tweede (wintertijd)',
    skipped: (clock, before, after) =>
      `${clock} bestaat die dag niet: de klok gaat van ${before} naar ${after}. Kies een ander tijdstip.`,
    outOfBounds: 'Kies een dag tussen 2000 en 2099.',
    unreadable: 'Geef dag en tijdstip.',
    ahead: (distance) => `Moet nog komen (${distance}): wijzig het tijdstip of de dag.`,
    yesterday: 'Het was gisteren',
  },
  en: {
    day: 'Day',
    twice: (clock) => `${clock} comes twice that night`,
    first: 'The first (summer time)',
    second: 'The second (winter time)',
    skipped: (clock, before, after) =>
      `There is no ${clock} on that day: the clocks go from ${before} to ${after}. Choose another time.`,
    outOfBounds: 'Choose a day between 2000 and 2099.',
    unreadable: 'Give the day and the time.',
    ahead: (distance) => `Still to come (${distance}): change the time or the day.`,
    yesterday: 'It was yesterday',
  },
});
