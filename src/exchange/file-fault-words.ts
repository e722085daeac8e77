import { defineWords, t } from '../shared/terms.ts';

/** What is wrong with a file as a whole, and what to do where something can be done. */
export const fileFaultWords = defineWords({
  reasons: {
    'not-recognised': t(
      'Aucun format connu : il faut un GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-RT ou DATEX II.',
      'Geen bekend formaat: GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-RT of DATEX II is nodig.',
      'No known format: GeoJSON, KML, KMZ, GPX, CSV, CAP, GTFS-RT or DATEX II is wanted.',
    ),
    empty: t(
      'Il n’y a rien dedans : choisissez un autre fichier.',
      'Er staat niets in: kies een ander bestand.',
      'There is nothing in it: choose another file.',
    ),
    'too-large': t(
      'Plus de 50 Mo : partagez le fichier.',
      'Meer dan 50 MB: splits het bestand.',
      'More than 50 MB: split the file.',
    ),
    'too-many-rows': t(
      'Plus de 200 000 lignes : partagez le fichier.',
      'Meer dan 200.000 rijen: splits het bestand.',
      'More than 200,000 rows: split the file.',
    ),
    'too-deep': t(
      'Des éléments trop imbriqués : le fichier est refusé pour ne pas bloquer la page.',
      'Te diep genest: het bestand wordt geweigerd om de pagina niet te blokkeren.',
      'Nested too deeply: the file is refused so that the page is not blocked.',
    ),
    'damaged-text': t(
      'Des lettres s’y sont perdues : enregistrez le fichier à nouveau en UTF-8.',
      'Er gingen letters in verloren: bewaar het bestand opnieuw als UTF-8.',
      'Letters were lost in it: save the file again as UTF-8.',
    ),
    'no-text': t(
      'Il y a ici des octets qui ne sont pas du texte : transférez le fichier à nouveau.',
      'Hier staan bytes die geen tekst zijn: breng het bestand opnieuw over.',
      'There are bytes here that are no text: transfer the file again.',
    ),
    'garbled-letters': t(
      'Des lettres semblent abîmées ici (Ã© pour é) : enregistrez le fichier à nouveau en UTF-8.',
      'Letters lijken hier verminkt (Ã© voor é): bewaar het bestand opnieuw als UTF-8.',
      'Letters look garbled here (Ã© for é): save the file as UTF-8 again.',
    ),
    workbook: t(
      'C’est un classeur Excel ou LibreOffice : enregistrez la feuille comme CSV.',
      'Dit is een werkmap van Excel of LibreOffice: bewaar het blad als CSV.',
      'This is a workbook of Excel or LibreOffice: save the sheet as CSV.',
    ),
    unreadable: t(
      'Le fichier ne peut pas être lu : fermez-le ailleurs et choisissez-le à nouveau.',
      'Het bestand kan niet gelezen worden: sluit het elders en kies het nog eens.',
      'The file cannot be read: close it elsewhere and choose it again.',
    ),
    'reader-failed': t(
      'La lecture s’est arrêtée de façon inattendue : rien n’a été pris.',
      'Het lezen is onverwacht gestopt: er werd niets overgenomen.',
      'Reading stopped unexpectedly: nothing was taken.',
    ),
    'cut-off': t(
      'Le fichier s’arrête avant sa fin : transférez-le à nouveau.',
      'Het bestand stopt voor zijn einde: breng het opnieuw over.',
      'The file stops before its end: transfer it again.',
    ),
    'bad-json': t(
      'Le JSON est mal formé ici : exportez le fichier à nouveau.',
      'De JSON is hier fout gevormd: exporteer het bestand opnieuw.',
      'The JSON is malformed here: export the file again.',
    ),
    'bad-xml': t(
      'Le XML est mal formé ici : exportez le fichier à nouveau.',
      'De XML is hier fout gevormd: exporteer het bestand opnieuw.',
      'The XML is malformed here: export the file again.',
    ),
    doctype: t(
      'Une DTD ou des entités propres sont refusées : enlevez <!DOCTYPE> du fichier.',
      'Een DTD of eigen entiteiten worden geweigerd: haal <!DOCTYPE> uit het bestand.',
      'A DTD or entities of its own are refused: take <!DOCTYPE> out of the file.',
    ),
    'bad-zip': t(
      'L’archive est endommagée ou chiffrée : transférez-la à nouveau.',
      'Het archief is beschadigd of versleuteld: breng het opnieuw over.',
      'The archive is damaged or encrypted: transfer it again.',
    ),
    'zip-too-large': t(
      'L’archive se décompresse à plus de 50 Mo : elle est refusée.',
      'Het archief wordt uitgepakt groter dan 50 MB: het wordt geweigerd.',
      'The archive unpacks to more than 50 MB: it is refused.',
    ),
    'zip-without-kml': t(
      'L’archive ne contient pas de KML : décompressez-la et choisissez un de ses fichiers.',
      'Het archief bevat geen KML: pak het uit en kies een van de bestanden.',
      'The archive has no KML in it: unpack it and choose one of its files.',
    ),
    'bad-protobuf': t(
      'Le message binaire est endommagé : téléchargez le flux à nouveau.',
      'Het binaire bericht is beschadigd: haal de feed opnieuw op.',
      'The binary message is damaged: download the feed again.',
    ),
    'unknown-crs': t(
      'Ce système de coordonnées n’est pas lu : exportez en WGS 84, Lambert 72 ou Lambert 2008.',
      'Dit coördinatenstelsel wordt niet gelezen: exporteer in WGS 84, Lambert 72 of Lambert 2008.',
      'This coordinate system is not read: export as WGS 84, Lambert 72 or Lambert 2008.',
    ),
    reprojected: t(
      'Les coordonnées belges ont été converties en WGS 84, à un mètre près.',
      'De Belgische coördinaten werden omgezet naar WGS 84, op een meter na.',
      'The Belgian coordinates were turned into WGS 84, right to a metre.',
    ),
    'bad-quote': t(
      'Un guillemet n’est pas fermé : fermez-le ou enregistrez la feuille à nouveau.',
      'Een aanhalingsteken is niet gesloten: sluit het of bewaar het blad opnieuw.',
      'A quotation mark is not closed: close it or save the sheet again.',
    ),
    'no-header': t(
      'Pas de ligne de titres : la première ligne doit nommer les colonnes.',
      'Geen rij met titels: de eerste rij moet de kolommen benoemen.',
      'No row of headings: the first row has to name the columns.',
    ),
    'title-lines': t(
      'Les lignes au-dessus des titres de colonnes ont été laissées de côté.',
      'De regels boven de kolomtitels werden weggelaten.',
      'The lines above the column headings were left out.',
    ),
    'nothing-in-it': t(
      'Le format est bon, mais rien n’est à lire dedans.',
      'Het formaat klopt, maar er is niets in te lezen.',
      'The format is right, but there is nothing to read in it.',
    ),
  },
});

export type FileFaultReason = keyof (typeof fileFaultWords)['en']['reasons'];
