import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const importsWords = defineWords({
  imports: t('Imports', 'Imports', 'Imports'),
  importOf: t(
    (file: string) => `Import de ${file}`,
    (file) => `Import van ${file}`,
    (file) => `Import of ${file}`,
  ),
  exercise: glossary.exercise,
  status: {
    applied: t('Appliqué', 'Toegepast', 'Applied'),
    undone: t('Défait', 'Ongedaan gemaakt', 'Taken back'),
  },
  undo: t('Défaire l’import', 'Import ongedaan maken', 'Take the import back'),
  facts: {
    status: glossary.status,
    at: t('Moment', 'Tijdstip', 'Moment'),
    created: t('Nouveaux', 'Nieuw', 'New'),
    changed: t('Modifiés', 'Gewijzigd', 'Changed'),
    items: t('Éléments repris', 'Overgenomen elementen', 'Items taken'),
  },
  counts: t(
    (created: number, changed: number) => `${created} nouveaux, ${changed} modifiés`,
    (created, changed) => `${created} nieuw, ${changed} gewijzigd`,
    (created, changed) => `${created} new, ${changed} changed`,
  ),
});
