import type { Role } from '../../shared/seats.ts';
import type { Discipline } from '../../shared/vocabulary.ts';
import { defineWords } from '../../shared/words.ts';
import type { logKinds } from './contract.ts';

interface LogWords {
  title: string;
  empty: string;
  kind: Record<(typeof logKinds)[number], string>;
  function: Record<Role, string>;
  discipline: Record<Discipline, string>;
  disciplineName: string;
  everyDiscipline: string;
  created: string;
  /** Instead of the title of an alert of the watch that is gone. */
  deleted: string;
  facts: Record<
    | 'number'
    | 'occurred'
    | 'entered'
    | 'function'
    | 'incident'
    | 'text'
    | 'before'
    | 'after'
    | 'subject'
    | 'corrects'
    | 'corrected',
    string
  >;
  pending: string;
  newEntry: string;
  placeholder: string;
  time: string;
  timeHint: string;
  forIncident: string;
  noIncident: string;
  remove: string;
  add: string;
  correct: string;
  correction: string;
  notKept: string;
  exercise: string;
  export: string;
}

export const logWords = defineWords<LogWords>({
  fr: {
    title: 'Main courante',
    empty: 'Aucune inscription dans cette sélection.',
    kind: { note: 'Inscription', correction: 'Rectification', automatic: 'Automatique' },
    function: { operator: 'Opérateur', commander: 'Commandant', analyst: 'Analyste', observer: 'Observateur' },
    discipline: { D1: 'D1 Secours', D2: 'D2 Médical', D3: 'D3 Police', D4: 'D4 Logistique', D5: 'D5 Information' },
    disciplineName: 'Discipline',
    everyDiscipline: 'Multidisciplinaire',
    created: 'Créé',
    deleted: '[alerte supprimée]',
    facts: {
      number: 'Numéro',
      occurred: 'Heure du fait',
      entered: 'Inscrit',
      function: 'Fonction',
      incident: 'Incident',
      text: 'Texte',
      before: 'Avant',
      after: 'Après',
      subject: 'Objet',
      corrects: 'Rectifie',
      corrected: 'Rectifiée par',
    },
    pending: 'n° à venir',
    newEntry: 'Nouvelle inscription',
    placeholder: 'Ce qui s’est passé, ce qui est décidé',
    time: 'Heure du fait',
    timeHint: 'Vide : maintenant',
    forIncident: 'Incident concerné',
    noIncident: 'Sans incident',
    remove: 'Retirer',
    add: 'Inscrire',
    correct: 'Rectifier',
    correction: 'Rectification',
    notKept: 'Cet appareil n’a pas pu garder l’inscription : libérez de l’espace, puis réessayez.',
    exercise: 'Exercice',
    export: 'Exporter (CSV)',
  },
  nl: {
    title: 'Logboek',
    empty: 'Geen inschrijvingen in deze selectie.',
    kind: { note: 'Inschrijving', correction: 'Rechtzetting', automatic: 'Automatisch' },
    function: { operator: 'Operator', commander: 'Commandant', analyst: 'Analist', observer: 'Waarnemer' },
    discipline: { D1: 'D1 Hulpverlening', D2: 'D2 Medisch', D3: 'D3 Politie', D4: 'D4 Logistiek', D5: 'D5 Informatie' },
    disciplineName: 'Discipline',
    everyDiscipline: 'Multidisciplinair',
    created: 'Aangemaakt',
    deleted: '[verwijderde melding]',
    facts: {
      number: 'Nummer',
      occurred: 'Tijdstip van het feit',
      entered: 'Ingeschreven',
      function: 'Functie',
      incident: 'Incident',
      text: 'Tekst',
      before: 'Voordien',
      after: 'Nadien',
      subject: 'Onderwerp',
      corrects: 'Zet recht',
      corrected: 'Rechtgezet door',
    },
    pending: 'nr. volgt',
    newEntry: 'Nieuwe inschrijving',
    placeholder: 'Wat er gebeurde, wat beslist is',
    time: 'Tijdstip van het feit',
    timeHint: 'Leeg: nu',
    forIncident: 'Betrokken incident',
    noIncident: 'Zonder incident',
    remove: 'Verwijderen',
    add: 'Inschrijven',
    correct: 'Rechtzetten',
    correction: 'Rechtzetting',
    notKept: 'Dit toestel kon de inschrijving niet bewaren: maak ruimte vrij en probeer opnieuw.',
    exercise: 'Oefening',
    export: 'Exporteren (CSV)',
  },
  en: {
    title: 'Log',
    empty: 'No entry in this selection.',
    kind: { note: 'Entry', correction: 'Correction', automatic: 'Automatic' },
    function: { operator: 'Operator', commander: 'Commander', analyst: 'Analyst', observer: 'Observer' },
    discipline: { D1: 'D1 Rescue', D2: 'D2 Medical', D3: 'D3 Police', D4: 'D4 Logistics', D5: 'D5 Information' },
    disciplineName: 'Discipline',
    everyDiscipline: 'Multidisciplinary',
    created: 'Created',
    deleted: '[deleted alert]',
    facts: {
      number: 'Number',
      occurred: 'Time of event',
      entered: 'Entered',
      function: 'Function',
      incident: 'Incident',
      text: 'Text',
      before: 'Before',
      after: 'After',
      subject: 'Subject',
      corrects: 'Corrects',
      corrected: 'Corrected by',
    },
    pending: 'no. to come',
    newEntry: 'New entry',
    placeholder: 'What happened, what is decided',
    time: 'Time of event',
    timeHint: 'Empty: now',
    forIncident: 'Incident concerned',
    noIncident: 'No incident',
    remove: 'Remove',
    add: 'Enter',
    correct: 'Correct',
    correction: 'Correction',
    notKept: 'This device could not keep the entry: free some space, then try again.',
    exercise: 'Exercise',
    export: 'Export (CSV)',
  },
});
