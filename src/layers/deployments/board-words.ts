import { defineWords, plural } from '../../shared/words.ts';
import type { Grouping } from './board-groups.ts';

interface BoardWords {
  title: string;
  by: string;
  grouping: Record<Grouping, string>;
  present: (teams: number, officers: number) => string;
  now: string;
  next: string;
  plan: string;
  import: string;
  print: string;
  empty: string;
  /** @param count of teams that are not drawn yet */
  more: (count: number) => string;
  importTitle: string;
  importIntro: string;
  template: string;
  file: string;
  paste: string;
  errors: (count: number) => string;
  where: (line: number, column: string) => string;
  preview: (count: number) => string;
  apply: (count: number) => string;
  close: string;
  failed: string;
  done: (count: number) => string;
  reasons: Record<ImportReason, string>;
}

/** Why a line of an import cannot be taken. */
export type ImportReason =
  | 'no-header'
  | 'unknown-column'
  | 'missing-column'
  | 'double-column'
  | 'wrong-count'
  | 'open-quote'
  | 'empty'
  | 'no-rows'
  | 'unknown-value'
  | 'no-number'
  | 'no-time'
  | 'twice'
  | 'skipped'
  | 'bad-shift'
  | 'outside'
  | 'unknown-stop'
  | 'not-competent'
  | 'no-right'
  | 'too-long'
  | 'bad-text'
  | 'too-many';

