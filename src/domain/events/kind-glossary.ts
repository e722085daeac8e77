import { glossary } from '../../shared/glossary.ts';
import { t } from '../../shared/terms.ts';

/** As the glossary of all: what kinds and statuses are called on the page, and in the calendar of the API. */
export const eventKindGlossary = {
  kind: {
    demonstration: t('Rassemblement revendicatif', 'Betoging ter plaatse', 'Demonstration'),
    march: t('Cortège', 'Optocht', 'March'),
    match: t('Match', 'Wedstrijd', 'Match'),
    summit: t('Sommet', 'Topontmoeting', 'Summit'),
    'state-visit': t('Visite d’État', 'Staatsbezoek', 'State visit'),
    festival: t('Fête ou festival', 'Feest of festival', 'Festival'),
    commemoration: t('Commémoration', 'Herdenking', 'Commemoration'),
  },
  status: {
    announced: t('Annoncé', 'Aangekondigd', 'Announced'),
    authorised: t('Autorisé', 'Toegelaten', 'Authorised'),
    forbidden: t('Interdit', 'Verboden', 'Forbidden'),
    'under-way': t('En cours', 'Aan de gang', 'Under way'),
    dispersing: t('Dislocation en cours', 'In ontbinding', 'Dispersing'),
    ended: glossary.ended,
    cancelled: glossary.cancelled,
  },
};
