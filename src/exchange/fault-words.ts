import { defineWords, t } from '../shared/terms.ts';
import type { FileFaultReason } from './file-fault-words.ts';

/** What is wrong with a row or one field of it, and what to do where something can be done. */
export const faultWords = defineWords({
  reasons: {
    'no-object': t(
      'Il manque un objet du format attendu à cet endroit.',
      'Hier ontbreekt een object van het verwachte formaat.',
      'An object of the format is missing here.',
    ),
    'other-number-of-cells': t(
      'La ligne n’a pas autant de cellules que les titres : vérifiez les séparateurs.',
      'De rij heeft niet evenveel cellen als de titels: kijk de scheidingstekens na.',
      'The row has not as many cells as the headings: check the separators.',
    ),
    'no-place': t(
      'Ni coordonnées ni forme : le lieu est à chercher par son nom.',
      'Geen coördinaten of vorm: de plaats moet op naam gezocht worden.',
      'Neither coordinates nor a shape: the place has to be found by its name.',
    ),
    'unknown-geometry': t(
      'Cette sorte de forme n’est pas connue : exportez des points, lignes ou surfaces.',
      'Dit soort vorm is niet bekend: exporteer punten, lijnen of vlakken.',
      'This kind of shape is not known: export points, lines or surfaces.',
    ),
    'bad-position': t(
      'Ce ne sont pas deux nombres, longitude puis latitude.',
      'Dit zijn geen twee getallen, eerst lengte en dan breedte.',
      'These are not two numbers, longitude then latitude.',
    ),
    'not-on-earth': t(
      'Une position hors du globe : la longitude va de −180 à 180, la latitude de −90 à 90.',
      'Een positie buiten de aarde: lengte gaat van −180 tot 180, breedte van −90 tot 90.',
      'A position that is not on Earth: longitude goes from −180 to 180, latitude from −90 to 90.',
    ),
    metres: t(
      'Des mètres au lieu de degrés : indiquez le système (EPSG:31370 ou 3812) ou exportez en WGS 84.',
      'Meters in plaats van graden: vermeld het stelsel (EPSG:31370 of 3812) of exporteer in WGS 84.',
      'Metres instead of degrees: name the system (EPSG:31370 or 3812) or export as WGS 84.',
    ),
    swapped: t(
      'Longitude et latitude semblent inversées : Bruxelles est à 4,35 de longitude et 50,85 de latitude.',
      'Lengte en breedte lijken verwisseld: Brussel ligt op lengte 4,35 en breedte 50,85.',
      'Longitude and latitude seem exchanged: Brussels is at longitude 4.35 and latitude 50.85.',
    ),
    'date-for-number': t(
      'Un tableur a fait une date de cette coordonnée : mettez la colonne en texte et exportez à nouveau.',
      'Een rekenblad maakte een datum van deze coördinaat: zet de kolom op tekst en exporteer opnieuw.',
      'A spreadsheet made a date of this coordinate: set the column to text and export again.',
    ),
    'line-too-short': t(
      'Une ligne a besoin d’au moins deux points.',
      'Een lijn heeft minstens twee punten nodig.',
      'A line needs at least two points.',
    ),
    'ring-too-short': t(
      'Une surface a besoin d’au moins trois coins.',
      'Een vlak heeft minstens drie hoeken nodig.',
      'A surface needs at least three corners.',
    ),
    'ring-closed': t(
      'Le contour n’était pas fermé : il l’a été.',
      'De omtrek was niet gesloten: dat is gebeurd.',
      'The outline was not closed: it has been.',
    ),
    'crosses-itself': t(
      'Le contour se croise lui-même à cet endroit : corrigez-le, l’intérieur n’est pas sûr.',
      'De omtrek kruist zichzelf op deze plaats: verbeter hem, de binnenkant is niet zeker.',
      'The outline crosses itself at this place: mend it, its inside is not certain.',
    ),
    'not-checked': t(
      'Trop de points pour vérifier si le contour se croise.',
      'Te veel punten om na te gaan of de omtrek zichzelf kruist.',
      'Too many points to check whether the outline crosses itself.',
    ),
    'bad-time': t(
      'Ce n’est pas un moment : écrivez par exemple 2026-11-27T14:02:00+01:00.',
      'Dit is geen tijdstip: schrijf bijvoorbeeld 2026-11-27T14:02:00+01:00.',
      'This is no moment: write for instance 2026-11-27T14:02:00+01:00.',
    ),
    'time-of-brussels': t(
      'Heure sans décalage : elle a été lue à l’heure de Bruxelles.',
      'Tijd zonder tijdzone: gelezen als tijd in Brussel.',
      'A time without an offset: it was read as the time in Brussels.',
    ),
    'time-twice': t(
      'Cette heure vient deux fois cette nuit-là : la première a été prise. Écrivez +02:00 ou +01:00 derrière elle.',
      'Dit uur komt die nacht twee keer: het eerste is genomen. Schrijf er +02:00 of +01:00 achter.',
      'This time comes twice that night: the first was taken. Write +02:00 or +01:00 behind it.',
    ),
    'ends-before-start': t(
      'La fin précède le début : la fin n’a pas été reprise.',
      'Het einde ligt voor het begin: het einde werd niet overgenomen.',
      'It ends before it starts: the end was not taken.',
    ),
    markup: t(
      'Du HTML dans le texte : montré comme de simples mots, jamais exécuté.',
      'HTML in de tekst: getoond als gewone woorden, nooit uitgevoerd.',
      'HTML in the text: it is shown as words, and never runs.',
    ),
    formula: t(
      'Une formule de tableur : gardée comme simple texte.',
      'Een formule van een rekenblad: bewaard als gewone tekst.',
      'A formula of a spreadsheet: kept as plain text.',
    ),
    'same-id': t(
      'Cet identifiant est déjà celui d’une ligne précédente : donnez-lui le sien.',
      'Deze identificatie staat al bij een vorige rij: geef ze een eigen.',
      'This identifier is that of an earlier row already: give it its own.',
    ),
    'missing-element': t(
      'Cet élément obligatoire manque : l’émetteur doit le corriger.',
      'Dit verplichte element ontbreekt: de afzender moet het verbeteren.',
      'This mandatory element is missing: the sender has to mend it.',
    ),
    'bad-value': t(
      'Cette valeur n’est pas de la liste du format : l’émetteur doit la corriger.',
      'Deze waarde staat niet in de lijst van het formaat: de afzender moet ze verbeteren.',
      'This value is not in the list of the format: the sender has to mend it.',
    ),
    draft: t(
      'C’est un projet (Draft) : il n’est jamais repris.',
      'Dit is een ontwerp (Draft): het wordt nooit overgenomen.',
      'This is a draft: it is never taken.',
    ),
    exercise: t(
      'C’est un exercice ou un test : il est marqué comme tel.',
      'Dit is een oefening of een test: het wordt zo gemarkeerd.',
      'This is an exercise or a test: it is marked as such.',
    ),
    'no-alert': t(
      'Un accusé de réception ou un message technique : il n’y a pas d’alerte à reprendre.',
      'Een ontvangstbevestiging of technisch bericht: er is geen signaal over te nemen.',
      'An acknowledgement or a technical message: there is no alert to take.',
    ),
    cancelled: t(
      'L’émetteur a annulé cette alerte : elle est terminée.',
      'De afzender heeft dit signaal ingetrokken: het is afgelopen.',
      'The sender has cancelled this alert: it is over.',
    ),
    'no-expiry': t(
      'Sans fin indiquée : elle vaut 24 heures après son début ou son envoi.',
      'Zonder vermeld einde: geldig tot 24 uur na begin of verzending.',
      'No end is stated: it holds for 24 hours after it begins or was sent.',
    ),
    'unknown-geocode': t(
      'La forme de ce code n’est pas connue ici : il est listé sans géométrie.',
      'De vorm van deze code is hier niet bekend: hij staat in de lijst zonder geometrie.',
      'The shape of this code is not known here: it is listed without geometry.',
    ),
    'missing-reference': t(
      'Le message auquel celui-ci renvoie n’est pas dans le fichier.',
      'Het bericht waarnaar dit verwijst staat niet in het bestand.',
      'The message that this one refers to is not in the file.',
    ),
    'only-an-index': t(
      'Cet index ne contient pas les alertes elles-mêmes : ouvrez les fichiers qu’il nomme.',
      'Deze index bevat de signalen zelf niet: open de bestanden die hij noemt.',
      'This index does not hold the alerts themselves: open the files that it names.',
    ),
    'lone-stop': t(
      'Un arrêt seul : le flux ne dit pas s’il est fermé ou sauté. Choisissez.',
      'Een halte alleen: de feed zegt niet of ze gesloten is of overgeslagen wordt. Kies.',
      'A stop by itself: the feed does not say whether it is closed or passed by. Choose.',
    ),
    'no-selector': t(
      'L’alerte ne nomme ni ligne ni arrêt : complétez-la.',
      'De melding noemt geen lijn of halte: vul ze aan.',
      'The alert names neither a line nor a stop: complete it.',
    ),
    deleted: t(
      'Le flux retire cette alerte : il n’y a rien à reprendre.',
      'De feed trekt deze melding terug: er is niets over te nemen.',
      'The feed takes this alert back: there is nothing to take.',
    ),
    'order-of-axes': t(
      'Latitude et longitude étaient dans l’autre ordre dans ce fichier : remises en ordre.',
      'Breedte en lengte stonden in dit bestand in de andere volgorde: rechtgezet.',
      'Latitude and longitude stood the other way round in this file: put right.',
    ),
    'link-left-out': t(
      'Un lien vers un autre fichier n’est pas suivi : ouvrez ce fichier-là.',
      'Een link naar een ander bestand wordt niet gevolgd: open dat bestand.',
      'A link to another file is not followed: open that file.',
    ),
  },
});

/** A reason without words does not compile. */
export type FaultReason = RowFaultReason | FileFaultReason;
export type RowFaultReason = keyof (typeof faultWords)['en']['reasons'];
