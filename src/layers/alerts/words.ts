import { themeGlossary } from '../../domain/alerts/theme-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const alertWords = defineWords({
  title: glossary.alerts,
  empty: t('Aucune alerte dans cette sélection.', 'Geen signalen in deze selectie.', 'No alert in this selection.'),
  severity: {
    minor: t('Mineure', 'Gering', 'Minor'),
    moderate: t('Modérée', 'Matig', 'Moderate'),
    severe: glossary.severe,
    extreme: glossary.extreme,
  },
  status: {
    new: t('Nouvelle', 'Nieuw', 'New'),
    acknowledged: glossary.acknowledged,
    linked: t('Liée', 'Gekoppeld', 'Linked'),
    dismissed: t('Écartée', 'Verworpen', 'Dismissed'),
    expired: t('Expirée', 'Verlopen', 'Expired'),
  },
  theme: themeGlossary,
  facts: {
    severity: glossary.severity,
    status: glossary.status,
    theme: glossary.theme,
  },
  unacknowledged: t('à voir', 'nog te zien', 'unacknowledged'),
  handled: t('traitées', 'behandeld', 'handled'),
});
