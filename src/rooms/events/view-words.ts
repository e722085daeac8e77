import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const eventsViewWords = defineWords({
  newEvent: deskGlossary.newEvent,
  view: t('Vue', 'Weergave', 'View'),
  views: {
    list: t('Liste', 'Lijst', 'List'),
    day: deskGlossary.day,
    week: t('Semaine', 'Week', 'Week'),
    month: t('Mois', 'Maand', 'Month'),
  },
  earlier: t('Période précédente', 'Vorige periode', 'Earlier'),
  later: t('Période suivante', 'Volgende periode', 'Later'),
  now: deskGlossary.now,
  calendar: t('Calendrier', 'Kalender', 'Calendar'),
  noneHere: t('Aucun événement dans cette période.', 'Geen evenementen in deze periode.', 'No event in this period.'),
  counted: t(
    (here: number, all: number) => `${here} sur ${all} dans cette période`,
    (here, all) => `${here} van ${all} in deze periode`,
    (here, all) => `${here} of ${all} in this period`,
  ),
  print: deskGlossary.print,
});
