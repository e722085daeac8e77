import { defineWords, same, t } from '../../shared/terms.ts';

export const levelWords = defineWords({
  names: t('Noms des niveaux', 'Namen van de niveaus', 'Names of the levels'),
  level: {
    gold: same('Gold'),
    silver: same('Silver'),
    bronze: same('Bronze'),
    '1': t('Niveau 1, faible', 'Niveau 1, laag', 'Level 1, low'),
    '2': t('Niveau 2, moyen', 'Niveau 2, gemiddeld', 'Level 2, medium'),
    '3': t('Niveau 3, élevé', 'Niveau 3, hoog', 'Level 3, high'),
    '4': t('Niveau 4, très élevé', 'Niveau 4, zeer hoog', 'Level 4, very high'),
  },
});
