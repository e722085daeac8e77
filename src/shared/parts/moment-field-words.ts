import { deskGlossary } from '../desk-glossary.ts';
import { defineWords, t } from '../terms.ts';

export const momentFieldWords = defineWords({
  day: deskGlossary.day,
  /** @param clock `02:30` */
  twice: t(
    (clock: string) => `${clock} vient deux fois cette nuit-là`,
    (clock) => `${clock} komt die nacht twee keer`,
    (clock) => `${clock} comes twice that night`,
  ),
  first: t('La première (heure d’été)', 'De eerste (zomertijd)', 'The first (summer time)'),
  second: t('La seconde (heure d’hiver)', 'De tweede (wintertijd)', 'The second (winter time)'),
  /** @param clock what was typed; the clocks went from `before` to `after` */
  skipped: t(
    (clock: string, before: string, after: string) =>
      `${clock} n’existe pas ce jour-là : l’horloge passe de ${before} à ${after}. Choisissez une autre heure.`,
    (clock, before, after) =>
      `${clock} bestaat die dag niet: de klok gaat van ${before} naar ${after}. Kies een ander tijdstip.`,
    (clock, before, after) =>
      `There is no ${clock} on that day: the clocks go from ${before} to ${after}. Choose another time.`,
  ),
  outOfBounds: t(
    'Choisissez un jour entre 2000 et 2099.',
    'Kies een dag tussen 2000 en 2099.',
    'Choose a day between 2000 and 2099.',
  ),
  unreadable: t('Indiquez le jour et l’heure.', 'Geef dag en tijdstip.', 'Give the day and the time.'),
  /** @param distance `in 54 minutes` */
  ahead: t(
    (distance: string) => `Encore à venir (${distance}) : changez l’heure ou le jour.`,
    (distance) => `Moet nog komen (${distance}): wijzig het tijdstip of de dag.`,
    (distance) => `Still to come (${distance}): change the time or the day.`,
  ),
  yesterday: t('C’était hier', 'Het was gisteren', 'It was yesterday'),
});
