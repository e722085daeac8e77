import { glossary } from '../../shared/glossary.ts';
import { defineWords, t, same } from '../../shared/terms.ts';

export const deploymentWords = defineWords({
  title: glossary.deployments,
  newTitle: glossary.newDeployment,
  empty: glossary.noDeployments,
  status: {
    planned: t('Planifié', 'Gepland', 'Planned'),
    'en-route': t('En route', 'Onderweg', 'En route'),
    'on-site': glossary.onSite,
    paused: glossary.paused,
    ended: glossary.ended,
  },
  kind: {
    metro: glossary.metro,
    tram: same('Tram'),
    bus: same('Bus'),
    train: glossary.train,
    road: glossary.road,
  },
  level: {
    underground: glossary.underground,
    surface: glossary.surface,
  },
  service: {
    'stib-security': glossary.stibSecurity,
    securail: same('Securail'),
    'railway-police': glossary.railwayPolice,
    'road-police': glossary.roadPolice,
    'bruxelles-mobilite': glossary.brusselsMobility,
  },
  zone: same('Zone'),
  officers: t(
    (count: number) => `${count} ${count < 2 ? 'agent' : 'agents'}`,
    (count) => `${count} ${count === 1 ? 'agent' : 'agenten'}`,
    (count) => `${count} ${count === 1 ? 'officer' : 'officers'}`,
  ),
  silent: t('sans nouvelles', 'niets gehoord', 'silent'),
  facts: {
    operator: glossary.operator,
    status: glossary.status,
  },
  onSite: t('sur place', 'ter plaatse', 'on site'),
  elsewhere: glossary.others,
});
