import { defineWords, t } from '../../shared/terms.ts';

/** What only the open legend says. */
export const legendWords = defineWords({
  group: t(
    'Groupe : nombre d’éléments, anneau selon leurs gravités',
    'Groep: aantal elementen, ring volgens hun ernst',
    'Group: number of items, ring by their severities',
  ),
  area: t('Zone couverte par une alerte', 'Gebied van een signaal', 'Area that an alert covers'),
  bothNames: t(
    'Noms des rues et des lieux dans les deux langues',
    'Namen van straten en plaatsen in beide talen',
    'Names of streets and places in both languages',
  ),
});
