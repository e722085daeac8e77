import type { SelectionRule } from '../../live/selection.ts';
import {
  type Scope,
  nameScope,
  passes,
  searchFor,
  shownStatuses,
  withinLens,
  withinWindow,
} from '../../shared/filters.ts';
import type { Language } from '../../shared/vocabulary.ts';
import {
  type Deployment,
  type DeploymentOperator,
  type DeploymentStatus,
  deploymentServices,
  deploymentStatuses,
} from '../../domain/deployments/contract.ts';
import { deploymentWords } from './words.ts';

/** Statuses of a deployment that is not over. */
const currentStatuses: readonly DeploymentStatus[] = ['planned', 'en-route', 'on-site', 'paused'];

/** How near a deployment is to being of use: on site, en route, paused, planned, ended. */
const distanceFromUse: Readonly<Record<DeploymentStatus, number>> = {
  'on-site': 0,
  'en-route': 1,
  paused: 2,
  planned: 3,
  ended: 4,
};

/** Those on site first, then the latest change. */
const byUrgency = (a: Deployment, b: Deployment): number =>
  distanceFromUse[a.properties.status] - distanceFromUse[b.properties.status] ||
  (a.properties.shift.start < b.properties.shift.start
    ? 1
    : a.properties.shift.start > b.properties.shift.start
      ? -1
      : 0);

/** The operator's name: a service in the language, or its police zone by code. */
export const operatorName = (operator: DeploymentOperator, language: Language): string => {
  const words = deploymentWords[language];
  const service = deploymentServices.find((known) => known === operator);
  return service ? words.service[service] : `${words.zone} ${operator.slice('zone-'.length)}`;
};

const searchText = ({ id, properties: { operator, place, objective, kind } }: Deployment): string =>
  [
    id,
    operatorName(operator, 'fr'),
    operatorName(operator, 'nl'),
    operatorName(operator, 'en'),
    ...Object.values(place.label),
    ...Object.values(objective),
    ...Object.values(deploymentWords).map((w) => w.kind[kind]),
  ].join(' ');

/** Which deployments a scope leaves, in which order, and what is counted: `on-site`, else `elsewhere`. */
export const deploymentRule = (scope: Scope): SelectionRule<Deployment> => {
  const { lens, filters } = scope;
  const statuses = shownStatuses(filters.status, deploymentStatuses, currentStatuses);
  const found = searchFor(filters.q, searchText);
  return {
    name: nameScope(scope, statuses, filters.operator),
    accepts: (deployment) => {
      const { status, operator, place, updated } = deployment.properties;
      return (
        statuses.has(status) &&
        passes(filters.operator, operator) &&
        withinLens(lens, [place.commune], [place.zone]) &&
        withinWindow(updated, scope) &&
        found(deployment)
      );
    },
    compare: byUrgency,
    counters: (deployment) => [deployment.properties.status === 'on-site' ? 'on-site' : 'elsewhere'],
  };
};
