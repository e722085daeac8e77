import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const insideWords = defineWords({
  title: t('À l’intérieur', 'Binnenin', 'Inside'),
  groups: {
    incidents: t('Incidents ouverts', 'Open incidenten', 'Open incidents'),
    deployments: glossary.deployments,
    stops: t('Stations et arrêts', 'Stations en haltes', 'Stations and stops'),
    schools: t('Écoles', 'Scholen', 'Schools'),
    hospitals: t('Hôpitaux', 'Ziekenhuizen', 'Hospitals'),
    worship: t('Lieux de culte', 'Gebedshuizen', 'Places of worship'),
    services: t(
      'Police, pompiers, maisons communales, tribunaux',
      'Politie, brandweer, gemeentehuizen, rechtbanken',
      'Police, fire stations, town halls, courts',
    ),
    gathering: t(
      'Musées, salles, marchés, stades',
      'Musea, zalen, markten, stadions',
      'Museums, venues, markets, stadiums',
    ),
    streets: t('Rues', 'Straten', 'Streets'),
    communes: t('Communes touchées', 'Betrokken gemeenten', 'Communes touched'),
    zones: t('Zones touchées', 'Betrokken zones', 'Zones touched'),
  },
  officers: t(
    (count: number) => `${count} agents`,
    (count) => `${count} agenten`,
    (count) => `${count} officers`,
  ),
  metres: t(
    (metres: string) => `${metres} m`,
    (metres) => `${metres} m`,
    (metres) => `${metres} m`,
  ),
  more: t(
    (count: number) => `et ${count} de plus`,
    (count) => `en nog ${count}`,
    (count) => `and ${count} more`,
  ),
  looking: t('Calcul en cours…', 'Wordt berekend…', 'Being worked out…'),
  source: t(
    'Lieux et rues selon OpenStreetMap, tels que livrés. Crèches, maisons de repos et habitants ne sont pas connus ici.',
    'Plaatsen en straten volgens OpenStreetMap, zoals meegeleverd. Crèches, rusthuizen en inwoners zijn hier niet bekend.',
    'Places and streets as OpenStreetMap has them, as shipped. Nurseries, care homes and residents are not known here.',
  ),
});
