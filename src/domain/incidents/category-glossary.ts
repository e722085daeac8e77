import { glossary } from '../../shared/glossary.ts';
import { t } from '../../shared/terms.ts';

/** What the categories are called, of an incident and of what an exercise lets come. */
export const categoryGlossary = {
  'public-order': glossary.publicOrder,
  traffic: t('Circulation', 'Verkeer', 'Traffic'),
  fire: glossary.fire,
  medical: t('Aide médicale', 'Medische hulp', 'Medical aid'),
  'public-transport': t('Transport public', 'Openbaar vervoer', 'Public transport'),
  crime: t('Criminalité', 'Criminaliteit', 'Crime'),
  infrastructure: glossary.infrastructure,
  weather: glossary.weather,
  other: t('Autre', 'Andere', 'Other'),
};
