import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const replayViewWords = defineWords({
  intro: t(
    'Revoyez un moment du passé : la carte, les listes et les nombres montrent ce que l’on savait alors. Rien ne peut y être changé.',
    'Bekijk een moment van het verleden: kaart, lijsten en aantallen tonen wat men toen wist. Er kan niets gewijzigd worden.',
    'Look at a moment of the past: map, lists and numbers show what was known then. Nothing can be changed there.',
  ),
  earlier: t(
    (count: number) => `${count} min plus tôt`,
    (count) => `${count} min vroeger`,
    (count) => `${count} min earlier`,
  ),
  moment: t('Aller au moment', 'Ga naar het moment', 'Go to the moment'),
  show: deskGlossary.show,
  ahead: t(
    'Ce moment est encore à venir : choisissez-en un du passé.',
    'Dat moment moet nog komen: kies er een van het verleden.',
    'That moment is still to come: choose one of the past.',
  ),
  bookmarks: t('Moments', 'Momenten', 'Moments'),
  entries: t('Main courante', 'Logboek', 'Log'),
  noEntries: t('Aucune entrée dans cette période.', 'Geen vermelding in deze periode.', 'No entry in this span.'),
  ofItem: t('Changements de l’élément ouvert', 'Wijzigingen van het geopende item', 'Changes of the open item'),
  noChange: t(
    'Rien n’a changé dans cette période.',
    'Er is niets gewijzigd in deze periode.',
    'Nothing changed in this span.',
  ),
  compare: t('Comparer avec', 'Vergelijken met', 'Compare with'),
  compareNow: t('Comparer', 'Vergelijken', 'Compare'),
  endCompare: t('Ne plus comparer', 'Vergelijking sluiten', 'End the comparison'),
  between: t(
    (from: string, to: string) => `Changements entre ${from} et ${to}`,
    (from, to) => `Wijzigingen tussen ${from} en ${to}`,
    (from, to) => `Changes between ${from} and ${to}`,
  ),
  outside: t(
    'Ce moment n’est pas dans la période chargée.',
    'Dat moment ligt niet in de geladen periode.',
    'That moment is not in the span that is loaded.',
  ),
  kinds: deskGlossary.changeKinds,
  moved: t('Autre détail', 'Ander detail', 'Another detail'),
  unmarked: t(
    (count: number) =>
      `${count} changements ne sont pas marqués sur la carte, qu’ils couvriraient : restreignez la zone ou les filtres.`,
    (count) =>
      `${count} wijzigingen zijn niet op de kaart gemerkt, die ze zouden bedekken: beperk de zone of de filters.`,
    (count) => `${count} changes are not marked on the map, which they would cover: narrow the zone or the filters.`,
  ),
  further: t(
    (count: number) => `et ${count} autres`,
    (count) => `en ${count} andere`,
    (count) => `and ${count} more`,
  ),
});
