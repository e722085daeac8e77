import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { eventGlossary } from './glossary.ts';

export const eventFormWords = defineWords({
  names: {
    titleFr: deskGlossary.titleFr,
    titleNl: deskGlossary.titleNl,
    kind: eventGlossary.kind,
    organiser: eventGlossary.organiser,
    place: t('Lieu de rassemblement', 'Verzamelplaats', 'Gathering point'),
    stages: eventGlossary.route,
    radius: t('Périmètre, en mètres', 'Perimeter, in meter', 'Perimeter, in metres'),
    lead: eventGlossary.lead,
    involved: eventGlossary.involved,
    setUp: t('Montage dès', 'Opbouw vanaf', 'Set-up from'),
    start: deskGlossary.startTime,
    end: deskGlossary.endTime,
    dispersed: t('Dislocation jusqu’à', 'Ontbinding tot', 'Dispersal until'),
    cleared: t('Démontage jusqu’à', 'Afbraak tot', 'Take-down until'),
    received: t('Demande reçue le', 'Aanvraag ontvangen op', 'Request received on'),
    subject: eventGlossary.subject,
    transport: eventGlossary.transport,
    stewards: t('Nombre de stewards', 'Aantal stewards', 'Number of stewards'),
    expectedFrom: t('Public attendu, de', 'Verwacht aantal, van', 'Expected crowd, from'),
    expectedTo: t('Public attendu, à', 'Verwacht aantal, tot', 'Expected crowd, to'),
    level: t('Niveau d’évaluation', 'Niveau van de inschatting', 'Level of assessment'),
    assessment: eventGlossary.assessment,
    previous: t('Reprendre l’édition précédente', 'Vertrekken van de vorige editie', 'Start from the last edition'),
    note: deskGlossary.note,
  },
  change: deskGlossary.edit,
  announce: t('Annoncer', 'Aankondigen', 'Announce'),
  noLevel: t('Sans évaluation', 'Geen inschatting', 'Not assessed'),
  nothingBefore: t('Sans édition précédente', 'Geen vorige editie', 'No last edition'),
  removeStage: t(
    (name: string) => `Retirer ${name}`,
    (name) => `${name} verwijderen`,
    (name) => `Remove ${name}`,
  ),
  stagesHint: t(
    'Choisissez les étapes dans leur ordre ; le lieu de rassemblement est la première.',
    'Kies de etappes in hun volgorde; de verzamelplaats is de eerste.',
    'Choose the stages in their order; the gathering point is the first.',
  ),
  badHours: t(
    'Chaque phase finit après son début, et commence quand la précédente est finie.',
    'Elke fase eindigt na haar begin, en begint wanneer de vorige voorbij is.',
    'Each phase ends after it starts, and starts once the one before it is over.',
  ),
  choosePlace: deskGlossary.choosePlace,
  fewDays: t(
    (days: number) => `${days} jours ouvrables : la demande doit arriver dix jours ouvrables avant.`,
    (days) => `${days} werkdagen: een aanvraag komt tien werkdagen vooraf.`,
    (days) => `${days} working days: a request comes ten working days ahead.`,
  ),
});
