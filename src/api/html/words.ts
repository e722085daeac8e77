import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, same, t } from '../../shared/terms.ts';
import type { Language } from '../../shared/vocabulary.ts';

export const pageWords = defineWords({
  way: t('Vous êtes ici', 'U bent hier', 'You are here'),
  languages: t('Langues', 'Talen', 'Languages'),
  asJson: t('Ces données en JSON', 'Deze gegevens als JSON', 'This as JSON'),
  onMap: t('Ouvrir la carte ici', 'De kaart hier openen', 'Open the map here'),
  data: t('Jeux de données', 'Datasets', 'Data sets'),
  api: same('API'),
  about: t(
    'Cette adresse répond aux programmes (OGC API - Features) et aux personnes.',
    'Dit adres antwoordt aan programma’s (OGC API - Features) en aan mensen.',
    'This address answers programs (OGC API - Features) and people.',
  ),
  conformance: t('Conformité', 'Conformiteit', 'Conformance'),
  conformanceText: t(
    'Les classes de conformité que cette API respecte.',
    'De conformiteitsklassen waaraan deze API voldoet.',
    'The conformance classes that this API meets.',
  ),
  description: t('Description OpenAPI', 'OpenAPI-beschrijving', 'OpenAPI description'),
  items: t('Éléments', 'Elementen', 'Items'),
  queryables: t('Propriétés filtrables', 'Filterbare eigenschappen', 'Properties to filter by'),
  systems: t('Systèmes de coordonnées', 'Coördinatenstelsels', 'Coordinate systems'),
  property: t('Propriété', 'Eigenschap', 'Property'),
  type: t('Type', 'Type', 'Type'),
  values: t('Valeurs', 'Waarden', 'Values'),
  value: t('Valeur', 'Waarde', 'Value'),
  filter: t('Filtre (CQL2)', 'Filter (CQL2)', 'Filter (CQL2)'),
  apply: t('Filtrer', 'Filteren', 'Filter'),
  next: t('Page suivante', 'Volgende pagina', 'Next page'),
  first: t('Première page', 'Eerste pagina', 'First page'),
  none: t('Aucun élément.', 'Geen elementen.', 'No items.'),
  shown: t(
    (shown: number, all: number) => `${shown} sur ${all}`,
    (shown: number, all: number) => `${shown} van ${all}`,
    (shown: number, all: number) => `${shown} of ${all}`,
  ),
  table: t('Tableau des éléments', 'Tabel van elementen', 'Table of items'),
  failed: t('Impossible de répondre', 'Geen antwoord mogelijk', 'No answer'),
  /** What the collections are called; one that is not named here has the title that programs read. */
  titles: {
    incidents: glossary.incidents,
    alerts: glossary.alerts,
    deployments: glossary.deployments,
    disruptions: deskGlossary.disruptions,
    'road-safety': deskGlossary.roadSafety,
    measures: t('Plan : mesures', 'Plan: maatregelen', 'Plan: measures'),
    objectives: t('Plan : objectifs', 'Plan: doelstellingen', 'Plan: objectives'),
    'past-deployments': t('Plan : déploiements passés', 'Plan: vroegere inzetten', 'Plan: past deployments'),
    'past-incidents': t('Plan : incidents passés', 'Plan: vroegere incidenten', 'Plan: past incidents'),
    sessions: t('Conseil : séances', 'Raad: zittingen', 'Council: sessions'),
    'agenda-items': t('Conseil : ordres du jour', 'Raad: agenda’s', 'Council: agendas'),
    decisions: t('Conseil : décisions', 'Raad: besluiten', 'Council: decisions'),
    circulars: t('Registre des circulaires', 'Register van omzendbrieven', 'Register of circulars'),
    receipts: t('Circulaires : accusés', 'Omzendbrieven: bevestigingen', 'Circulars: receipts'),
    events: glossary.publicOrder,
    perimeters: t('Périmètres tracés', 'Getekende perimeters', 'Drawn perimeters'),
    drawings: t('Signes et textes dessinés', 'Getekende tekens en teksten', 'Drawn signs and texts'),
    intakes: t('École : chiffres par année', 'School: cijfers per jaar', 'School: figures by year'),
    programmes: t('École : formations', 'School: opleidingen', 'School: programmes'),
    'open-items': deskGlossary.openItems,
    handovers: t('Relèves de service', 'Dienstoverdrachten', 'Handovers of the watch room'),
    reports: glossary.reports,
    exercises: t('Exercices : scénarios', 'Oefeningen: scenario’s', 'Exercises: scripts'),
    injects: t('Exercices : événements injectés', 'Oefeningen: injecties', 'Exercises: injects'),
    log: glossary.log,
    'watch-counts': t('Veille : décomptes', 'Monitoring: tellingen', 'Watch: counts'),
    zones: t('Région : zones de police', 'Gewest: politiezones', 'Region: police zones'),
    communes: t('Région : communes', 'Gewest: gemeenten', 'Region: communes'),
    stops: t('Arrêts et gares', 'Haltes en stations', 'Stops and stations'),
    lines: deskGlossary.lines,
    facilities: t('Lieux d’intérêt public', 'Openbare voorzieningen', 'Public facilities'),
  },
});

const isNamed = <T extends object>(id: PropertyKey, titles: T): id is keyof T => Object.hasOwn(titles, id);

export const titleOf = (id: string, title: string, language: Language): string => {
  const words = pageWords[language];
  return isNamed(id, words.titles) ? words.titles[id] : title;
};
