import { deskGlossary } from '../../shared/desk-glossary.ts';
import type { ClashItem } from '../../domain/events/clash-item.ts';
import type { Clash } from '../../domain/events/clashes.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';

export const clashWords = defineWords({
  title: t('Conflits entre événements', 'Conflicten tussen evenementen', 'Clashes of events'),
  none: t('Aucun conflit dans cette sélection.', 'Geen conflicten in deze selectie.', 'No clash in this selection.'),
  kind: {
    meeting: t('Se rencontrent', 'Ontmoeten elkaar', 'Meet in place and time'),
    'on-route': t('Sur l’itinéraire', 'Op de route', 'On the route'),
    'same-unit': t('Unité prévue deux fois', 'Eenheid twee keer gepland', 'Same unit twice'),
    uncovered: t(
      'Station sans la présence demandée',
      'Station zonder gevraagde aanwezigheid',
      'Station left uncovered',
    ),
    strength: t('Plus demandé que disponible', 'Meer gevraagd dan beschikbaar', 'More asked than there is'),
  },
  metres: t(
    (metres: number) => (metres === 0 ? 'au même endroit' : `à ${metres} m`),
    (metres) => (metres === 0 ? 'op dezelfde plaats' : `op ${metres} m`),
    (metres) => (metres === 0 ? 'in the same place' : `${metres} m apart`),
  ),
  asked: t(
    (asked: number, there: number) => `${asked} agents demandés, ${there} disponibles`,
    (asked, there) => `${asked} agenten gevraagd, ${there} beschikbaar`,
    (asked, there) => `${asked} officers asked for, ${there} there`,
  ),
  facts: {
    events: deskGlossary.events,
    when: t('Quand', 'Wanneer', 'When'),
    detail: t('Précision', 'Toelichting', 'More'),
    station: t('Station', 'Station', 'Station'),
  },
  legend: t('Conflit entre événements', 'Conflict tussen evenementen', 'Clash of events'),
});

/** What does not go together, without the events and the hours. */
export const tellClash = (clash: Clash, language: Language): string => {
  const word = clashWords[language];
  switch (clash.kind) {
    case 'meeting':
    case 'on-route':
      return word.metres(clash.metres);
    case 'same-unit':
      return clash.unit;
    case 'uncovered':
    case 'strength':
      return word.asked(clash.asked, clash.there);
  }
};

/** One line that names it. */
export const labelClash = ({ properties: { clash, titles } }: ClashItem, language: Language): string =>
  [clashWords[language].kind[clash.kind], titles.map((title) => textIn(title, language)).join(' × ')].join(' – ');
