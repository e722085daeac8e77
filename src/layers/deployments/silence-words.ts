import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** The words of units that say nothing. */
export const silenceWords = defineWords({
  title: t('Équipes silencieuses', 'Stille ploegen', 'Silent units'),
  silent: t(
    (minutes: number) => `Silence depuis plus de ${minutes} min`,
    (minutes) => `Al meer dan ${minutes} min stil`,
    (minutes) => `Silent for more than ${minutes} min`,
  ),
  minutes: t(
    (minutes: number) => `${minutes} min`,
    (minutes) => `${minutes} min`,
    (minutes) => `${minutes} min`,
  ),
  heard: t('A donné des nouvelles', 'Liet van zich horen', 'Heard from'),
  facts: {
    unit: t('Équipe', 'Ploeg', 'Unit'),
    incident: deskGlossary.incident,
    heard: t('Dernières nouvelles', 'Laatst gehoord', 'Last heard of'),
    allowed: t('Silence admis', 'Toegestane stilte', 'Silence allowed'),
    contact: deskGlossary.contact,
  },
});
