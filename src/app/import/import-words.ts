import { exchangeGlossary } from '../../shared/exchange-glossary.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, same, t } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const importWords = defineWords({
  title: exchangeGlossary.import,
  intro: t(
    'Choisissez un fichier, déposez-le sur la page ou collez son texte. Rien n’est écrit avant « Appliquer ».',
    'Kies een bestand, sleep het naar de pagina of plak de tekst. Niets wordt geschreven vóór “Toepassen”.',
    'Choose a file, drop it on the page, or paste its text. Nothing is written before “Apply”.',
  ),
  kinds: t(
    'GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-Realtime, DATEX II ; aussi un enregistrement ou des vues de Vigie.',
    'GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-Realtime, DATEX II; ook een opname of weergaven van Vigie.',
    'GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-Realtime, DATEX II; also a recording or views of Vigie.',
  ),
  file: t('Fichier', 'Bestand', 'File'),
  text: t('Ou le texte', 'Of de tekst', 'Or the text'),
  readText: t('Lire le texte', 'Tekst lezen', 'Read the text'),
  template: t(
    'Enregistrer le modèle des déploiements',
    'Model van de inzetten opslaan',
    'Save the template of deployments',
  ),
  pasted: t('Texte collé', 'Geplakte tekst', 'Pasted text'),
  reading: t(
    (name: string) => `Lecture de ${name}…`,
    (name) => `${name} wordt gelezen…`,
    (name) => `Reading ${name}…`,
  ),
  stop: t('Arrêter', 'Stoppen', 'Stop'),
  stopped: t('La lecture a été arrêtée.', 'Het lezen is gestopt.', 'Reading was stopped.'),
  broken: t(
    'Ce fichier n’a pas pu être lu : essayez à nouveau.',
    'Dit bestand kon niet worden gelezen: probeer opnieuw.',
    'This file could not be read: try again.',
  ),
  formats: {
    geojson: same('GeoJSON'),
    kml: same('KML'),
    kmz: same('KMZ'),
    gpx: same('GPX'),
    csv: same('CSV'),
    cap: same('CAP 1.2'),
    'gtfs-rt': same('GTFS-Realtime'),
    datex: same('DATEX II'),
  },
  summary: t(
    (name: string, format: string, count: number, rows: string) =>
      `${name} – ${format}, ${rows} ${plural('fr', count, 'ligne', 'lignes')}`,
    (name, format, count, rows) => `${name} – ${format}, ${rows} ${plural('nl', count, 'rij', 'rijen')}`,
    (name, format, count, rows) => `${name} – ${format}, ${rows} ${plural('en', count, 'row', 'rows')}`,
  ),
  unplaced: t(
    (count: string) => `${count} sans lieu`,
    (count) => `${count} zonder plaats`,
    (count) => `${count} without a place`,
  ),
  refusedFile: t(
    'Rien de ce fichier ne peut être repris :',
    'Van dit bestand kan niets worden overgenomen:',
    'Nothing of this file can be taken:',
  ),
  where: t(
    (line: number) => `Ligne ${line}`,
    (line) => `Regel ${line}`,
    (line) => `Line ${line}`,
  ),
  layer: t('Couche', 'Laag', 'Layer'),
  newLayer: t('Nouvelle couche', 'Nieuwe laag', 'New layer'),
  layerName: exchangeGlossary.layerName,
  tooMany: t(
    (most: number) => `Il y a déjà ${most} couches propres : supprimez-en une d’abord.`,
    (most) => `Er zijn al ${most} eigen lagen: verwijder er eerst een.`,
    (most) => `There are ${most} layers of your own already: remove one first.`,
  ),
  preview: t('Aperçu des lignes', 'Voorbeeld van de rijen', 'Preview'),
  show: t('Lignes montrées', 'Getoonde rijen', 'Rows shown'),
  all: t('Toutes les lignes', 'Alle rijen', 'All'),
  states: {
    new: t('Ajoutée', 'Toegevoegd', 'New'),
    changed: t('Modifiée', 'Gewijzigd', 'Changed'),
    unchanged: t('Inchangée', 'Ongewijzigd', 'Unchanged'),
    refused: t('Refusée', 'Geweigerd', 'Refused'),
  },
  columns: {
    line: t('Nº de ligne', 'Regel', 'Line'),
    state: t('État', 'Toestand', 'State'),
    name: t('Nom', 'Naam', 'Name'),
    remarks: t('Remarques', 'Opmerkingen', 'Remarks'),
  },
  changes: t(
    (fields: string) => `Change : ${fields}`,
    (fields) => `Wijzigt: ${fields}`,
    (fields) => `Changes: ${fields}`,
  ),
  placed: t(
    (place: string) => `Lieu : ${place}.`,
    (place) => `Plaats: ${place}.`,
    (place) => `Place: ${place}.`,
  ),
  onMap: t('Montrer sur la carte', 'Op de kaart tonen', 'Show on the map'),
  apply: t('Appliquer', 'Toepassen', 'Apply'),
  nothing: t(
    'Rien à appliquer : tout est déjà là.',
    'Niets toe te passen: alles staat er al.',
    'Nothing to apply: all of it is there already.',
  ),
  applied: t(
    (name: string, count: number, rows: string) =>
      `${name} : ${rows} ${plural('fr', count, 'ligne appliquée', 'lignes appliquées')}.`,
    (name, count, rows) => `${name}: ${rows} ${plural('nl', count, 'rij', 'rijen')} toegepast.`,
    (name, count, rows) => `${name}: ${rows} ${plural('en', count, 'row', 'rows')} applied.`,
  ),
  onItsWay: t(
    (name: string, count: number, rows: string) =>
      `${name} : ${rows} ${plural('fr', count, 'ligne', 'lignes')} en attente sur cet appareil. Rien ne paraît avant que le serveur les ait reçues.`,
    (name, count, rows) =>
      `${name}: ${rows} ${plural('nl', count, 'rij wacht', 'rijen wachten')} op dit toestel. Er verschijnt niets voor de server ze ontvangen heeft.`,
    (name, count, rows) =>
      `${name}: ${rows} ${plural('en', count, 'row waits', 'rows wait')} on this device. Nothing appears before the server has them.`,
  ),
  notTaken: t(
    (why: string) => `Le serveur n’en a rien pris : l’envoi attend parmi les modifications en cours. ${why}`,
    (why) => `De server heeft er niets van overgenomen: de verzending wacht bij de wijzigingen onderweg. ${why}`,
    (why) => `The server took nothing of it: it waits among the changes on their way. ${why}`,
  ),
  exercise: t(
    'Ce qui entre ici porte la marque de l’exercice.',
    'Wat hier binnenkomt, draagt het merk van de oefening.',
    'What comes in here bears the mark of the exercise.',
  ),
  undo: exchangeGlossary.undo,
  undone: t('C’est défait.', 'Dat is ongedaan gemaakt.', 'It was taken back.'),
  failed: t(
    'L’appareil n’a pas pu garder cela : faites de la place et essayez à nouveau.',
    'Het toestel kon dit niet bewaren: maak plaats en probeer opnieuw.',
    'The device could not keep this: make room and try again.',
  ),
  views: t(
    (count: number) => `${count} ${plural('fr', count, 'vue enregistrée', 'vues enregistrées')} de Vigie.`,
    (count) => `${count} ${plural('nl', count, 'opgeslagen weergave', 'opgeslagen weergaven')} van Vigie.`,
    (count) => `${count} saved ${plural('en', count, 'view', 'views')} of Vigie.`,
  ),
  noViews: t(
    'Ce fichier de vues est abîmé.',
    'Dit bestand met weergaven is beschadigd.',
    'This file of views is damaged.',
  ),
  into: t('Destination', 'Bestemming', 'Into'),
  targets: {
    own: t('Couche propre, sur cet appareil', 'Eigen laag, op dit toestel', 'Own layer, on this device'),
    incidents: glossary.incidents,
    deployments: glossary.deployments,
    events: deskGlossary.events,
    disruptions: deskGlossary.disruptions,
    'road-safety': deskGlossary.roadSafety,
    drawings: deskGlossary.drawings,
    alerts: t('Alertes de partenaires', 'Signalen van partners', 'Alerts of partners'),
  },
  tooLong: t(
    (most: string) =>
      `Plus de ${most} lignes ne deviennent pas des éléments d’un coup : partagez le fichier, ou prenez-le comme couche propre.`,
    (most) =>
      `Meer dan ${most} rijen worden niet in één keer elementen: splits het bestand, of neem het als eigen laag.`,
    (most) => `More than ${most} rows do not become items at once: split the file, or take it as a layer of your own.`,
  ),
  notes: {
    tooBig: t(
      'Trop de texte pour un seul envoi : partagez le fichier.',
      'Te veel tekst voor één verzending: splits het bestand.',
      'Too much text to be sent at once: split the file.',
    ),
    meanwhile: t(
      'Entre-temps, quelque chose a changé : relisez l’aperçu, puis appliquez.',
      'Intussen is er iets gewijzigd: bekijk het voorbeeld opnieuw en pas dan toe.',
      'Something has changed meanwhile: look at the preview again, then apply.',
    ),
  },
  planning: t('Comparaison des lignes', 'Rijen worden vergeleken', 'Comparing the rows'),
  mapping: t('Colonnes', 'Kolommen', 'Columns'),
  noColumn: t('(aucune colonne)', '(geen kolom)', '(no column)'),
  own: {
    name: t('Nom de l’élément', 'Naam van het element', 'Name of the item'),
    description: t('Description de l’élément', 'Beschrijving van het element', 'Description of the item'),
    start: t('Début de l’élément', 'Begin van het element', 'Start of the item'),
    end: t('Fin de l’élément', 'Einde van het element', 'End of the item'),
  },
  fields: {
    title: deskGlossary.title,
    category: glossary.category,
    severity: glossary.severity,
    disciplines: t('Disciplines', 'Disciplines', 'Disciplines'),
    place: deskGlossary.place,
    geometry: deskGlossary.place,
    shift: deskGlossary.shift,
    windows: t('Plages horaires', 'Tijdvakken', 'Time windows'),
    commune: glossary.commune,
    operator: t('Opérateur du déploiement', 'Operator van de inzet', 'Operator of the deployment'),
    kind: t('Genre', 'Aard', 'Kind'),
    level: deskGlossary.level,
    strength: deskGlossary.officers,
    start: deskGlossary.startTime,
    end: deskGlossary.endTime,
    objective: deskGlossary.objective,
    objectiveNl: t('Objectif en néerlandais', 'Doel in het Nederlands', 'Objective in Dutch'),
    contact: deskGlossary.contact,
    operation: t('Nom de l’opération', 'Naam van de operatie', 'Name of the operation'),
    expected: t('Foule attendue', 'Verwachte menigte', 'Expected crowd'),
    note: deskGlossary.note,
  },
  loneStops: t('Un arrêt cité seul est', 'Een halte die alleen vermeld staat is', 'A stop that is named alone is'),
  choose: t('(à choisir)', '(te kiezen)', '(to be chosen)'),
  stopClosed: t('fermé', 'gesloten', 'closed'),
  stopPassedBy: t('non desservi', 'niet bediend', 'passed by'),
  reasons: {
    missing: t('Il manque une valeur.', 'Een waarde ontbreekt.', 'A value is missing.'),
    'unknown-value': t('Cette valeur n’est pas connue.', 'Deze waarde is niet bekend.', 'This value is not known.'),
    'bad-value': t('Cette valeur ne convient pas.', 'Deze waarde kan niet.', 'This value cannot be taken.'),
    'bad-time': t(
      'Ce moment ne se lit pas, ou la fin précède le début.',
      'Dit tijdstip is niet leesbaar, of het einde ligt voor het begin.',
      'This moment cannot be read, or the end is before the start.',
    ),
    twice: t(
      'Cette heure vient deux fois cette nuit-là : écrivez +02:00 ou +01:00 derrière elle.',
      'Dit uur komt die nacht twee keer: schrijf er +02:00 of +01:00 achter.',
      'This time comes twice that night: write +02:00 or +01:00 behind it.',
    ),
    'bad-shift': t(
      'Un service finit après son début, dans les 24 heures.',
      'Een dienst eindigt na het begin, binnen 24 uur.',
      'A shift ends after it starts, within 24 hours.',
    ),
    'not-competent': t(
      'Ce service n’est pas compétent à cet endroit.',
      'Deze dienst is daar niet bevoegd.',
      'This service has no competence there.',
    ),
    'no-place': t('Le lieu manque.', 'De plaats ontbreekt.', 'The place is missing.'),
    'unknown-place': t('Ce lieu n’est pas connu.', 'Deze plaats is niet bekend.', 'This place is not known.'),
    'ambiguous-place': t(
      'Plusieurs lieux portent ce nom : ajoutez la commune.',
      'Meerdere plaatsen heten zo: voeg de gemeente toe.',
      'Several places are called so: add the commune.',
    ),
    outside: t('Hors de la Région.', 'Buiten het Gewest.', 'Outside the Region.'),
    'no-point': t('Il faut un point.', 'Een punt is nodig.', 'A point is wanted.'),
    'no-right': t(
      'Ce poste ne peut pas écrire cela : une autre zone en répond.',
      'Deze post mag dit niet schrijven: een andere zone gaat erover.',
      'This seat may not write this: another zone answers for it.',
    ),
    over: t('C’est déjà fini.', 'Het is al voorbij.', 'It is over already.'),
    draft: t(
      'C’est un projet : il n’est pas repris.',
      'Dit is een ontwerp: het wordt niet overgenomen.',
      'This is a draft: it is not taken.',
    ),
    'of-exercise': t(
      'C’est un exercice : importez-le dans un poste de l’exercice.',
      'Dit is een oefening: importeer het in een post van de oefening.',
      'This is an exercise: bring it in from a seat of the exercise.',
    ),
    'no-warning': t('Ce n’est pas une alerte.', 'Dit is geen waarschuwing.', 'This is no alert.'),
    'no-disruption': t(
      'Ceci ne dit pas que quelque chose circule moins.',
      'Dit zegt niet dat er minder rijdt.',
      'This does not say that anything runs less.',
    ),
    'unknown-stop': t(
      'Aucun arrêt ni aucune ligne du jour ne s’appelle ainsi.',
      'Geen halte of lijn van vandaag heet zo.',
      'No stop and no line of today is called so.',
    ),
    'lone-stop': t(
      'Fermé, ou non desservi ? Choisissez-le ci-dessus.',
      'Gesloten, of niet bediend? Kies dat hierboven.',
      'Closed, or passed by? Choose it above.',
    ),
    'passed-by': t(
      'L’arrêt n’est pas desservi : rien n’est fermé.',
      'De halte wordt niet bediend: er is niets gesloten.',
      'The stop is passed by: nothing is closed.',
    ),
    'no-closure': t('Ceci ne ferme pas de voirie.', 'Dit sluit geen weg af.', 'This closes no road.'),
    fixed: t(
      'Diffère, mais ne se change pas par un import.',
      'Verschilt, maar wordt niet door een import gewijzigd.',
      'Differs, but is not changed by an import.',
    ),
  },
});
