import { defineWords, t } from '../../shared/terms.ts';

export const hereWords = defineWords({
  here: t('Ici', 'Hier', 'Here'),
  copy: t(
    (point: string) => `Copier les coordonnées : ${point}`,
    (point: string) => `Coördinaten kopiëren: ${point}`,
    (point: string) => `Copy the coordinates: ${point}`,
  ),
  copied: t('Coordonnées copiées.', 'Coördinaten gekopieerd.', 'Coordinates copied.'),
  notCopied: t(
    (point: string) => `Le navigateur refuse la copie : notez ${point}.`,
    (point: string) => `De browser weigert te kopiëren: noteer ${point}.`,
    (point: string) => `The browser refuses to copy: note down ${point}.`,
  ),
  newIncident: t('Nouvel incident ici', 'Nieuw incident hier', 'New incident here'),
  asPlace: t('Comme lieu du formulaire ouvert', 'Als plaats van het open formulier', 'As the place of the open form'),
  within: t(
    (metres: number) => `Dans un rayon de ${metres} m`,
    (metres: number) => `Binnen ${metres} m`,
    (metres: number) => `Within ${metres} m`,
  ),
  station: t(
    (name: string, metres: number) => `Station la plus proche : ${name}, à ${metres} m`,
    (name: string, metres: number) => `Dichtstbijzijnde station: ${name}, op ${metres} m`,
    (name: string, metres: number) => `Nearest station: ${name}, ${metres} m away`,
  ),
  area: t(
    (commune: string, zone: string) => `Ressort : ${commune}, zone ${zone}`,
    (commune: string, zone: string) => `Werkgebied: ${commune}, zone ${zone}`,
    (commune: string, zone: string) => `Scope: ${commune}, zone ${zone}`,
  ),
  outside: t(
    'Hors de la Région de Bruxelles-Capitale',
    'Buiten het Brussels Hoofdstedelijk Gewest',
    'Outside the Brussels-Capital Region',
  ),
  empty: t(
    'Rien dans ce rayon. Choisissez-en un plus grand.',
    'Niets binnen deze afstand. Kies een grotere.',
    'Nothing within this distance. Choose a larger one.',
  ),
  more: t(
    (n: number) => `et ${n} de plus`,
    (n: number) => `en nog ${n}`,
    (n: number) => `and ${n} more`,
  ),
});
