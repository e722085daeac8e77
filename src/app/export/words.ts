import { deskGlossary } from '../../shared/desk-glossary.ts';
import { same, t, defineWords } from '../../shared/terms.ts';
import { plural } from '../../shared/words.ts';

export const exportDialogWords = defineWords({
  contents: t('Ce qui sort', 'Wat naar buiten gaat', 'What goes out'),
  exercise: t(
    'Le nom du fichier et chaque élément portent la marque de l’exercice.',
    'De bestandsnaam en elk element dragen het merk van de oefening.',
    'The name of the file and each item bear the mark of the exercise.',
  ),
  total: deskGlossary.total,
  formats: t('Formats', 'Formaten', 'Formats'),
  format: {
    csv: same('CSV'),
    geojson: same('GeoJSON'),
    kml: same('KML'),
    kmz: same('KMZ'),
    cap: same('CAP 1.2'),
    ics: same('iCalendar'),
    dates: same('iCalendar'),
    png: same('PNG'),
  },
  use: {
    csv: t(
      'Tableur, aux réglages français et néerlandais',
      'Rekenblad, met Franse en Nederlandse instellingen',
      'Spreadsheet with English settings; in French and Dutch with theirs',
    ),
    geojson: t('Logiciel de cartographie : QGIS, ArcGIS', 'Kaartsoftware: QGIS, ArcGIS', 'Map software: QGIS, ArcGIS'),
    kml: t(
      'Google Earth, Marble : formes, heures, données',
      'Google Earth, Marble: vormen, tijden, gegevens',
      'Google Earth, Marble: shapes, times, data',
    ),
    kmz: t(
      'Le même, avec les signes de la carte',
      'Hetzelfde, met de tekens van de kaart',
      'The same, with the signs of the map',
    ),
    cap: t(
      'Messages d’alerte : partenaires et population, jamais la veille',
      'Alarmberichten: partners en bevolking, nooit de monitoring',
      'Alert messages: of partners and to the public, never of the watch',
    ),
    ics: t('Agenda : les événements', 'Agenda: de evenementen', 'Calendar: the events'),
    dates: t('Agenda : dates et échéances', 'Agenda: data en termijnen', 'Calendar: dates and deadlines'),
    png: t('La carte telle qu’à l’écran', 'De kaart zoals op het scherm', 'The map as it is on the screen'),
  },
  busy: t('En préparation…', 'Wordt voorbereid…', 'Being made…'),
  saved: t(
    (count: number, name: string) =>
      `${count} ${plural('fr', count, 'élément enregistré', 'éléments enregistrés')} : ${name}`,
    (count: number, name: string) => `${count} ${plural('nl', count, 'element bewaard', 'elementen bewaard')}: ${name}`,
    (count: number, name: string) => `${count} ${plural('en', count, 'item', 'items')} saved: ${name}`,
  ),
  savedMap: t(
    (name: string) => `Carte enregistrée : ${name}`,
    (name: string) => `Kaart bewaard: ${name}`,
    (name: string) => `Map saved: ${name}`,
  ),
  withoutRaster: t(
    'Le fond choisi ne se laisse pas enregistrer : la carte intégrée le remplace.',
    'De gekozen ondergrond laat zich niet bewaren: de ingebouwde kaart staat in de plaats.',
    'The chosen base map does not let itself be saved: the built-in one takes its place.',
  ),
  noMap: t('La carte n’est pas à l’écran.', 'De kaart staat niet op het scherm.', 'The map is not on the screen.'),
  noPicture: t(
    'Le navigateur n’a pas pu faire d’image de la carte. Réessayez.',
    'De browser kon geen afbeelding van de kaart maken. Probeer opnieuw.',
    'The browser could not make a picture of the map. Try again.',
  ),
  mapFile: t('carte', 'kaart', 'map'),
  chosen: t('éléments choisis', 'gekozen elementen', 'chosen items'),
  whole: t('sélection', 'selectie', 'selection'),
});
