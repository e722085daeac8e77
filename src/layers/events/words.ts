import { eventKindGlossary } from '../../domain/events/kind-glossary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, same, t } from '../../shared/terms.ts';
import { eventGlossary } from './glossary.ts';

/** The words of an event: what it is, where it stands, who and what is there. */
export const eventWords = defineWords({
  title: glossary.publicOrder,
  newEvent: deskGlossary.newEvent,
  none: t('Aucun événement dans cette sélection.', 'Geen evenementen in deze selectie.', 'No event in this selection.'),
  kind: eventKindGlossary.kind,
  status: eventKindGlossary.status,
  organiser: {
    union: t('Syndicat', 'Vakbond', 'Trade union'),
    association: t('Association', 'Vereniging', 'Association'),
    'student-body': t('Organisation étudiante', 'Studentenorganisatie', 'Student body'),
    political: t('Organisation politique', 'Politieke organisatie', 'Political organisation'),
    sports: t('Club ou fédération sportive', 'Sportclub of -federatie', 'Sports club or federation'),
    culture: t('Organisation culturelle', 'Culturele organisatie', 'Cultural organisation'),
    authority: t('Autorité publique', 'Overheid', 'Public authority'),
    foreign: t('Représentation étrangère', 'Buitenlandse vertegenwoordiging', 'Foreign representation'),
    nobody: t('Sans organisateur connu', 'Zonder bekende organisator', 'No known organiser'),
  },
  phase: {
    'set-up': t('Montage', 'Opbouw', 'Set-up'),
    event: glossary.event,
    dispersal: t('Dislocation', 'Ontbinding', 'Dispersal'),
    'take-down': t('Démontage', 'Afbraak', 'Take-down'),
  },
  source: {
    police: t('La police', 'De politie', 'The police'),
    organiser: eventGlossary.organiser,
    other: t('Autre source', 'Andere bron', 'Other source'),
  },
  method: {
    rows: t('Par rangs, au compteur', 'Per rij, met teller', 'By rows, hand counter'),
    area: t('Surface et densité', 'Oppervlakte en dichtheid', 'Area and density'),
    transport: t('Cars et trains', 'Bussen en treinen', 'Coaches and trains'),
    aerial: t('Images aériennes', 'Luchtbeelden', 'Pictures from above'),
    declared: t('Déclaré', 'Opgegeven', 'Declared'),
  },
  unitState: {
    planned: deskGlossary.planned,
    reserve: t('En réserve', 'In reserve', 'In reserve'),
    ready: t('Prête, non engagée', 'Klaar, niet ingezet', 'Ready, not engaged'),
    engaged: t('Engagée', 'Ingezet', 'Engaged'),
    released: t('Libérée', 'Vrijgegeven', 'Released'),
  },
  service: {
    'federal-reserve': t('Réserve fédérale (FERES)', 'Federale reserve (FERES)', 'Federal reserve (FERES)'),
    cik: t('Corps d’intervention (CIK)', 'Interventiekorps (CIK)', 'Intervention corps (CIK)'),
    das: same('DAS'),
    'railway-police': glossary.railwayPolice,
    'stib-security': glossary.stibSecurity,
  },
  channel: {
    'mfo-2': same('MFO-2'),
    hycap: same('HyCap'),
    'federal-reserve': t('Réserve fédérale', 'Federale reserve', 'Federal reserve'),
  },
  reinforcementStatus: {
    asked: t('Demande faite', 'Aanvraag gedaan', 'Asked for'),
    granted: t('Accordé', 'Toegekend', 'Granted'),
    refused: deskGlossary.refused,
    'on-site': glossary.onSite,
  },
  outcome: {
    authorised: t('Autorisation', 'Toelating', 'Authorisation'),
    conditions: t('Autorisation sous conditions', 'Toelating onder voorwaarden', 'Authorisation with conditions'),
    forbidden: t('Interdiction', 'Verbod', 'Prohibition'),
  },
  closureKind: {
    segment: t('Tronçon fermé', 'Vak afgesloten', 'Stretch closed'),
    stop: t('Arrêt non desservi', 'Halte niet bediend', 'Stop skipped'),
    line: t('Ligne déviée', 'Lijn omgeleid', 'Line diverted'),
  },
  post: {
    'cp-ops': t('PC-Ops', 'CP-Ops', 'Command post'),
    filter: t('Filtrage', 'Filterpost', 'Filter'),
    'first-aid': t('Poste de secours', 'Hulppost', 'First aid'),
    reserve: t('Réserve', 'Reserve', 'Reserve'),
  },
  people: t(
    (from: string, to: string) => (from === to ? `${from} personnes` : `${from} à ${to} personnes`),
    (from, to) => (from === to ? `${from} personen` : `${from} tot ${to} personen`),
    (from, to) => (from === to ? `${from} people` : `${from} to ${to} people`),
  ),
  clashes: t(
    (count: number) => (count === 1 ? '1 conflit' : `${count} conflits`),
    (count) => (count === 1 ? '1 conflict' : `${count} conflicten`),
    (count) => (count === 1 ? '1 clash' : `${count} clashes`),
  ),
  legend: {
    planned: t('Événement prévu', 'Gepland evenement', 'Planned event'),
    forbidden: t('Événement interdit', 'Verboden evenement', 'Forbidden event'),
    'under-way': t('Événement en cours', 'Evenement aan de gang', 'Event under way'),
    over: t('Événement terminé', 'Voorbij evenement', 'Event that is over'),
  },
  statusName: glossary.status,
  zone: same('Zone'),
});
