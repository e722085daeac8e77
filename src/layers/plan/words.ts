import { defineWords, plural } from '../../shared/words.ts';
import type { Formula, MeasureStatus, Mode } from './contract.ts';
import type { Actual } from './figures.ts';

interface PlanWords {
  title: string;
  measures: string;
  noMeasures: string;
  wholeRegion: string;
  mode: Record<Mode, string>;
  status: Record<MeasureStatus, string>;
  step: Record<MeasureStatus, string>;
  unit: Record<Formula['of'], string>;
  target: (value: string) => string;
  onTarget: string;
  offTarget: string;
  noFigure: string;
  regionalTarget: string;
  trend: Record<NonNullable<Actual['trend']>, string>;
  period: string;
  weeks: (count: number) => string;
  sinceSession: string;
  print: string;
  export: string;
  exportFailed: string;
  loading: string;
  failed: (reason: string) => string;
  retry: string;
  followUp: string;
  lastSession: (date: string) => string;
  nextSession: (date: string) => string;
  moved: (count: number) => string;
  overdue: (count: number) => string;
  missed: (count: number) => string;
  nothingMoved: string;
  isOverdue: string;
  fromTo: (from: string, to: string) => string;
  facts: Record<
    'status' | 'owner' | 'deadline' | 'zone' | 'objective' | 'moved' | 'note' | 'updated' | 'number',
    string
  >;
  editDeadline: string;
  newDeadline: string;
  addNote: string;
  save: string;
  back: string;
  notKept: string;
  operator: string;
  service: Readonly<Record<string, string>>;
  zoneOf: (code: string) => string;
}

const services = {
  securail: 'Securail',
};

