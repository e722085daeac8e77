import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const watchWords = defineWords({
  title: deskGlossary.watchOver,
  names: {
    when: t('Signaler', 'Melden', 'Tell'),
    of: deskGlossary.what,
    minutes: t('Durée (min)', 'Duur (min)', 'Stay (min)'),
    delay: t('Délai (s)', 'Vertraging (s)', 'Delay (s)'),
    margin: t('Tolérance au bord (m)', 'Marge aan de rand (m)', 'Margin at the edge (m)'),
    fastest: t('Vitesse maximale (km/h)', 'Hoogste snelheid (km/u)', 'Highest speed (km/h)'),
  },
  when: {
    nothing: t('Rien', 'Niets', 'Nothing'),
    inside: t('Ce qui entre', 'Wat binnenkomt', 'What comes in'),
    outside: t('Ce qui quitte', 'Wat vertrekt', 'What leaves'),
    dwell: t('Ce qui reste', 'Wat blijft', 'What stays'),
  },
  of: {
    all: t('Déploiements et incidents', 'Inzetten en incidenten', 'Deployments and incidents'),
    deployments: glossary.deployments,
    incidents: glossary.incidents,
  },
  met: {
    inside: t('Entré', 'Binnengekomen', 'Came in'),
    outside: t('Sorti', 'Buitengegaan', 'Went out'),
    dwell: t('Reste à l’intérieur', 'Blijft binnen', 'Stays inside'),
  },
  crossings: t('Passages', 'Passages', 'Crossings'),
  none: t('Aucun passage.', 'Geen passages.', 'No crossings.'),
  seen: t('vu', 'gezien', 'seen'),
  see: t('Passages vus', 'Passages gezien', 'Crossings seen'),
  /** Of a queue. */
  toSee: t(
    (count: number) => (count > 1 ? `${count} passages à voir` : 'Passage à voir'),
    (count) => (count > 1 ? `${count} passages te bekijken` : 'Passage te bekijken'),
    (count) => (count > 1 ? `${count} crossings to see` : 'Crossing to see'),
  ),
  /** What is told after `When`: of a stay, its minutes. */
  minutes: t(
    (minutes: number) => `${minutes} min`,
    (minutes) => `${minutes} min`,
    (minutes) => `${minutes} min`,
  ),
  hint: t(
    'Ce qui longe le bord, passe plus vite ou revient avant le délai n’est pas signalé.',
    'Wat langs de rand staat, te snel beweegt of terugkomt binnen de vertraging, wordt niet gemeld.',
    'What stands on the edge, moves too fast or is back within the delay is not told.',
  ),
});
