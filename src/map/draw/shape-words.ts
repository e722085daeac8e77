import type { ShapeKind, ShapeRefusal } from '../../geo/shape.ts';
import { deskGlossary } from '../../shared/desk-glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

const kinds = {
  polygon: t('Polygone', 'Veelhoek', 'Polygon'),
  circle: t('Cercle', 'Cirkel', 'Circle'),
  corridor: t('Couloir le long des rues', 'Strook langs straten', 'Corridor along streets'),
  buffer: t('Zone autour d’un élément', 'Zone rond een element', 'Buffer around an item'),
} satisfies Record<ShapeKind, unknown>;

const refusals = {
  crossing: t(
    (at: string) => `Le contour se croise en ${at} : déplacez ou retirez un point.`,
    (at) => `De omtrek kruist zichzelf in ${at}: verplaats of verwijder een punt.`,
    (at) => `The outline crosses itself at ${at}: move or remove a point.`,
  ),
  open: t(
    () => 'Il manque des points : trois pour un polygone, deux pour un couloir.',
    () => 'Er ontbreken punten: drie voor een veelhoek, twee voor een strook.',
    () => 'Points are missing: three for a polygon, two for a corridor.',
  ),
  small: t(
    () => 'C’est trop petit pour être voulu (moins de 10 m²).',
    () => 'Dit is te klein om gewild te zijn (minder dan 10 m²).',
    () => 'This is too small to be meant (less than 10 m²).',
  ),
  large: t(
    () => 'C’est trop grand (plus de 600 km², ou de 100 km de long).',
    () => 'Dit is te groot (meer dan 600 km², of 100 km lang).',
    () => 'This is too large (more than 600 km², or 100 km long).',
  ),
  away: t(
    (at: string) => `Le point ${at} est loin de la Région : choisissez-en un plus proche.`,
    (at) => `Het punt ${at} ligt ver van het Gewest: kies een punt dichterbij.`,
    (at) => `The point ${at} is far from the Region: choose one nearer.`,
  ),
  long: t(
    () => 'Cette longueur n’est pas possible : donnez-la en mètres, dans les limites indiquées.',
    () => 'Deze lengte is niet mogelijk: geef ze in meter, binnen de vermelde grenzen.',
    () => 'This length is not possible: give it in metres, within the limits shown.',
  ),
  many: t(
    () => 'Il y a trop de points (plus de 1 000) : retirez-en.',
    () => 'Er zijn te veel punten (meer dan 1 000): verwijder er enkele.',
    () => 'There are too many points (more than 1,000): remove some.',
  ),
} satisfies Record<ShapeRefusal['reason'], unknown>;

export const shapeWords = defineWords({
  shape: deskGlossary.shape,
  kind: t('Sorte de forme', 'Soort vorm', 'Kind of shape'),
  kinds,
  refusals,
  metres: {
    polygon: t('Longueur (m)', 'Lengte (m)', 'Length (m)'),
    circle: t('Rayon (m)', 'Straal (m)', 'Radius (m)'),
    corridor: t('Largeur (m)', 'Breedte (m)', 'Width (m)'),
    buffer: t('Distance (m)', 'Afstand (m)', 'Distance (m)'),
  },
  range: t(
    (least: string, most: string) => `de ${least} à ${most} m`,
    (least, most) => `van ${least} tot ${most} m`,
    (least, most) => `from ${least} to ${most} m`,
  ),
  points: t('Points', 'Punten', 'Points'),
  noPoints: t('Aucun point pour l’instant.', 'Nog geen punten.', 'No points yet.'),
  coordinates: deskGlossary.coordinates,
  coordinatesHint: t(
    '50.8466, 4.3528, ou Lambert 72 ou 2008 ; un point par ligne',
    '50.8466, 4.3528, of Lambert 72 of 2008; één punt per regel',
    '50.8466, 4.3528, or Lambert 72 or 2008; one point for each line',
  ),
  add: t('Ajouter le point', 'Punt toevoegen', 'Add the point'),
  change: t('Changer', 'Wijzigen', 'Change'),
  remove: deskGlossary.remove,
  point: t(
    (number: number, at: string) => `Point ${number} : ${at}`,
    (number, at) => `Punt ${number}: ${at}`,
    (number, at) => `Point ${number}: ${at}`,
  ),
  setPoint: t(
    (number: number) => `Remplacer le point ${number}`,
    (number) => `Punt ${number} vervangen`,
    (number) => `Replace point ${number}`,
  ),
  unread: t(
    (text: string) => `Coordonnées illisibles : ${text}`,
    (text) => `Onleesbare coördinaten: ${text}`,
    (text) => `Coordinates that cannot be read: ${text}`,
  ),
  around: t(
    (name: string) => `Autour de : ${name}`,
    (name) => `Rond: ${name}`,
    (name) => `Around: ${name}`,
  ),
  noAround: t(
    'Ouvrez un élément pour en faire le centre, ou posez un point.',
    'Open een element om het als midden te nemen, of zet een punt.',
    'Open an item to take it as the centre, or set a point.',
  ),
  leaveAround: t('Autour d’un point', 'Rond een punt', 'Around a point instead'),
  area: deskGlossary.surface,
  perimeter: t('Pourtour', 'Omtrek', 'Perimeter'),
});
