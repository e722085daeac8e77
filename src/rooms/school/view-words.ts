import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const schoolViewWords = defineWords({
  year: t('Année des chiffres', 'Jaar van de cijfers', 'Year of the figures'),
  open: deskGlossary.versionsOfFigures,
  rule: t(
    '« <5 » : moins de cinq personnes. « · » : tu, pour qu’un autre ne puisse pas être calculé. « ≥ » : une somme dont des parts ne sont pas dites.',
    '“<5”: minder dan vijf personen. “·”: niet gezegd, opdat een ander niet berekend kan worden. “≥”: een som waarvan delen niet gezegd worden.',
    '“<5”: fewer than five people. “·”: not told, so that another cannot be worked out. “≥”: a sum of which parts are not told.',
  ),
  withheld: t('non communiqué', 'niet meegedeeld', 'not told'),
  fewer: t('moins de cinq', 'minder dan vijf', 'fewer than five'),
  summary: t(
    (year: number, seats: string, applicants: string, started: string, finished: string, employed: string) =>
      `${year} : ${seats} places, ${applicants} candidats ; ${started} ont commencé, ${finished} ont réussi, ${employed} sont engagés.`,
    (year, seats, applicants, started, finished, employed) =>
      `${year}: ${seats} plaatsen, ${applicants} kandidaten; ${started} begonnen, ${finished} geslaagd, ${employed} aangeworven.`,
    (year, seats, applicants, started, finished, employed) =>
      `${year}: ${seats} seats, ${applicants} applicants; ${started} started, ${finished} finished, ${employed} are employed.`,
  ),
  seatsOfRegion: t(
    'Les places, les jours et les postes sont de toute la Région.',
    'Plaatsen, dagen en open plaatsen zijn van het hele Gewest.',
    'Seats, days and posts are of the whole Region.',
  ),
  sessions: t('Programmes et sessions', 'Opleidingen en sessies', 'Programmes and sessions'),
  programme: t('Programme', 'Opleiding', 'Programme'),
  months: t(
    (count: number) => `${count} mois`,
    (count) => `${count} maanden`,
    (count) => `${count} months`,
  ),
  hours: t(
    (count: number) => `${count} heures`,
    (count) => `${count} uur`,
    (count) => `${count} hours`,
  ),
  all: t('Tous ensemble', 'Allemaal samen', 'All together'),
  funnel: t('Centre d’orientation', 'Oriëntatiecentrum', 'Orientation centre'),
  funnelSummary: t(
    (informed: string, hired: string, share: string) =>
      `Sur ${informed} personnes informées, ${hired} sont en service (${share}).`,
    (informed, hired, share) => `Van ${informed} geïnformeerde personen zijn er ${hired} in dienst (${share}).`,
    (informed, hired, share) => `Of ${informed} people informed, ${hired} are hired (${share}).`,
  ),
  stage: t('Étape', 'Stap', 'Stage'),
  yield: t('Rendement', 'Rendement per kanaal', 'Yield'),
  yieldNote: t(
    'Le rendement : la part des personnes informées qui sont recrutées. Sous chaque nombre, les jours (médiane) dans l’étape.',
    'Rendement: het aandeel van de geïnformeerden dat in dienst is. Onder elk getal de dagen (mediaan) in de stap.',
    'Yield: the share of those informed who are hired. Under each number, the days (median) in the stage.',
  ),
  days: t(
    (count: number) => `${count} j`,
    (count) => `${count} d`,
    (count) => `${count} d`,
  ),
  byYear: t('Année par année', 'Jaar na jaar', 'Year by year'),
  byYearSummary: t(
    (from: number, to: number) => `Ceux qui ont commencé, réussi et été engagés, de ${from} à ${to}.`,
    (from, to) => `Wie begon, slaagde en werd aangeworven, van ${from} tot ${to}.`,
    (from, to) => `Those who started, finished and were employed, ${from} to ${to}.`,
  ),
  byCommune: t('Par commune de résidence', 'Per woonplaats', 'By commune of residence'),
  shownTable: t('Ce qui est compté', 'Wat geteld wordt', 'What is counted'),
  residence: t('Résidence', 'Woonplaats', 'Residence'),
  posts: t('Postes ouverts par employeur', 'Open plaatsen per werkgever', 'Open posts by employer'),
  postsSummary: t(
    (count: string, share: string, jobs: string, year: number) =>
      `${count} postes ouverts, ${share} des près de ${jobs} emplois du secteur (${year}).`,
    (count, share, jobs, year) =>
      `${count} open plaatsen, ${share} van de bijna ${jobs} banen van de sector (${year}).`,
    (count, share, jobs, year) => `${count} open posts, ${share} of the nearly ${jobs} jobs of the sector (${year}).`,
  ),
  employer: t('Employeur', 'Werkgever', 'Employer'),
  total: t('Somme', 'Som', 'Sum'),
  export: deskGlossary.exportCsv,
  failed: t(
    'Les programmes n’ont pas pu être chargés.',
    'De opleidingen konden niet geladen worden.',
    'The programmes could not be loaded.',
  ),
  again: glossary.tryAgain,
  none: t('Aucun chiffre.', 'Geen cijfers.', 'No figures.'),
});
