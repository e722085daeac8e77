import type { Deployment } from '../domain/deployments/contract.ts';
import { type Lens, noFilters } from '../shared/filters.ts';
import type { LiveLayer } from './live-layer.ts';

/** Who is on site under a lens, whatever the filters are: teams and officers by operator, the most officers first. */
export const countPresence = (
  live: LiveLayer<Deployment> | undefined,
  lens: Lens,
  now: number,
): { operator: Deployment['properties']['operator']; teams: number; officers: number }[] => {
  const counts = new Map<Deployment['properties']['operator'], { teams: number; officers: number }>();
  const rule = live?.layer.rule({ lens, filters: noFilters, now });
  for (const deployment of live?.store.values() ?? []) {
    const { operator, strength, status } = deployment.properties;
    if (status !== 'on-site' || !rule?.accepts(deployment)) continue;
    const { teams, officers } = counts.get(operator) ?? { teams: 0, officers: 0 };
    counts.set(operator, { teams: teams + 1, officers: officers + strength });
  }
  return [...counts]
    .map(([operator, count]) => ({ operator, ...count }))
    .sort((a, b) => b.officers - a.officers || a.operator.localeCompare(b.operator));
};
