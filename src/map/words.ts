import { glossary } from '../shared/glossary.ts';
import { defineWords, t } from '../shared/terms.ts';
import { plural } from '../shared/words.ts';

export const mapWords = defineWords({
  map: glossary.map,
  counts: t('La carte en chiffres', 'De kaart in cijfers', 'The map in numbers'),
  zoomIn: t('Agrandir', 'Inzoomen', 'Zoom in'),
  zoomOut: t('Réduire', 'Uitzoomen', 'Zoom out'),
  whole: glossary.showRegion,
  legend: t('Légende', 'Legende', 'Legend'),
  items: t(
    (count: number) => `${count} ${plural('fr', count, 'élément', 'éléments')}`,
    (count: number) => `${count} ${plural('nl', count, 'element', 'elementen')}`,
    (count: number) => `${count} ${plural('en', count, 'item', 'items')}`,
  ),
  here: t('Éléments à cet endroit', 'Elementen op deze plaats', 'Items at this place'),
  scale: t('Échelle', 'Schaal', 'Scale'),
  close: glossary.close,
  attribution: t(
    'Données : © les contributeurs d’OpenStreetMap, ODbL',
    'Gegevens: © OpenStreetMap-bijdragers, ODbL',
    'Data: © OpenStreetMap contributors, ODbL',
  ),
  nothingYet: t('Aucune donnée reçue jusqu’ici', 'Nog geen gegevens ontvangen', 'No data received yet'),
  signsAsOf: t(
    (time: string) => `Signes à ${time}`,
    (time: string) => `Tekens van ${time}`,
    (time: string) => `Signs as of ${time}`,
  ),
  noData: t('pas de données', 'geen gegevens', 'no data'),
  summary: t(
    (points: number, grouped: number, without: number) =>
      `${points} signes, ${grouped} groupés, ${without} sans localisation`,
    (points: number, grouped: number, without: number) =>
      `${points} tekens, ${grouped} gegroepeerd, ${without} zonder locatie`,
    (points: number, grouped: number, without: number) =>
      `${points} signs, ${grouped} grouped, ${without} without a location`,
  ),
});
