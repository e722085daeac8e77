import type { Severity, Text } from '../../src/shared/vocabulary.ts';
import type { Alert, AlertOrigin, AlertTheme } from '../../src/domain/alerts/contract.ts';

export interface AlertTemplate {
  origin: AlertOrigin;
  theme: AlertTheme;
  event: string;
  severity: Severity;
  urgency: Alert['properties']['urgency'];
  certainty: Alert['properties']['certainty'];
  weight: number;
  headline: Text;
  /** What was observed by the watch; of the others, the whole description. */
  observed: Text;
  /** What the analysts make of it; the watch's only. */
  assessed: Text;
}

type Words = readonly [fr: string, nl: string, en: string];
const text = ([fr, nl, en]: Words): Text => ({ fr, nl, en });
const nothing = text(['', '', '']);

const watch = (
  theme: AlertTheme,
  event: string,
  severity: Severity,
  certainty: AlertTemplate['certainty'],
  weight: number,
  headline: Words,
  observed: Words,
  assessed: Words,
): AlertTemplate => ({
  origin: 'watch',
  urgency: 'expected',
  theme,
  event,
  severity,
  certainty,
  weight,
  headline: text(headline),
  observed: text(observed),
  assessed: text(assessed),
});

const other = (
  origin: AlertOrigin,
  theme: AlertTheme,
  event: string,
  severity: Severity,
  weight: number,
  headline: Words,
  description: Words,
): AlertTemplate => ({
  origin,
  urgency: 'immediate',
  theme,
  event,
  severity,
  certainty: 'observed',
  weight,
  headline: text(headline),
  observed: text(description),
  assessed: nothing,
});

/** Places, times, themes and volumes, never people. A lawful gathering is an event and minor, not a threat. */
export const alertTemplates: readonly AlertTemplate[] = [
  watch(
    'event',
    'Lawful gathering',
    'minor',
    'likely',
    5,
    ['Rassemblement annoncé', 'Aangekondigde bijeenkomst', 'Gathering announced'],
    [
      'Appels publics à se rassembler, ton calme.',
      'Openbare oproepen om samen te komen, rustige toon.',
      'Public calls to gather, calm in tone.',
    ],
    [
      'Événement autorisé ; prévoir la circulation.',
      'Toegelaten evenement; verkeer voorzien.',
      'Authorised event; provide for traffic.',
    ],
  ),
  watch(
    'gathering',
    'Crowd build-up',
    'moderate',
    'likely',
    4,
    ['Affluence en hausse', 'Toenemende drukte', 'Crowd growing'],
    [
      'Volume de messages au-dessus de l’habitude pour ce lieu.',
      'Meer berichten dan gewoonlijk voor deze plaats.',
      'More messages than usual about this place.',
    ],
    [
      'Affluence probable dans les deux heures.',
      'Waarschijnlijk drukte binnen twee uur.',
      'A crowd is likely within two hours.',
    ],
  ),
  watch(
    'public-order',
    'Possible public-order trouble',
    'severe',
    'possible',
    2,
    ['Troubles possibles', 'Mogelijke ordeverstoring', 'Possible trouble'],
    [
      'Appels à rejoindre le secteur, ton tendu.',
      'Oproepen om naar de buurt te komen, gespannen toon.',
      'Calls to come to the area, tense in tone.',
    ],
    [
      'Débordements possibles en fin de journée.',
      'Incidenten mogelijk op het einde van de dag.',
      'Disorder is possible late in the day.',
    ],
  ),
  watch(
    'transport',
    'Transport disruption reported',
    'moderate',
    'likely',
    3,
    ['Perturbations signalées par les voyageurs', 'Reizigers melden hinder', 'Travellers report disruption'],
    ['Nombreux messages sur des retards.', 'Veel berichten over vertragingen.', 'Many messages about delays.'],
    [
      'Report de voyageurs vers les lignes voisines.',
      'Reizigers wijken uit naar naburige lijnen.',
      'Travellers move to neighbouring lines.',
    ],
  ),
  watch(
    'rumour',
    'Unconfirmed rumour',
    'minor',
    'unlikely',
    2,
    ['Rumeur non confirmée', 'Onbevestigd gerucht', 'Unconfirmed rumour'],
    [
      'Une information non vérifiée se répand.',
      'Een niet-geverifieerd bericht verspreidt zich.',
      'An unverified report is spreading.',
    ],
    [
      'Aucun élément ne la confirme à ce stade.',
      'Momenteel bevestigt niets dit bericht.',
      'Nothing confirms it at this stage.',
    ],
  ),
  other(
    'partner',
    'transport',
    'Service interruption',
    'moderate',
    4,
    ['Ligne interrompue', 'Lijn onderbroken', 'Line interrupted'],
    [
      'Le transporteur annonce une interruption et des bus de remplacement.',
      'De vervoerder meldt een onderbreking en vervangbussen.',
      'The operator announces an interruption and replacement buses.',
    ],
  ),
  other(
    'partner',
    'infrastructure',
    'Works',
    'minor',
    3,
    ['Chantier, accès limité', 'Werken, beperkte toegang', 'Works, limited access'],
    [
      'Accès des services de secours par une seule voie.',
      'Toegang voor hulpdiensten via één rijstrook.',
      'Access for rescue services by one lane only.',
    ],
  ),
  other(
    'partner',
    'event',
    'Match',
    'minor',
    2,
    ['Rencontre sportive', 'Sportwedstrijd', 'Match day'],
    [
      'Arrivée et départ des supporters en transports publics.',
      'Aankomst en vertrek van supporters met het openbaar vervoer.',
      'Supporters arrive and leave by public transport.',
    ],
  ),
  other(
    'public-warning',
    'fire',
    'Smoke',
    'severe',
    1,
    ['Fumées : fermez portes et fenêtres', 'Rook: sluit deuren en ramen', 'Smoke: close doors and windows'],
    [
      'Fumée d’incendie dans le quartier ; restez à l’intérieur.',
      'Rook van een brand in de buurt; blijf binnen.',
      'Smoke from a fire in the area; stay indoors.',
    ],
  ),
  other(
    'public-warning',
    'weather',
    'Strong wind',
    'moderate',
    2,
    ['Vents violents', 'Hevige wind', 'Strong winds'],
    ['Rafales attendues ; parcs fermés.', 'Windstoten verwacht; parken gesloten.', 'Gusts expected; parks closed.'],
  ),
  other(
    'public-warning',
    'infrastructure',
    'Drinking water',
    'moderate',
    1,
    ['Eau du robinet : à faire bouillir', 'Kraantjeswater: eerst koken', 'Tap water: boil before use'],
    [
      'Rupture d’une conduite principale ; distribution perturbée.',
      'Breuk in een hoofdleiding; verstoorde toevoer.',
      'Main burst; supply disturbed.',
    ],
  ),
];
