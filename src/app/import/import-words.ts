import { exchangeGlossary } from '../../shared/exchange-glossary.ts';
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
    (name: string, format: string, rows: string) => `${name} – ${format}, ${rows} lignes`,
    (name, format, rows) => `${name} – ${format}, ${rows} rijen`,
    (name, format, rows) => `${name} – ${format}, ${rows} rows`,
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
  onMap: t('Montrer sur la carte', 'Op de kaart tonen', 'Show on the map'),
  apply: t('Appliquer', 'Toepassen', 'Apply'),
  nothing: t(
    'Rien à appliquer : tout est déjà là.',
    'Niets toe te passen: alles staat er al.',
    'Nothing to apply: all of it is there already.',
  ),
  applied: t(
    (name: string, count: string) => `${name} : ${count} lignes appliquées.`,
    (name, count) => `${name}: ${count} rijen toegepast.`,
    (name, count) => `${name}: ${count} rows applied.`,
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
});
