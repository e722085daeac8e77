import {
  type Asked,
  type Effect,
  type WriteContext,
  type Writing,
  locatePlace,
  refuseIf,
  refuseWrite,
} from '../writing.ts';
import { type Deployment, deploymentsCollection } from './contract.ts';
import {
  type DeploymentDraft,
  type DeploymentPatch,
  deploymentDraftSchema,
  deploymentPatchSchema,
  planDeployment,
  refuseDeploymentPatch,
  refuseDraft,
} from './lifecycle.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const placeOf = (deployment: Deployment, { properties, geometry }: Asked<DeploymentPatch>, context: WriteContext) => {
  if (geometry !== undefined && !properties.place) refuseWrite('Position and place change together.');
  const position = geometry === undefined ? deployment.geometry : geometry;
  return properties.place && locatePlace(properties.place, position, context);
};

const change: Writing<Deployment>['change'] = {
  schema: deploymentPatchSchema,
  actions: (deployment, asked: Asked<DeploymentPatch>, context) => {
    const place = placeOf(deployment, asked, context);
    const zones = [deployment.properties.place.zone, ...(place ? [place.zone] : [])];
    return zones.map((zone) => ({ type: 'change', zones: [zone] }));
  },
  effects: (deployment, asked: Asked<DeploymentPatch>, context) => {
    const { properties, geometry } = asked;
    // A minute for the way here.
    if (properties.heard && timeOf(properties.heard) > context.now + 60_000)
      refuseWrite('It was heard of in the future.');
    refuseIf(refuseDeploymentPatch(deployment, properties));
    const place = placeOf(deployment, asked, context);
    const own: Effect = {
      type: 'change',
      collection: deploymentsCollection,
      id: deployment.id,
      properties: { ...properties, ...(place && { place }) },
      ...(geometry !== undefined && { geometry }),
    };
    return [own];
  },
};

const create: Writing<Deployment>['create'] = {
  schema: deploymentDraftSchema,
  actions: ({ properties, geometry = null }: Asked<DeploymentDraft>, context) => [
    { type: 'change', zones: [locatePlace(properties.place, geometry, context).zone] },
  ],
  make: (id, { properties, geometry = null }: Asked<DeploymentDraft>, context) => {
    refuseIf(refuseDraft(properties));
    const place = locatePlace(properties.place, geometry, context);
    return planDeployment(id, { ...properties, place }, geometry, instantOf(context.now));
  },
};

/** Plan, start, move, pause, end, hand over. */
export const deploymentsWriting: Writing<Deployment> = { isPlaced: true, change, create };
