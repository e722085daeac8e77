import { instantOf } from '../../shared/instant.ts';
import { type Asked, type Writing, refuseIf } from '../writing.ts';
import { type RoadWorks, roadWorksCollection } from './contract.ts';
import { type RoadWorksPatch, followRoadWorksPatch, refuseRoadWorksPatch, roadWorksPatchSchema } from './lifecycle.ts';

/** Start, put off, end. */
export const roadWorksWriting: Writing<RoadWorks> = {
  isPlaced: false,
  change: {
    schema: roadWorksPatchSchema,
    actions: ({ properties }) => [{ type: 'change', zones: [properties.place.zone] }],
    effects: (works, { properties }: Asked<RoadWorksPatch>, { now }) => {
      refuseIf(refuseRoadWorksPatch(works, properties));
      const followed = followRoadWorksPatch(properties, instantOf(now));
      return [{ type: 'change', collection: roadWorksCollection, id: works.id, properties: followed }];
    },
  },
};
