import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const boardRoomWords = defineWords({
  name: t('Tableau', 'Bord', 'Board'),
  title: glossary.board,
  help: t('Tableau des déploiements et couverture', 'Inzetbord en dekking', 'Board of deployments, and gaps'),
});
