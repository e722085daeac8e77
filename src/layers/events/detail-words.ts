import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';
import { eventGlossary } from './glossary.ts';

export const eventDetailWords = defineWords({
  exercise: glossary.exercise,
  facts: {
    kind: eventGlossary.kind,
    organiser: eventGlossary.organiser,
    subject: eventGlossary.subject,
    received: t('Demande reçue', 'Aanvraag ontvangen', 'Request received'),
    stewards: t('Stewards', 'Stewards', 'Stewards'),
    transport: eventGlossary.transport,
    way: eventGlossary.route,
    perimeter: t('Périmètre', 'Perimeter', 'Perimeter'),
    lead: eventGlossary.lead,
    involved: eventGlossary.involved,
    assessment: eventGlossary.assessment,
    decision: eventGlossary.decision,
    expected: t('Public attendu', 'Verwacht aantal', 'Expected crowd'),
    previous: t('Édition précédente', 'Vorige editie', 'Last edition'),
    note: deskGlossary.note,
    status: glossary.status,
  },
  undecided: t('Pas encore prise', 'Nog niet genomen', 'None yet'),
  late: t(
    (days: number) => `${days} jours ouvrables avant l’événement : moins de dix`,
    (days) => `${days} werkdagen vóór het evenement: minder dan tien`,
    (days) => `${days} working days before the event: fewer than ten`,
  ),
  inTime: t(
    (days: number) => `${days} jours ouvrables avant l’événement`,
    (days) => `${days} werkdagen vóór het evenement`,
    (days) => `${days} working days before the event`,
  ),
  metres: t(
    (metres: number) => `${metres} m autour du lieu`,
    (metres) => `${metres} m rond de plaats`,
    (metres) => `${metres} m around the place`,
  ),
  sections: {
    hours: t('Horaires', 'Uren', 'Hours'),
    crowd: t('Estimations', 'Schattingen', 'Estimates'),
    command: t('Commandement', 'Bevelvoering', 'Command'),
    units: t('Unités', 'Eenheden', 'Units'),
    byHour: t(
      'Agents engagés / prévus, par heure',
      'Agenten ingezet / gepland, per uur',
      'Officers engaged / planned, by hour',
    ),
    reinforcements: t('Renforts', 'Versterking', 'Reinforcement'),
    closures: t('Fermetures et déviations', 'Afsluitingen en omleidingen', 'Closures and diversions'),
    file: t('Demande et dossier', 'Aanvraag en dossier', 'Request and file'),
    clashes: t('Conflits', 'Conflicten', 'Clashes'),
  },
  columns: {
    count: t('Personnes', 'Personen', 'People'),
    source: deskGlossary.source,
    method: eventGlossary.method,
    at: deskGlossary.moment,
    level: deskGlossary.level,
    function: t('Fonction et secteur', 'Functie en sector', 'Function and sector'),
    post: eventGlossary.post,
    service: deskGlossary.service,
    since: deskGlossary.since,
    unit: eventGlossary.unit,
    strength: deskGlossary.officers,
    state: eventGlossary.state,
    sector: deskGlossary.sector,
    channel: eventGlossary.channel,
    what: t('Élément', 'Onderdeel', 'Part'),
    from: deskGlossary.startTime,
    to: deskGlossary.endTime,
    traffic: t('Dans le trafic', 'In het verkeer', 'In traffic'),
  },
  ready: t(
    (officers: number, units: number) =>
      `Prêts et non engagés : ${officers} agents (${units} ${plural('fr', units, 'unité', 'unités')})`,
    (officers, units) =>
      `Klaar en niet ingezet: ${officers} agenten (${units} ${plural('nl', units, 'eenheid', 'eenheden')})`,
    (officers, units) =>
      `Ready and not engaged: ${officers} officers (${units} ${plural('en', units, 'unit', 'units')})`,
  ),
  engaged: t(
    (engaged: number, planned: number) => `${engaged} agents engagés sur ${planned} prévus`,
    (engaged, planned) => `${engaged} agenten ingezet van ${planned} gepland`,
    (engaged, planned) => `${engaged} officers engaged of ${planned} planned`,
  ),
  nothing: t('Rien encore.', 'Nog niets.', 'Nothing yet.'),
  notMade: t('Pas encore', 'Nog niet', 'Not yet'),
});
