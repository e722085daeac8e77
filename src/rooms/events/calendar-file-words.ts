import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const calendarFileWords = defineWords({
  name: glossary.publicOrder,
  download: t('Calendrier (.ics)', 'Kalender (.ics)', 'Calendar (.ics)'),
  subscribe: t('S’abonner', 'Abonneren', 'Subscribe'),
});
