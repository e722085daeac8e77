import { deskGlossary } from '../../shared/desk-glossary.ts';
import { glossary } from '../../shared/glossary.ts';
import { defineWords, t } from '../../shared/terms.ts';

export const zonesViewWords = defineWords({
  figures: {
    extreme: glossary.extreme,
    severe: glossary.severe,
    moderate: glossary.moderate,
    minor: glossary.minor,
    unseen: t('Non vues', 'Ongezien', 'Unacknowledged'),
    units: t('Équipes', 'Ploegen', 'Units'),
    officers: deskGlossary.officers,
    gaps: t('Manques', 'Tekorten', 'Gaps'),
    disruptions: deskGlossary.disruptions,
  },
  lately: t('Dernière heure', 'Laatste uur', 'Last hour'),
  usual: t(
    (usual: string) => `d’habitude ${usual}`,
    (usual) => `gewoonlijk ${usual}`,
    (usual) => `usually ${usual}`,
  ),
  area: t('Zone ou commune', 'Zone of gemeente', 'Zone or commune'),
  open: t(
    (zone: string) => `Communes de ${zone}`,
    (zone) => `Gemeenten van ${zone}`,
    (zone) => `Communes of ${zone}`,
  ),
  shared: t('Dans plusieurs zones', 'In meer zones', 'In several zones'),
  nowhere: t('Hors zone', 'Zonder zone', 'In no zone'),
  region: t('Région', 'Gewest', 'Region'),
  group: {
    incidents: glossary.incidents,
    alerts: glossary.alerts,
    onSite: glossary.onSite,
    network: t('Réseau', 'Net', 'Network'),
    arrivals: t('Incidents reçus', 'Ontvangen incidenten', 'Incidents received'),
  },
  past: t(
    'La moyenne des autres jours n’a pas pu être chargée.',
    'Het gemiddelde van de andere dagen kon niet geladen worden.',
    'The average of the other days could not be loaded.',
  ),
});
