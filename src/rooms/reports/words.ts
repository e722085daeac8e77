import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const reportsRoomWords = defineWords({
  title: glossary.reports,
  name: t('Rapports', 'Rap\u00ADporten', 'Reports'),
});
