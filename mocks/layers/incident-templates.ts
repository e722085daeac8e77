import type { Discipline, Text } from '../../src/shared/vocabulary.ts';
import type { Incident, IncidentCategory } from '../../src/domain/incidents/contract.ts';

/** Where it can happen: at a stop of that mode, at a facility, or in the street. */
export type Venue = 'metro' | 'tram' | 'train' | 'facility' | 'street';

export interface IncidentTemplate {
  category: IncidentCategory;
  venue: Venue;
  /** How often, relative to the others. */
  weight: number;
  /** Weights of minor, moderate, severe and extreme. */
  severities: readonly number[];
  disciplines: readonly Discipline[];
  sources: readonly Incident['properties']['source'][];
  title: Text;
}

/** Weights of minor, moderate, severe and extreme. */
const gravities: Record<string, readonly number[]> = {
  slight: [6, 3, 0, 0],
  usual: [3, 5, 2, 0],
  grave: [0, 3, 5, 1],
};

const reporters: Record<string, IncidentTemplate['sources']> = {
  calls: ['emergency-call', 'emergency-call', 'police-patrol', 'camera-watch'],
  operators: ['transport-operator', 'transport-operator', 'camera-watch'],
  services: ['municipality', 'partner', 'emergency-call'],
};

/**
 * What happens in a city on an ordinary day; no text names or describes a person.
 * Category | venue | weight | gravity | disciplines | reported by | French | Dutch | English
 */
const table = `
public-order | street | 4 | usual | D3 | calls | Bagarre sur la voie publique | Vechtpartij op straat | Fight in the street
public-order | street | 3 | slight | D3 | calls | Attroupement bruyant | Luidruchtige samenscholing | Noisy gathering
public-order | street | 2 | slight | D3 | calls | Tirs de feux d’artifice | Vuurwerk afgestoken | Fireworks set off
public-order | metro | 2 | usual | D3 | operators | Affluence anormale sur les quais | Abnormale drukte op de perrons | Unusual crowd on the platforms
traffic | street | 7 | slight | D2 D3 | calls | Accident avec blessés légers | Ongeval met lichtgewonden | Collision with slight injuries
traffic | street | 2 | grave | D1 D2 D3 | calls | Accident grave, plusieurs blessés | Zwaar ongeval, meerdere gewonden | Serious collision, several injured
traffic | street | 4 | slight | D3 | calls | Véhicule en panne dans un carrefour | Voertuig met pech op kruispunt | Breakdown at a junction
traffic | street | 3 | slight | D3 D4 | services | Feux de signalisation en panne | Verkeerslichten defect | Traffic lights out
traffic | tram | 3 | usual | D1 D2 D3 | operators | Collision entre un tram et une voiture | Aanrijding tussen tram en auto | Collision between a tram and a car
fire | street | 4 | slight | D1 D3 | calls | Feu de poubelles | Brandende vuilnisbakken | Bins on fire
fire | street | 2 | grave | D1 D2 D3 | calls | Incendie dans un immeuble | Brand in een gebouw | Building on fire
fire | metro | 1 | grave | D1 D2 D3 | operators | Dégagement de fumée en station | Rookontwikkeling in station | Smoke in the station
fire | facility | 1 | usual | D1 | services | Alarme incendie déclenchée | Brandalarm afgegaan | Fire alarm triggered
medical | metro | 4 | slight | D2 | operators | Malaise sur un quai | Reiziger onwel op perron | Passenger taken ill on a platform
medical | street | 3 | usual | D2 D3 | calls | Personne inconsciente sur la voie publique | Bewusteloze persoon op straat | Person unconscious in the street
medical | metro | 2 | slight | D2 | operators | Chute dans un escalier mécanique | Val op een roltrap | Fall on an escalator
public-transport | metro | 3 | usual | D1 D3 | operators | Métro immobilisé entre deux stations | Metro stilgevallen tussen twee stations | Metro train stopped between stations
public-transport | metro | 2 | grave | D1 D3 | operators | Colis suspect, station évacuée | Verdacht pakje, station ontruimd | Suspicious package, station cleared
public-transport | tram | 4 | slight | D4 | operators | Tram en panne | Tram met defect | Tram broken down
public-transport | tram | 2 | usual | D1 D4 | operators | Caténaire endommagée | Bovenleiding beschadigd | Overhead line damaged
public-transport | train | 3 | usual | D3 | operators | Personne signalée dans les voies | Persoon in de sporen gemeld | Person reported on the tracks
public-transport | tram | 2 | slight | D3 | operators | Incivilités à bord | Overlast aan boord | Disorder on board
crime | metro | 3 | slight | D3 | operators | Vols à la tire signalés | Zakkenrollerij gemeld | Pickpocketing reported
crime | street | 3 | usual | D3 | calls | Vol avec violence | Diefstal met geweld | Robbery
crime | street | 3 | slight | D3 | calls | Dégradations | Vandalisme | Vandalism
crime | train | 1 | usual | D3 D4 | operators | Vol de câbles | Kabeldiefstal | Cable theft
infrastructure | street | 2 | grave | D1 D3 D4 | services | Fuite de gaz | Gaslek | Gas leak
infrastructure | street | 2 | usual | D4 | services | Panne d’électricité | Stroomonderbreking | Power cut
infrastructure | street | 2 | usual | D1 D4 | services | Rupture d’une conduite d’eau | Breuk in een waterleiding | Burst water main
infrastructure | facility | 1 | slight | D4 D5 | services | Panne du réseau téléphonique | Storing op het telefoonnet | Telephone network down
weather | street | 2 | slight | D1 D4 | services | Arbre tombé sur la chaussée | Boom op de rijweg | Fallen tree on the road
weather | street | 1 | usual | D1 | calls | Matériaux menaçant de tomber d’une façade | Loszittend gevelmateriaal | Loose masonry on a façade
other | facility | 1 | slight | D3 | services | Odeur suspecte | Verdachte geur | Suspicious smell
other | street | 1 | slight | D3 | calls | Drone non autorisé | Niet-toegelaten drone | Unauthorised drone
`;

const parseRow = (row: string): IncidentTemplate => {
  const [category, venue, weight, gravity = '', disciplines = '', reportedBy = '', fr = '', nl = '', en = ''] =
    row.split(' | ');
  return {
    category: category as IncidentCategory,
    venue: venue as Venue,
    weight: Number(weight),
    severities: gravities[gravity] ?? [],
    disciplines: disciplines.split(' ') as Discipline[],
    sources: reporters[reportedBy] ?? [],
    title: { fr, nl, en },
  };
};

export const incidentTemplates: readonly IncidentTemplate[] = table.trim().split('\n').map(parseRow);
