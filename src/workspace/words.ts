import { defineWords, t } from '../shared/terms.ts';
import { plural } from '../shared/words.ts';

/** The words of lists, wherever they stand. */
export const listWords = defineWords({
  loading: t('Chargement…', 'Laden…', 'Loading…'),
  freshMark: t('Nouveau', 'Nieuw', 'New'),
  asOf: t(
    (time: string) => `état à ${time}`,
    (time: string) => `toestand om ${time}`,
    (time: string) => `as of ${time}`,
  ),
  notPrinted: t(
    (printed: number, all: number) => `Les ${printed} premiers sur ${all} : exportez la liste pour tous.`,
    (printed, all) => `De eerste ${printed} van ${all}: exporteer de lijst voor alle.`,
    (printed, all) => `The first ${printed} of ${all}: export the list for all of them.`,
  ),
  broken: t(
    (count: number, ids: string) =>
      `${count} ${plural('fr', count, 'élément ne peut être montré', 'éléments ne peuvent être montrés')} : ${ids}`,
    (count: number, ids: string) =>
      `${count} ${plural('nl', count, 'element kan niet getoond worden', 'elementen kunnen niet getoond worden')}: ${ids}`,
    (count: number, ids: string) => `${count} ${plural('en', count, 'item', 'items')} cannot be shown: ${ids}`,
  ),
});