export const boardWords = defineWords<BoardWords>({
  fr: {
    title: 'Tableau des déploiements',
    by: 'Grouper par',
    grouping: {
      operator: 'Opérateur',
      zone: 'Zone',
      kind: 'Mode',
      level: 'Niveau',
      shift: 'Service',
      operation: 'Opération',
    },
    present: (teams, officers) =>
      `${teams} ${plural('fr', teams, 'équipe', 'équipes')} sur place, ${officers} ${plural('fr', officers, 'agent', 'agents')}`,
    now: 'Maintenant',
    next: 'Ensuite',
    plan: 'Planifier',
    import: 'Importer (CSV)',
    print: 'Imprimer',
    empty: 'Aucun déploiement dans cette sélection.',
    more: (count) => `Encore ${count}`,
    importTitle: 'Importer des déploiements planifiés',
    importIntro:
      'Une ligne par déploiement, avec l’en-tête du modèle. Rien n’est importé tant qu’une ligne est refusée.',
    template: 'Enregistrer le modèle',
    file: 'Fichier CSV',
    paste: 'Ou coller le texte',
    errors: (count) => `${count} ${plural('fr', count, 'erreur', 'erreurs')} : rien n’est importé`,
    where: (line, column) => (column ? `Ligne ${line}, colonne ${column}` : `Ligne ${line}`),
    preview: (count) => `${count} ${plural('fr', count, 'déploiement', 'déploiements')} à importer`,
    apply: (count) => `Importer (${count})`,
    close: 'Fermer',
    failed: 'Cet appareil n’a pas pu garder l’import : libérez de l’espace, puis réessayez.',
    done: (count) => `${count} ${plural('fr', count, 'déploiement planifié', 'déploiements planifiés')}.`,
    reasons: {
      'no-header': 'l’en-tête manque',
      'unknown-column': 'colonne inconnue',
      'missing-column': 'colonne manquante',
      'double-column': 'colonne en double',
      'wrong-count': 'nombre de colonnes différent de l’en-tête',
      'open-quote': 'guillemet non fermé',
      empty: 'vide',
      'no-rows': 'aucun déploiement sous l’en-tête',
      'unknown-value': 'valeur inconnue',
      'no-number': 'nombre entier de 1 à 1000 attendu',
      'no-time': 'date et heure attendues, comme 2026-11-24 14:00 ou 24/11/2026 14:00',
      twice:
        'cette heure vient deux fois cette nuit-là : écrivez +02:00 derrière elle pour la première, +01:00 pour la seconde',
      skipped: 'cette heure n’existe pas : l’horloge avance cette nuit-là',
      'bad-shift': 'la fin doit suivre le début, dans les 24 heures',
      outside: 'hors de la Région de Bruxelles-Capitale',
      'unknown-stop': 'arrêt inconnu à cette date',
      'not-competent': 'cet opérateur n’intervient pas dans ce mode à ce niveau',
      'no-right': 'hors de votre zone',
      'too-long': 'texte trop long',
      'bad-text': 'signe de commande ou invisible : supprimez-le',
      'too-many': 'plus de 2000 lignes',
    },
  },
  nl: {
    title: 'Bord van de inzetten',
    by: 'Groeperen per',
    grouping: {
      operator: 'Operator',
      zone: 'Zone',
      kind: 'Modus',
      level: 'Niveau',
      shift: 'Dienst',
      operation: 'Operatie',
    },
    present: (teams, officers) =>
      `${teams} ${plural('nl', teams, 'ploeg', 'ploegen')} ter plaatse, ${officers} ${plural('nl', officers, 'agent', 'agenten')}`,
    now: 'Nu',
    next: 'Daarna',
    plan: 'Plannen',
    import: 'Importeren (CSV)',
    print: 'Afdrukken',
    empty: 'Geen inzetten in deze selectie.',
    more: (count) => `Nog ${count}`,
    importTitle: 'Geplande inzetten importeren',
    importIntro: 'Eén lijn per inzet, met de kop van het model. Niets wordt geïmporteerd zolang een lijn geweigerd is.',
    template: 'Model opslaan',
    file: 'CSV-bestand',
    paste: 'Of de tekst plakken',
    errors: (count) => `${count} ${plural('nl', count, 'fout', 'fouten')}: niets wordt geïmporteerd`,
    where: (line, column) => (column ? `Lijn ${line}, kolom ${column}` : `Lijn ${line}`),
    preview: (count) => `${count} ${plural('nl', count, 'inzet', 'inzetten')} te importeren`,
    apply: (count) => `Importeren (${count})`,
    close: 'Sluiten',
    failed: 'Dit toestel kon de import niet bewaren: maak ruimte vrij en probeer opnieuw.',
    done: (count) => `${count} ${plural('nl', count, 'inzet gepland', 'inzetten gepland')}.`,
    reasons: {
      'no-header': 'de kop ontbreekt',
      'unknown-column': 'onbekende kolom',
      'missing-column': 'ontbrekende kolom',
      'double-column': 'dubbele kolom',
      'wrong-count': 'ander aantal kolommen dan de kop',
      'open-quote': 'aanhalingsteken niet gesloten',
      empty: 'leeg',
      'no-rows': 'geen inzet onder de kop',
      'unknown-value': 'onbekende waarde',
      'no-number': 'geheel getal van 1 tot 1000 verwacht',
      'no-time': 'datum en tijd verwacht, zoals 2026-11-24 14:00 of 24/11/2026 14:00',
      twice: 'dit uur komt die nacht twee keer: schrijf er +02:00 achter voor het eerste, +01:00 voor het tweede',
      skipped: 'dit uur bestaat niet: de klok gaat die nacht vooruit',
      'bad-shift': 'het einde moet na het begin liggen, binnen 24 uur',
      outside: 'buiten het Brussels Hoofdstedelijk Gewest',
      'unknown-stop': 'onbekende halte op die datum',
      'not-competent': 'deze operator werkt niet in die modus op dat niveau',
      'no-right': 'buiten uw zone',
      'too-long': 'tekst te lang',
      'bad-text': 'stuurteken of onzichtbaar teken: verwijder het',
      'too-many': 'meer dan 2000 lijnen',
    },
  },
  en: {
    title: 'Board of deployments',
    by: 'Group by',
    grouping: {
      operator: 'Operator',
      zone: 'Zone',
      kind: 'Mode',
      level: 'Level',
      shift: 'Shift',
      operation: 'Operation',
    },
    present: (teams, officers) =>
      `${teams} ${plural('en', teams, 'team', 'teams')} on site, ${officers} ${plural('en', officers, 'officer', 'officers')}`,
    now: 'Now',
    next: 'Next',
    plan: 'Plan',
    import: 'Import (CSV)',
    print: 'Print',
    empty: 'No deployment in this selection.',
    more: (count) => `${count} more`,
    importTitle: 'Import planned deployments',
    importIntro: 'One line a deployment, with the header of the template. Nothing is imported while a line is refused.',
    template: 'Save the template',
    file: 'CSV file',
    paste: 'Or paste the text',
    errors: (count) => `${count} ${plural('en', count, 'error', 'errors')}: nothing is imported`,
    where: (line, column) => (column ? `Line ${line}, column ${column}` : `Line ${line}`),
    preview: (count) => `${count} ${plural('en', count, 'deployment', 'deployments')} to import`,
    apply: (count) => `Import (${count})`,
    close: 'Close',
    failed: 'This device could not keep the import: free some space, then try again.',
    done: (count) => `${count} ${plural('en', count, 'deployment planned', 'deployments planned')}.`,
    reasons: {
      'no-header': 'the header is missing',
      'unknown-column': 'unknown column',
      'missing-column': 'missing column',
      'double-column': 'double column',
      'wrong-count': 'another number of columns than the header',
      'open-quote': 'a quote is not closed',
      empty: 'empty',
      'no-rows': 'no deployment under the header',
      'unknown-value': 'unknown value',
      'no-number': 'a whole number from 1 to 1000 is wanted',
      'no-time': 'a date and time are wanted, such as 2026-11-24 14:00 or 24/11/2026 14:00',
      twice: 'this time comes twice that night: write +02:00 behind it for the first, +01:00 for the second',
      skipped: 'this time does not exist: the clocks go forward that night',
      'bad-shift': 'the end has to come after the start, within 24 hours',
      outside: 'outside the Brussels-Capital Region',
      'unknown-stop': 'unknown stop on that date',
      'not-competent': 'this operator does not work in that mode on that level',
      'no-right': 'outside your zone',
      'too-long': 'text too long',
      'bad-text': 'control character or invisible sign: remove it',
      'too-many': 'more than 2000 lines',
    },
  },
});
