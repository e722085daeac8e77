import { defineWords, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const exerciseImportWords = defineWords({
  title: t('Importer un scénario', 'Een scenario invoeren', 'Import a script'),
  intro: t(
    'Un fichier CSV ou JSON, un inject par ligne. Rien n’est écrit tant que tout n’est pas juste.',
    'Een CSV- of JSON-bestand, één inject per regel. Er wordt niets geschreven zolang niet alles klopt.',
    'A CSV or JSON file, one inject a line. Nothing is written unless all of it is right.',
  ),
  file: t('Fichier du scénario', 'Scenariobestand', 'Script file'),
  paste: t('ou collez-le ici', 'of plak het hier', 'or paste it here'),
  template: t('Modèle de scénario', 'Scenariosjabloon', 'Script template'),
  errors: t(
    (count: number) => `${count} ${plural('fr', count, 'erreur', 'erreurs')} : rien n’est importé.`,
    (count) => `${count} ${plural('nl', count, 'fout', 'fouten')}: er wordt niets ingevoerd.`,
    (count) => `${count} ${plural('en', count, 'error', 'errors')}: nothing is imported.`,
  ),
  where: t(
    (line: number, field: string) => `Ligne ${line}${field === '' ? '' : `, ${field}`}`,
    (line, field) => `Regel ${line}${field === '' ? '' : `, ${field}`}`,
    (line, field) => `Line ${line}${field === '' ? '' : `, ${field}`}`,
  ),
  apply: t(
    (count: number) => `Ajouter ${count} ${plural('fr', count, 'inject', 'injects')}`,
    (count) => `${count} ${plural('nl', count, 'inject', 'injects')} toevoegen`,
    (count) => `Add ${count} ${plural('en', count, 'inject', 'injects')}`,
  ),
  failed: t(
    'L’appareil n’a pas pu garder l’import.',
    'Het toestel kon de invoer niet bewaren.',
    'The device could not keep the import.',
  ),
  reasons: {
    'no-rows': t('le fichier n’a pas d’inject', 'het bestand heeft geen inject', 'the file has no inject'),
    'bad-quote': t(
      'un guillemet n’est pas fermé ici',
      'een aanhalingsteken is hier niet gesloten',
      'a quote is not closed here',
    ),
    'bad-json': t(
      'une liste JSON d’objets est attendue',
      'een JSON-lijst van objecten is nodig',
      'a JSON list of objects is wanted',
    ),
    'unknown-column': t('ce champ n’existe pas', 'dit veld bestaat niet', 'there is no such field'),
    'double-column': t('ce champ est là deux fois', 'dit veld staat er tweemaal', 'this field is there twice'),
    'missing-column': t('ce champ manque', 'dit veld ontbreekt', 'this field is missing'),
    'wrong-count': t('plus de cellules que de champs', 'meer cellen dan velden', 'more cells than fields'),
    'too-many': t(
      'un scénario n’a pas plus de 200 injects',
      'een scenario heeft ten hoogste 200 injects',
      'a script has at most 200 injects',
    ),
    empty: t('rien n’y est écrit', 'er is niets ingevuld', 'nothing is written there'),
    'bad-text': t('texte trop long ou illisible', 'tekst te lang of onleesbaar', 'text too long or unreadable'),
    'bad-time': t('une heure d’exercice comme 0:20', 'een oefentijd zoals 0:20', 'an exercise time such as 0:20'),
    'no-number': t('un nombre entier de 1 à 1440', 'een geheel getal van 1 tot 1440', 'a whole number from 1 to 1440'),
    'unknown-value': t('ce n’est pas une des valeurs', 'dit is geen van de waarden', 'it is none of the values'),
    'unknown-place': t(
      'aucun arrêt de ce nom, ou hors de la Région',
      'geen halte met die naam, of buiten het Gewest',
      'no such stop, or outside the Region',
    ),
  },
});
