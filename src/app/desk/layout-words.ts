import { defineWords, t } from '../../shared/terms.ts';

/** How a person lays out the screen. */
export const layoutWords = defineWords({
  density: t('Hauteur des lignes', 'Rijhoogte', 'Row height'),
  densities: {
    compact: t('Compacte', 'Compact', 'Compact'),
    normal: t('Normale', 'Normaal', 'Normal'),
    touch: t('Tactile', 'Aanraking', 'Touch'),
  },
  resetLayout: t(
    'Largeurs et hauteurs d’origine',
    'Oorspronkelijke breedten en hoogten',
    'Original widths and heights',
  ),
  enlarge: t('Agrandir la liste', 'Lijst vergroten', 'Enlarge'),
  sideWidth: t('Largeur des listes', 'Breedte van de lijsten', 'Width of the lists'),
  listWidth: t('Largeur de la liste', 'Breedte van de lijst', 'Width of the list'),
  listHeight: t('Hauteur de la liste', 'Hoogte van de lijst', 'Height of the list'),
});