export const planWords = defineWords<PlanWords>({
  fr: {
    title: 'Plan de sécurité des transports',
    measures: 'Mesures',
    noMeasures: 'Aucune mesure dans cette sélection.',
    wholeRegion: 'Toute la Région',
    mode: { metro: 'Métro', tram: 'Tram', bus: 'Bus', train: 'Train', road: 'Route', other: 'Ailleurs' },
    status: { planned: 'Prévue', ongoing: 'En cours', done: 'Réalisée', dropped: 'Abandonnée' },
    step: { planned: 'Reprendre', ongoing: 'Mettre en cours', done: 'Marquer réalisée', dropped: 'Abandonner' },
    unit: {
      'officer-hours': 'h/semaine',
      operations: 'par semaine',
      incidents: 'par semaine',
      response: 'min',
    },
    target: (value) => `cible ${value}`,
    onTarget: 'Atteint',
    offTarget: 'Pas atteint',
    noFigure: 'Pas de données',
    regionalTarget: 'La cible vaut pour toute la Région.',
    trend: { up: 'en hausse', down: 'en baisse', level: 'stable' },
    period: 'Période',
    weeks: (count) => `${count} dernières semaines`,
    sinceSession: 'Depuis la dernière session',
    print: 'Imprimer',
    export: 'Exporter le plan (CSV)',
    exportFailed: 'L’export n’a pas réussi : réessayez.',
    loading: 'Calcul des chiffres…',
    failed: (reason) => `Les chiffres du plan ne sont pas disponibles (${reason}).`,
    retry: 'Réessayer',
    followUp: 'Suivi par le CORES',
    lastSession: (date) => `Dernière session : ${date}`,
    nextSession: (date) => `prochaine\u00a0: ${date}`,
    moved: (count) => `${count} ${plural('fr', count, 'mesure a', 'mesures ont')} évolué depuis`,
    overdue: (count) => `${count} en retard`,
    missed: (count) => `${count} ${plural('fr', count, 'cible manquée', 'cibles manquées')}`,
    nothingMoved: 'Rien n’a évolué depuis la dernière session.',
    isOverdue: 'En retard',
    fromTo: (from, to) => `${from} → ${to}`,
    facts: {
      status: 'Statut',
      owner: 'Responsable',
      deadline: 'Échéance',
      zone: 'Zone de police',
      objective: 'Objectif',
      moved: 'Dernière étape',
      note: 'Note',
      updated: 'Mis à jour',
      number: 'Numéro',
    },
    editDeadline: 'Changer l’échéance',
    newDeadline: 'Nouvelle échéance',
    addNote: 'Écrire une note',
    save: 'Enregistrer',
    back: 'Retour',
    notKept: 'Cet appareil n’a pas pu garder la saisie : libérez de l’espace, puis réessayez.',
    operator: 'Service',
    service: {
      ...services,
      'stib-security': 'Sécurité STIB',
      'railway-police': 'Police des chemins de fer',
      'road-police': 'Police de la route',
      'bruxelles-mobilite': 'Bruxelles Mobilité',
    },
    zoneOf: (code) => `Zone ${code}`,
  },
  nl: {
    title: 'Veiligheidsplan openbaar vervoer',
    measures: 'Maatregelen',
    noMeasures: 'Geen maatregelen in deze selectie.',
    wholeRegion: 'Heel het Gewest',
    mode: { metro: 'Metro', tram: 'Tram', bus: 'Bus', train: 'Trein', road: 'Weg', other: 'Elders' },
    status: { planned: 'Gepland', ongoing: 'Lopend', done: 'Uitgevoerd', dropped: 'Opgegeven' },
    step: { planned: 'Hernemen', ongoing: 'Starten', done: 'Als uitgevoerd merken', dropped: 'Opgeven' },
    unit: { 'officer-hours': 'u/week', operations: 'per week', incidents: 'per week', response: 'min' },
    target: (value) => `doel ${value}`,
    onTarget: 'Gehaald',
    offTarget: 'Niet gehaald',
    noFigure: 'Geen gegevens',
    regionalTarget: 'Het doel geldt voor heel het Gewest.',
    trend: { up: 'stijgend', down: 'dalend', level: 'stabiel' },
    period: 'Periode',
    weeks: (count) => `Laatste ${count} weken`,
    sinceSession: 'Sinds de laatste zitting',
    print: 'Afdrukken',
    export: 'Plan exporteren (CSV)',
    exportFailed: 'De export is mislukt: probeer opnieuw.',
    loading: 'Cijfers worden berekend…',
    failed: (reason) => `De cijfers van het plan zijn niet beschikbaar (${reason}).`,
    retry: 'Opnieuw proberen',
    followUp: 'Opvolging door CORES',
    lastSession: (date) => `Laatste zitting: ${date}`,
    nextSession: (date) => `volgende: ${date}`,
    moved: (count) => `${count} ${plural('nl', count, 'maatregel is', 'maatregelen zijn')} sindsdien gewijzigd`,
    overdue: (count) => `${count} te laat`,
    missed: (count) => `${count} ${plural('nl', count, 'doel', 'doelen')} niet gehaald`,
    nothingMoved: 'Er is niets gewijzigd sinds de laatste zitting.',
    isOverdue: 'Te laat',
    fromTo: (from, to) => `${from} → ${to}`,
    facts: {
      status: 'Status',
      owner: 'Verantwoordelijke',
      deadline: 'Termijn',
      zone: 'Politiezone',
      objective: 'Doelstelling',
      moved: 'Laatste stap',
      note: 'Nota',
      updated: 'Bijgewerkt',
      number: 'Nummer',
    },
    editDeadline: 'Termijn wijzigen',
    newDeadline: 'Nieuwe termijn',
    addNote: 'Nota schrijven',
    save: 'Opslaan',
    back: 'Terug',
    notKept: 'Dit toestel kon de invoer niet bewaren: maak ruimte vrij en probeer opnieuw.',
    operator: 'Dienst',
    service: {
      ...services,
      'stib-security': 'Veiligheid MIVB',
      'railway-police': 'Spoorwegpolitie',
      'road-police': 'Wegpolitie',
      'bruxelles-mobilite': 'Brussel Mobiliteit',
    },
    zoneOf: (code) => `Zone ${code}`,
  },
  en: {
    title: 'Transport security plan',
    measures: 'Measures',
    noMeasures: 'No measures in this selection.',
    wholeRegion: 'The whole Region',
    mode: { metro: 'Metro', tram: 'Tram', bus: 'Bus', train: 'Train', road: 'Road', other: 'Elsewhere' },
    status: { planned: 'Planned', ongoing: 'Ongoing', done: 'Done', dropped: 'Dropped' },
    step: { planned: 'Take up again', ongoing: 'Set going', done: 'Mark as done', dropped: 'Drop' },
    unit: { 'officer-hours': 'h/week', operations: 'a week', incidents: 'a week', response: 'min' },
    target: (value) => `target ${value}`,
    onTarget: 'Met',
    offTarget: 'Not met',
    noFigure: 'No data',
    regionalTarget: 'The target is for the whole Region.',
    trend: { up: 'rising', down: 'falling', level: 'steady' },
    period: 'Period',
    weeks: (count) => `Last ${count} weeks`,
    sinceSession: 'Since the last session',
    print: 'Print',
    export: 'Export the plan (CSV)',
    exportFailed: 'The export failed: try again.',
    loading: 'Computing the figures…',
    failed: (reason) => `The figures of the plan are not available (${reason}).`,
    retry: 'Try again',
    followUp: 'Follow-up by CORES',
    lastSession: (date) => `Last session: ${date}`,
    nextSession: (date) => `next: ${date}`,
    moved: (count) => `${count} ${plural('en', count, 'measure has', 'measures have')} moved since`,
    overdue: (count) => `${count} overdue`,
    missed: (count) => `${count} ${plural('en', count, 'target', 'targets')} missed`,
    nothingMoved: 'Nothing has moved since the last session.',
    isOverdue: 'Overdue',
    fromTo: (from, to) => `${from} → ${to}`,
    facts: {
      status: 'Status',
      owner: 'Owner',
      deadline: 'Deadline',
      zone: 'Police zone',
      objective: 'Objective',
      moved: 'Last step',
      note: 'Note',
      updated: 'Updated',
      number: 'Number',
    },
    editDeadline: 'Change the deadline',
    newDeadline: 'New deadline',
    addNote: 'Write a note',
    save: 'Save',
    back: 'Back',
    notKept: 'This device could not keep what you typed: free some space, then try again.',
    operator: 'Service',
    service: {
      ...services,
      'stib-security': 'STIB-MIVB security',
      'railway-police': 'Railway police',
      'road-police': 'Road police',
      'bruxelles-mobilite': 'Bruxelles Mobilité',
    },
    zoneOf: (code) => `Zone ${code}`,
  },
});

/** The name of a service or a zone that was there. */
export const serviceName = ({ service, zoneOf }: PlanWords, operator: string): string =>
  operator.startsWith('zone-') ? zoneOf(operator.slice('zone-'.length)) : (service[operator] ?? operator);
