import { type Asked, type Writing, refuseIf } from '../writing.ts';

import { type Measure, measuresCollection } from './contract.ts';
import { type MeasurePatch, followMeasurePatch, measurePatchSchema, refuseMeasurePatch } from './lifecycle.ts';
import { instantOf } from '../../shared/instant.ts';

/** Start, finish, drop with a reason, put off. */
export const measuresWriting: Writing<Measure> = {
  isPlaced: false,
  change: {
    schema: measurePatchSchema,
    actions: ({ properties: { zone } }) => [{ type: 'change', zones: [zone] }],
    effects: (measure, { properties }: Asked<MeasurePatch>, { now }) => {
      refuseIf(refuseMeasurePatch(measure, properties));
      const followed = followMeasurePatch(measure, properties, instantOf(now));
      return [{ type: 'change', collection: measuresCollection, id: measure.id, properties: followed }];
    },
  },
};
