import { type Asked, type WriteContext, type Writing, locatePlace, refuseIf, refuseWrite } from '../writing.ts';

import {
  type Disruption,
  type RoadItem,
  type TrafficItem,
  disruptionsCollection,
  roadSafetyCollection,
} from './contract.ts';
import {
  type DisruptionDraft,
  type RoadDraft,
  type TrafficPatch,
  disruptionDraftSchema,
  disruptionPatchSchema,
  roadDraftSchema,
  roadPatchSchema,
} from './drafts.ts';
import { announceDisruption, followTrafficPatch, planRoadItem, refuseTimes, refuseTrafficPatch } from './lifecycle.ts';
import { type Placed, placeDisruption } from './placing.ts';
import { instantOf } from '../../shared/instant.ts';

const changeOf = (
  collection: typeof disruptionsCollection | typeof roadSafetyCollection,
): Omit<NonNullable<Writing<Disruption | RoadItem>['change']>, 'schema'> => ({
  actions: ({ properties: { zones } }: TrafficItem) => [{ type: 'change', zones }],
  effects: (item: TrafficItem, { properties }: Asked<TrafficPatch>, { now }) => {
    refuseIf(refuseTrafficPatch(item, properties));
    const followed = followTrafficPatch(item, properties, instantOf(now));
    return [{ type: 'change', collection, id: item.id, properties: followed }];
  },
});

const placeDraft = (draft: DisruptionDraft, { network }: WriteContext): Placed => {
  const placed = placeDisruption(draft, network);
  return typeof placed === 'string' ? refuseWrite(placed) : placed;
};

/** Announce, put off, end. Where it is follows from its stops. */
export const disruptionsWriting: Writing<Disruption> = {
  isPlaced: false,
  change: { schema: disruptionPatchSchema, ...changeOf(disruptionsCollection) },
  create: {
    schema: disruptionDraftSchema,
    actions: ({ properties }: Asked<DisruptionDraft>, context) => [
      { type: 'change', zones: placeDraft(properties, context).zones },
    ],
    make: (id, { properties }: Asked<DisruptionDraft>, context) => {
      refuseIf(refuseTimes(properties));
      return announceDisruption(id, properties, placeDraft(properties, context), instantOf(context.now));
    },
  },
};

/** Plan, start, count, end. */
export const roadSafetyWriting: Writing<RoadItem> = {
  isPlaced: true,
  change: { schema: roadPatchSchema, ...changeOf(roadSafetyCollection) },
  create: {
    schema: roadDraftSchema,
    actions: ({ properties, geometry = null }: Asked<RoadDraft>, context) => {
      const { zone } = locatePlace(properties.place, geometry, context);
      return [{ type: 'change', zones: zone === null ? [] : [zone] }];
    },
    make: (id, { properties, geometry = null }: Asked<RoadDraft>, context) => {
      refuseIf(refuseTimes(properties));
      const place = locatePlace(properties.place, geometry, context);
      return planRoadItem(id, { ...properties, place }, geometry, instantOf(context.now));
    },
  },
};
