import { glossary } from '../../shared/glossary.ts';
import { defineWords, same, t } from '../../shared/terms.ts';

/** How the tables of the school are called, and what stands in them beside programmes and communes. */
export const schoolWords = defineWords({
  table: {
    seats: t('Places', 'Plaatsen', 'Seats'),
    applicants: t('Candidats', 'Kandidaten', 'Applicants'),
    started: t('Ont commencé', 'Begonnen', 'Started'),
    finished: t('Ont réussi', 'Geslaagd', 'Finished'),
    employed: t('Engagés', 'Aangeworven', 'Employed'),
    informed: t('Informés', 'Geïnformeerd', 'Informed'),
    oriented: t('Orientés', 'Georiënteerd', 'Oriented'),
    prepared: t('Préparés', 'Voorbereid', 'Prepared'),
    selected: t('Sélectionnés', 'Geselecteerd', 'Selected'),
    trained: t('Formés', 'Opgeleid', 'Trained'),
    hired: t('Recrutés', 'In dienst', 'Hired'),
    days: t('Jours dans l’étape', 'Dagen in de stap', 'Days in the stage'),
    posts: t('Postes ouverts', 'Open plaatsen', 'Open posts'),
  },
  channel: {
    actiris: same('Actiris'),
    vdab: same('VDAB'),
    'bruxelles-formation': same('Bruxelles Formation'),
    desk: t('Guichet du centre', 'Loket van het centrum', 'Desk of the centre'),
  },
  employer: {
    siamu: t('SIAMU', 'DBDMH', 'SIAMU-DBDMH'),
    communes: t('Communes', 'Gemeenten', 'Communes'),
    'stib-security': t('STIB', 'MIVB', 'STIB-MIVB'),
    'railway-police': glossary.railwayPolice,
  },
  age: {
    '0-3': t('Moins de 3 mois', 'Minder dan 3 maanden', 'Under 3 months'),
    '3-6': t('3 à 6 mois', '3 tot 6 maanden', '3 to 6 months'),
    '6-12': t('6 à 12 mois', '6 tot 12 maanden', '6 to 12 months'),
    '12+': t('Plus d’un an', 'Meer dan een jaar', 'Over a year'),
  },
  elsewhere: t('Hors Région', 'Buiten het Gewest', 'Outside the Region'),
});
