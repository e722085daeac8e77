import { defineWords, t } from '../shared/terms.ts';

/** The words of the open item, whatever it is. */
export const detailWords = defineWords({
  next: t('Suivant', 'Volgende', 'Next'),
  gone: t(
    'Cet élément n’est pas (ou plus) disponible.',
    'Dit element is niet (meer) beschikbaar.',
    'This item is not available (any more).',
  ),
  known: t('Ce qui est connu', 'Wat bekend is', 'What is known'),
  outside: t(
    'Hors du ressort ou des filtres actuels.',
    'Buiten het huidige werkgebied of de filters.',
    'Outside the current scope or filters.',
  ),
  show: t('Voir sur la carte', 'Toon op de kaart', 'Show on the map'),
  previous: t('Précédent', 'Vorige', 'Previous'),
});
