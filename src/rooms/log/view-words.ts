import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const logViewWords = defineWords({
  view: t('Affichage', 'Weergave', 'View'),
  settled: t(
    (count: number) => `${count} ${plural('fr', count, 'traité', 'traités')}`,
    (count) => `${count} afgehandeld`,
    (count) => `${count} settled`,
  ),
  views: {
    '': t('Toutes', 'Alle', 'All'),
    D1: deskGlossary.D1,
    D2: deskGlossary.D2,
    D3: deskGlossary.D3,
    D4: deskGlossary.D4,
    D5: deskGlossary.D5,
  },
});
