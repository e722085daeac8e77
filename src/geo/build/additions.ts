/*
 * What the source figures do not say, added by hand when the packs are built.
 */
import type { Text } from '../../shared/vocabulary.ts';
import type { FacilityKind } from '../facilities.ts';

/** Labels for the map where the commune's name is long: French, Dutch; by NIS code. */
export const shortNames: Readonly<Record<string, readonly [fr: string, nl: string]>> = {
  '21003': ['Berchem', 'Berchem'],
  '21012': ['Molenbeek', 'Molenbeek'],
  '21014': ['Saint-Josse', 'Sint-Joost'],
  '21018': ['Woluwe-St-Lambert', 'St-Lambr.-Woluwe'],
  '21019': ['Woluwe-St-Pierre', 'St-Piet.-Woluwe'],
};

/**
 * Metro stations in the open (at street level, in a cutting or on a viaduct). The others are taken to be underground:
 * an assumption for those that are only half covered.
 */
export const openAirMetroStations: readonly string[] = [
  'Beaulieu',
  'Beekkant',
  'Delacroix',
  'Delta',
  'Demey',
  'Erasme',
  "Gare de l'Ouest",
];

/**
 * Tram stops in a tunnel: the premetro of the north-south axis and of the greater ring, and the terminus Simonis. Where
 * a stop has platforms on both levels (Gare du Midi, Montgomery, Horta) the one under the ground counts.
 */
export const undergroundTramStops: readonly string[] = [
  'Gare du Nord',
  'Rogier',
  'De Brouckère',
  'Bourse',
  'Anneessens',
  'Lemonnier',
  'Gare du Midi',
  'Porte de Hal',
  'Parvis de Saint-Gilles',
  'Horta',
  'Albert',
  'Diamant',
  'Georges Henri',
  'Montgomery',
  'Boileau',
  'Simonis',
];

/** Railway stations with platforms in a tunnel. */
export const undergroundTrainStations: readonly string[] = [
  'Bruxelles-Central',
  'Bruxelles-Congrès',
  'Bruxelles-Luxembourg',
  'Bruxelles-Schuman',
];

/** Lines by nearness that are wrong: a tunnel that passes below (without), or platforms far apart (with). */
export const stopCorrections: Readonly<Record<string, { with?: readonly string[]; without?: readonly string[] }>> = {
  'tram-bara': { without: ['tram-4', 'tram-10'] },
  'tram-ichec': { without: ['tram-7', 'tram-25'] },
  'tram-docks-bruxsel': { with: ['tram-7', 'tram-10', 'tram-35'] },
  'tram-karreveld': { with: ['tram-82'] },
  'tram-meiser': { with: ['tram-7'] },
  'tram-princesse-elisabeth': { with: ['tram-35'] },
  'tram-thomas': { with: ['tram-62', 'tram-93'] },
};

/** Names of facilities that the source leaves without: the kind, completed with the commune's name. */
export const kindNames: Readonly<Record<FacilityKind, Text>> = {
  police: { fr: 'Police', nl: 'Politie' },
  hospital: { fr: 'Hôpital', nl: 'Ziekenhuis' },
  'fire-station': { fr: 'Pompiers', nl: 'Brandweer' },
  'town-hall': { fr: 'Administration communale', nl: 'Gemeentebestuur' },
  courthouse: { fr: 'Tribunal', nl: 'Rechtbank' },
};

/** Arterial streets without a bus or a tram: French names. */
export const arterialStreets: readonly string[] = [
  'Rue de la Loi',
  'Allée Verte',
  'Avenue Franklin Roosevelt',
  'Avenue de Broqueville',
];
