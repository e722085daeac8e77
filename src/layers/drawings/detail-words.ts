import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const drawingDetailWords = defineWords({
  discipline: {
    D1: deskGlossary.D1,
    D2: deskGlossary.D2,
    D3: deskGlossary.D3,
    D4: deskGlossary.D4,
    D5: deskGlossary.D5,
  },
  area: deskGlossary.surface,
  length: t('Longueur', 'Lengte', 'Length'),
  /** From the first place to the last. */
  towards: t('Direction', 'Richting', 'Direction'),
  degrees: t(
    (bearing: number) => `${bearing}° (0 = nord)`,
    (bearing) => `${bearing}° (0 = noord)`,
    (bearing) => `${bearing}° (0 = north)`,
  ),
});
