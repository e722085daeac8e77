import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { reportGlossary } from '../../shared/report-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

/** What the document itself says: in French and in Dutch, whatever the screen is in. */
export const documentWords = defineWords({
  report: reportGlossary.report,
  exercise: t('EXERCICE – EXERCICE – EXERCICE', 'OEFENING – OEFENING – OEFENING', 'EXERCISE – EXERCISE – EXERCISE'),
  status: {
    draft: t('PROJET – non émis', 'ONTWERP – niet uitgegeven', 'DRAFT – not issued'),
    issued: reportGlossary.issued,
    superseded: t(
      'REMPLACÉ par une version plus récente',
      'VERVANGEN door een recentere versie',
      'SUPERSEDED by a newer version',
    ),
  },
  edition: reportGlossary.edition,
  issuedBy: reportGlossary.issuedBy,
  factsAt: t('Faits connus le', 'Feiten gekend op', 'Facts known on'),
  facts: t(
    'Faits (tirés des listes, figés à l’émission)',
    'Feiten (uit de lijsten, vastgelegd bij de uitgifte)',
    'Facts (from the lists, frozen at issue)',
  ),
  factsNow: t(
    'Faits (tirés des listes, tels qu’à présent)',
    'Feiten (uit de lijsten, zoals ze nu zijn)',
    'Facts (from the lists, as they are now)',
  ),
  assessment: t(
    'Appréciation (de la fonction qui émet)',
    'Beoordeling (van de functie die uitgeeft)',
    'Assessment (of the function that issues)',
  ),
  nothingWritten: reportGlossary.nothingWritten,
  nothing: reportGlossary.nothing,
  more: t(
    (count: number) => `${count} autres, non repris ici.`,
    (count) => `Nog ${count}, hier niet vermeld.`,
    (count) => `${count} more, not listed here.`,
  ),
  lists: {
    incidents: t('Incidents en cours', 'Lopende incidenten', 'Open incidents'),
    alerts: t(
      'Alertes des partenaires et au public',
      'Signalen van partners en aan het publiek',
      'Alerts of partners and to the public',
    ),
    disruptions: deskGlossary.disruptions,
    'road-safety': glossary.road,
    events: t('Événements en cours et à venir', 'Lopende en komende evenementen', 'Events under way and ahead'),
  },
  atEvent: {
    incidents: t('Incidents sur place', 'Incidenten ter plaatse', 'Incidents there'),
    events: glossary.event,
  },
  columns: {
    what: deskGlossary.fact,
    where: deskGlossary.place,
    status: glossary.status,
    severity: glossary.severity,
    since: deskGlossary.since,
  },
  severity: {
    minor: glossary.minor,
    moderate: glossary.moderate,
    severe: glossary.severe,
    extreme: glossary.extreme,
  },
  presence: reportGlossary.presence,
  officers: deskGlossary.officers,
  teams: reportGlossary.teams,
  operator: reportGlossary.operator,
  source: t(
    'Fond de carte : © les contributeurs d’OpenStreetMap, ODbL.',
    'Ondergrond: © OpenStreetMap-bijdragers, ODbL.',
    'Base map: © OpenStreetMap contributors, ODbL.',
  ),
});
