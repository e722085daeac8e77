import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const boardWords = defineWords({
  title: glossary.board,
  by: t('Grouper par', 'Groeperen per', 'Group by'),
  grouping: {
    operator: glossary.operator,
    zone: same('Zone'),
    kind: deskGlossary.mode,
    level: deskGlossary.level,
    shift: deskGlossary.shift,
    operation: t('Opération', 'Operatie', 'Operation'),
  },
  present: t(
    (teams: number, officers: number) =>
      `${teams} ${plural('fr', teams, 'équipe', 'équipes')} sur place, ${officers} ${plural('fr', officers, 'agent', 'agents')}`,
    (teams, officers) =>
      `${teams} ${plural('nl', teams, 'ploeg', 'ploegen')} ter plaatse, ${officers} ${plural('nl', officers, 'agent', 'agenten')}`,
    (teams, officers) =>
      `${teams} ${plural('en', teams, 'team', 'teams')} on site, ${officers} ${plural('en', officers, 'officer', 'officers')}`,
  ),
  now: deskGlossary.now,
  next: t('Ensuite', 'Daarna', 'Next'),
  plan: deskGlossary.plan,
  import: t('Importer des déploiements', 'Inzetten importeren', 'Import deployments'),
  print: deskGlossary.print,
  empty: glossary.noDeployments,
  /** @param count of teams that are not drawn yet */
  more: t(
    (count: number) => `Encore ${count}`,
    (count) => `Nog ${count}`,
    (count) => `${count} more`,
  ),
});
