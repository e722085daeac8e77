import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const todoViewWords = defineWords({
  intro: t(
    'Ce qui attend votre poste, le plus urgent d’abord, quels que soient les filtres.',
    'Wat op uw post wacht, het dringendste eerst, wat de filters ook zijn.',
    'What waits for your seat, the most urgent first, whatever the filters are.',
  ),
  nothing: t('Rien n’attend votre poste.', 'Niets wacht op uw post.', 'Nothing waits for your seat.'),
  nothingInLens: t(
    'Rien n’attend votre poste dans ce ressort.',
    'Niets wacht op uw post in dit werkgebied.',
    'Nothing waits for your seat in this scope.',
  ),
  outside: t(
    (count: number) => `${count} ${plural('fr', count, 'autre attend', 'autres attendent')} hors de ce ressort`,
    (count: number) => `Nog ${count} buiten dit werkgebied`,
    (count: number) => `${count} more ${plural('en', count, 'waits', 'wait')} outside this scope`,
  ),
  further: t(
    (count: number) => `… et ${count} ${plural('fr', count, 'autre, moins urgent', 'autres, moins urgents')}.`,
    (count: number) => `… en nog ${count} minder ${plural('nl', count, 'dringend', 'dringende')}.`,
    (count: number) => `… and ${count} more, less urgent.`,
  ),
});
