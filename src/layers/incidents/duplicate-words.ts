import { defineWords, t } from '../../shared/terms.ts';

/** The words of incidents that may be one. */
export const duplicateWords = defineWords({
  title: t('Doublons possibles', 'Mogelijk dubbele meldingen', 'Possible duplicates'),
  waits: t('Doublon possible', 'Mogelijk dubbele melding', 'Possible duplicate'),
  apart: t(
    (metres: number, minutes: number) => `à ${metres} m et ${minutes} min l’un de l’autre, même catégorie`,
    (metres, minutes) => `${metres} m en ${minutes} min van elkaar, zelfde categorie`,
    (metres, minutes) => `${metres} m and ${minutes} min apart, one category`,
  ),
  first: t('Signalé d’abord', 'Eerst gemeld', 'Reported first'),
  second: t('Signalé ensuite', 'Daarna gemeld', 'Reported after it'),
  apartName: t('Écart', 'Afstand', 'Apart'),
  mergeInto: t(
    (id: string) => `Fusionner, garder ${id}`,
    (id) => `Samenvoegen, ${id} behouden`,
    (id) => `Merge, keep ${id}`,
  ),
  keepBoth: t('Garder les deux, liés', 'Beide behouden, gekoppeld', 'Keep both, linked'),
  undo: t('Défaire la fusion', 'Samenvoeging ongedaan maken', 'Undo the merge'),
  merged: t('Fusionné dans', 'Samengevoegd met', 'Merged into'),
  mergedHere: t('Fusionnés ici', 'Hier samengevoegd', 'Merged here'),
  mergedUnits: t('Leurs équipes', 'Hun ploegen', 'Their units'),
  notMerged: t('Fusion défaite', 'Samenvoeging ongedaan gemaakt', 'Merge undone'),
});
