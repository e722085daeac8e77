import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

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

export const boardWords = defineWords({
  title: glossary.board,
  by: t('Grouper par', 'Groeperen per', 'Group by'),
  grouping: {
    operator: glossary.operator,
    zone: same('Zone'),
    kind: deskGlossary.mode,
    level: deskGlossary.level,
    shift: deskGlossary.shift,
    operation: t('Opération', 'Operatie', 'Operation'),
  },
  present: t(
    (teams: number, officers: number) =>
      `${teams} ${plural('fr', teams, 'équipe', 'équipes')} sur place, ${officers} ${plural('fr', officers, 'agent', 'agents')}`,
    (teams, officers) =>
      `${teams} ${plural('nl', teams, 'ploeg', 'ploegen')} ter plaatse, ${officers} ${plural('nl', officers, 'agent', 'agenten')}`,
    (teams, officers) =>
      `${teams} ${plural('en', teams, 'team', 'teams')} on site, ${officers} ${plural('en', officers, 'officer', 'officers')}`,
  ),
  now: deskGlossary.now,
  next: t('Ensuite', 'Daarna', 'Next'),
  plan: deskGlossary.plan,
  import: t('Importer (CSV)', 'Importeren (CSV)', 'Import (CSV)'),
  print: deskGlossary.print,
  empty: glossary.noDeployments,
  /** @param count of teams that are not drawn yet */
  more: t(
    (count: number) => `Encore ${count}`,
    (count) => `Nog ${count}`,
    (count) => `${count} more`,
  ),
  importTitle: t('Importer des déploiements planifiés', 'Geplande inzetten importeren', 'Import planned deployments'),
  importIntro: t(
    'Une ligne par déploiement, avec l’en-tête du modèle. Rien n’est importé tant qu’une ligne est refusée.',
    'Eén rij per inzet, met de kop van het model. Niets wordt geïmporteerd zolang een rij geweigerd is.',
    'One line a deployment, with the header of the template. Nothing is imported while a line is refused.',
  ),
  template: t('Enregistrer le modèle', 'Model opslaan', 'Save the template'),
  file: t('Fichier CSV', 'CSV-bestand', 'CSV file'),
  paste: t('Ou coller le texte', 'Of de tekst plakken', 'Or paste the text'),
  errors: t(
    (count: number) => `${count} ${plural('fr', count, 'erreur', 'erreurs')} : rien n’est importé`,
    (count) => `${count} ${plural('nl', count, 'fout', 'fouten')}: niets wordt geïmporteerd`,
    (count) => `${count} ${plural('en', count, 'error', 'errors')}: nothing is imported`,
  ),
  where: t(
    (line: number, column: string) => (column ? `Ligne ${line}, colonne ${column}` : `Ligne ${line}`),
    (line, column) => (column ? `Lijn ${line}, kolom ${column}` : `Lijn ${line}`),
    (line, column) => (column ? `Line ${line}, column ${column}` : `Line ${line}`),
  ),
  preview: t(
    (count: number) => `${count} ${plural('fr', count, 'déploiement', 'déploiements')} à importer`,
    (count) => `${count} ${plural('nl', count, 'inzet', 'inzetten')} te importeren`,
    (count) => `${count} ${plural('en', count, 'deployment', 'deployments')} to import`,
  ),
  apply: t(
    (count: number) => `Importer (${count})`,
    (count) => `Importeren (${count})`,
    (count) => `Import (${count})`,
  ),
  failed: t(
    'Cet appareil n’a pas pu garder l’import : libérez de l’espace, puis réessayez.',
    'Dit toestel kon de import niet bewaren: maak ruimte vrij en probeer opnieuw.',
    'This device could not keep the import: free some space, then try again.',
  ),
  done: t(
    (count: number) => `${count} ${plural('fr', count, 'déploiement planifié', 'déploiements planifiés')}.`,
    (count) => `${count} ${plural('nl', count, 'inzet gepland', 'inzetten gepland')}.`,
    (count) => `${count} ${plural('en', count, 'deployment planned', 'deployments planned')}.`,
  ),
  reasons: {
    'no-header': t('l’en-tête manque', 'de kop ontbreekt', 'the header is missing'),
    'unknown-column': t('colonne inconnue', 'onbekende kolom', 'unknown column'),
    'missing-column': t('colonne manquante', 'ontbrekende kolom', 'missing column'),
    'double-column': t('colonne en double', 'dubbele kolom', 'double column'),
    'wrong-count': t(
      'nombre de colonnes différent de l’en-tête',
      'ander aantal kolommen dan de kop',
      'another number of columns than the header',
    ),
    'open-quote': t('guillemet non fermé', 'aanhalingsteken niet gesloten', 'a quote is not closed'),
    empty: t('vide', 'leeg', 'empty'),
    'no-rows': t('aucun déploiement sous l’en-tête', 'geen inzet onder de kop', 'no deployment under the header'),
    'unknown-value': t('valeur inconnue', 'onbekende waarde', 'unknown value'),
    'no-number': t(
      'nombre entier de 1 à 1000 attendu',
      'geheel getal van 1 tot 1000 verwacht',
      'a whole number from 1 to 1000 is wanted',
    ),
    'no-time': t(
      'date et heure attendues, comme 2026-11-24 14:00 ou 24/11/2026 14:00',
      'datum en tijd verwacht, zoals 2026-11-24 14:00 of 24/11/2026 14:00',
      'a date and time are wanted, such as 2026-11-24 14:00 or 24/11/2026 14:00',
    ),
    twice: t(
      'cette heure vient deux fois cette nuit-là : écrivez +02:00 derrière elle pour la première, +01:00 pour la seconde',
      'dit uur komt die nacht twee keer: schrijf er +02:00 achter voor het eerste, +01:00 voor het tweede',
      'this time comes twice that night: write +02:00 behind it for the first, +01:00 for the second',
    ),
    skipped: t(
      'cette heure n’existe pas : l’horloge avance cette nuit-là',
      'dit uur bestaat niet: de klok gaat die nacht vooruit',
      'this time does not exist: the clocks go forward that night',
    ),
    'bad-shift': t(
      'la fin doit suivre le début, dans les 24 heures',
      'het einde moet na het begin liggen, binnen 24 uur',
      'the end has to come after the start, within 24 hours',
    ),
    outside: t(
      'hors de la Région de Bruxelles-Capitale',
      'buiten het Brussels Hoofdstedelijk Gewest',
      'outside the Brussels-Capital Region',
    ),
    'unknown-stop': t('arrêt inconnu à cette date', 'onbekende halte op die datum', 'unknown stop on that date'),
    'not-competent': t(
      'cet opérateur n’intervient pas dans ce mode à ce niveau',
      'deze operator werkt niet met dat vervoermiddel op dat niveau',
      'this operator does not work in that mode on that level',
    ),
    'no-right': t('hors de votre zone', 'buiten uw zone', 'outside your zone'),
    'too-long': t('texte trop long', 'tekst te lang', 'text too long'),
    'bad-text': t(
      'signe de commande ou invisible : supprimez-le',
      'stuurteken of onzichtbaar teken: verwijder het',
      'control character or invisible sign: remove it',
    ),
    'too-many': t('plus de 2000 lignes', 'meer dan 2000 rijen', 'more than 2000 lines'),
  },
});
