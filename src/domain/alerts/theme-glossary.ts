import { glossary } from '../../shared/glossary.ts';
import { t } from '../../shared/terms.ts';

/** What the themes are called, of an alert and of what an exercise lets come. */
export const themeGlossary = {
  gathering: t('Rassemblement', 'Samenkomst', 'Gathering'),
  'public-order': glossary.publicOrder,
  transport: t('Transport', 'Vervoer', 'Transport'),
  infrastructure: glossary.infrastructure,
  fire: glossary.fire,
  weather: glossary.weather,
  rumour: t('Rumeur', 'Gerucht', 'Rumour'),
  event: glossary.event,
};
