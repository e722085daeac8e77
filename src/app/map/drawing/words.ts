import { glossary } from '../../../shared/glossary.ts';
import { defineWords, t } from '../../../shared/terms.ts';
import { plural } from '../../../shared/words.ts';

export const toolWords = defineWords({
  sign: t('Signe ou texte…', 'Teken of tekst…', 'Sign or text…'),
  draw: t('Dessiner', 'Tekenen', 'Draw'),
  measure: t('Mesurer', 'Meten', 'Measure'),
  choose: t('Choisir des éléments', 'Elementen kiezen', 'Choose items'),
  close: glossary.close,
  fold: t('Replier', 'Inklappen', 'Fold'),
  unfold: t('Déplier', 'Uitklappen', 'Unfold'),
  next: t('Nouveau périmètre…', 'Nieuwe perimeter…', 'New perimeter…'),
  again: t('Recommencer', 'Opnieuw beginnen', 'Start again'),
  what: t('Ce qui est mesuré', 'Wat gemeten wordt', 'What is measured'),
  kinds: {
    line: t('Distance', 'Afstand', 'Distance'),
    polygon: t('Surface (polygone)', 'Oppervlakte (veelhoek)', 'Area (polygon)'),
    circle: t('Surface (cercle)', 'Oppervlakte (cirkel)', 'Area (circle)'),
    item: t('Élément de la carte', 'Element op de kaart', 'Item on the map'),
    own: t('De vos couches', 'Uit uw lagen', 'From your layers'),
    street: t('Rue entière', 'Hele straat', 'Whole street'),
    zone: glossary.policeZone,
    commune: glossary.commune,
  },
  pick: t('Mesurer ce qui est sur la carte', 'Meten wat op de kaart staat', 'Measure what is on the map'),
  nothingThere: t(
    'Rien à mesurer à cet endroit.',
    'Op die plaats valt niets te meten.',
    'There is nothing to measure in that place.',
  ),
  nothing: t(
    'Posez des points sur la carte, ou tapez leurs coordonnées.',
    'Zet punten op de kaart, of typ hun coördinaten.',
    'Set points on the map, or type their coordinates.',
  ),
  point: t(
    'C’est un point : rien à mesurer.',
    'Dit is een punt: niets te meten.',
    'This is a point: nothing to measure.',
  ),
  leg: t(
    (number: number) => `Tronçon ${number}`,
    (number) => `Deel ${number}`,
    (number) => `Leg ${number}`,
  ),
  bearing: t('Cap', 'Richting', 'Bearing'),
  onFoot: t('À pied', 'Te voet', 'On foot'),
  minutes: t(
    (count: number) => `${count} ${plural('fr', count, 'minute', 'minutes')}`,
    (count) => `${count} ${plural('nl', count, 'minuut', 'minuten')}`,
    (count) => `${count} ${plural('en', count, 'minute', 'minutes')}`,
  ),
  radius: t('Rayon', 'Straal', 'Radius'),
  lengthUnit: t('Longueurs en', 'Lengtes in', 'Lengths in'),
  areaUnit: t('Surfaces en', 'Oppervlakten in', 'Areas in'),
  bearingUnit: t('Caps en', 'Richtingen in', 'Bearings in'),
  nautical: t('milles marins (NM)', 'zeemijl (NM)', 'nautical miles (NM)'),
  degrees: t('degrés', 'graden', 'degrees'),
  mils: t('mils (6400)', 'mils (6400)', 'mils (6400)'),
  auto: t('selon la taille', 'naar grootte', 'as the size asks'),
  copy: t('Copier', 'Kopiëren', 'Copy'),
  copied: t('Copié.', 'Gekopieerd.', 'Copied.'),
});
