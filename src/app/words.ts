import { glossary } from '../shared/glossary.ts';
import { defineWords, same, t } from '../shared/terms.ts';
import { plural } from '../shared/words.ts';

/** The words of the shell; each layer has its own. */
export const appWords = defineWords({
  product: same('Vigie'),
  documentTitle: t(
    'Vigie – carte en direct de Bruxelles',
    'Vigie – live kaart van Brussel',
    'Vigie – live map of Brussels',
  ),
  tagline: t(
    'Centre intégré de crise et de communication – Région de Bruxelles-Capitale',
    'Geïntegreerd crisis- en communicatiecentrum – Brussels Hoofdstedelijk Gewest',
    'Integrated crisis and communication centre – Brussels-Capital Region',
  ),
  lens: t('Ressort', 'Werkgebied', 'Scope'),
  zone: glossary.policeZone,
  allZones: t('Toutes les zones', 'Alle zones', 'All zones'),
  commune: glossary.commune,
  allCommunes: t('Toutes les communes', 'Alle gemeenten', 'All communes'),
  rooms: t('Salles', 'Ruimten', 'Rooms'),
  overview: t('Aperçu', 'Overzicht', 'Overview'),
  menu: t('Écran', 'Scherm', 'Screen'),
  search: glossary.search,
  searchHint: t('Rue, lieu, nº, action…', 'Straat, plaats, nr., actie…', 'Street, place, no., action…'),
  filters: t('Filtres', 'Filters', 'Filters'),
  clear: glossary.clearFilters,
  clearAll: t('Tout effacer', 'Alles wissen', 'Clear all'),
  language: t('Langue', 'Taal', 'Language'),
  theme: {
    dark: t('Passer au thème clair', 'Naar het lichte thema', 'Switch to the light theme'),
    light: t('Passer au thème sombre', 'Naar het donkere thema', 'Switch to the dark theme'),
  },
  help: glossary.help,
  close: glossary.close,
  dismiss: t('Masquer', 'Verbergen', 'Hide'),
  detail: t('Détail', 'Detail', 'Detail'),
  fresh: t(
    (count: number) => `${count} ${plural('fr', count, 'nouveau', 'nouveaux')}`,
    (count: number) => `${count} ${plural('nl', count, 'nieuw', 'nieuwe')}`,
    (count: number) => `${count} new`,
  ),
  freshHint: t('Marquer comme vus', 'Als gezien markeren', 'Mark as seen'),
  skip: t('Aller aux listes', 'Naar de lijsten', 'Go to the lists'),
  indicators: t('Indicateurs', 'Indicatoren', 'Indicators'),
  update: t('Une nouvelle version est prête.', 'Een nieuwe versie is klaar.', 'A new version is ready.'),
  packFailed: t(
    'Les données géographiques n’ont pas pu être chargées. Vérifiez la connexion, puis rechargez la page.',
    'De geografische gegevens konden niet geladen worden. Controleer de verbinding en laad de pagina opnieuw.',
    'The geographic data could not be loaded. Check the connection, then reload the page.',
  ),
  reload: t('Recharger', 'Opnieuw laden', 'Reload'),
});
