import type { Position } from '../shared/geojson.ts';
import type { Text } from '../shared/vocabulary.ts';

/** A square that people name. Positions by hand, good to some 50 m; the figures have no squares. */
export interface Square {
  id: string;
  name: Text;
  position: Position;
}

const square = (fr: string, nl: string, longitude: number, latitude: number): Square => ({
  id: `square-${fr.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-')}`,
  name: { fr, nl },
  position: [longitude, latitude],
});

export const squares: readonly Square[] = [
  square('Grand-Place', 'Grote Markt', 4.3525, 50.8467),
  square('Place de la Monnaie', 'Muntplein', 4.3535, 50.8496),
  square('Place de la Bourse', 'Beursplein', 4.3496, 50.8482),
  square('Place de Brouckère', 'De Brouckèreplein', 4.3527, 50.851),
  square('Place Rogier', 'Rogierplein', 4.3589, 50.8556),
  square('Place Sainte-Catherine', 'Sint-Katelijneplein', 4.348, 50.8511),
  square('Place Saint-Géry', 'Sint-Goriksplein', 4.3475, 50.8477),
  square('Place du Jeu de Balle', 'Vossenplein', 4.3459, 50.8369),
  square('Place du Grand Sablon', 'Grote Zavel', 4.3554, 50.8404),
  square('Place Royale', 'Koningsplein', 4.3598, 50.8422),
  square('Place Poelaert', 'Poelaertplein', 4.3519, 50.837),
  square('Place Louise', 'Louizaplein', 4.3556, 50.8361),
  square('Porte de Namur', 'Naamsepoort', 4.3622, 50.8384),
  square('Place du Luxembourg', 'Luxemburgplein', 4.3729, 50.8387),
  square('Rond-point Schuman', 'Schumanplein', 4.3829, 50.8427),
  square('Place Jourdan', 'Jourdanplein', 4.3815, 50.8372),
  square('Place Eugène Flagey', 'Eugène Flageyplein', 4.3723, 50.8278),
  square('Parvis de Saint-Gilles', 'Sint-Gillisvoorplein', 4.3446, 50.8288),
  square('Place Victor Horta', 'Victor Hortaplein', 4.336, 50.8366),
  square('Place Dailly', 'Daillyplein', 4.3826, 50.8535),
  square('Place Meiser', 'Meiserplein', 4.3967, 50.8551),
  square('Place Liedts', 'Liedtsplein', 4.3669, 50.8648),
  square('Place Communale de Molenbeek', 'Gemeenteplaats Molenbeek', 4.3407, 50.8547),
  square('Place de la Vaillance', 'Dapperheidsplein', 4.3119, 50.8359),
  square('Place Simonis', 'Simonisplein', 4.3297, 50.8636),
];
