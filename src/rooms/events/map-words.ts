import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const eventsMapWords = defineWords({
  strip: t('Moment montré', 'Getoond moment', 'Moment shown'),
  now: deskGlossary.now,
  head: t('Tête (estimée)', 'Kop (geschat)', 'Head (estimated)'),
  tail: t('Queue (estimée)', 'Staart (geschat)', 'Tail (estimated)'),
  estimated: t(
    (title: string, people: string) => `${title} : estimé d’après ${people} personnes et l’allure habituelle`,
    (title, people) => `${title}: geschat op basis van ${people} personen en het gewone tempo`,
    (title, people) => `${title}: estimated from ${people} people and the usual pace`,
  ),
  counted: t(
    (events: number, closures: number) =>
      `${events} ${plural('fr', events, 'événement', 'événements')}, ${closures} ${plural('fr', closures, 'fermeture', 'fermetures')}`,
    (events, closures) =>
      `${events} ${plural('nl', events, 'evenement', 'evenementen')}, ${closures} ${plural('nl', closures, 'afsluiting', 'afsluitingen')}`,
    (events, closures) =>
      `${events} ${plural('en', events, 'event', 'events')}, ${closures} ${plural('en', closures, 'closure', 'closures')}`,
  ),
});
