import { type Asked, type Writing, refuseWrite } from '../../../mocks/writing.ts';

import { type Measure, measuresCollection } from './contract.ts';
import { type MeasurePatch, followMeasurePatch, measurePatchSchema, refuseMeasurePatch } from './follow-up.ts';
import { instantOf } from '../../shared/instant.ts';

/** Start, finish, drop with a reason, put off. */
export const measuresWriting: Writing<Measure> = {
  isPlaced: false,
  change: {
    schema: measurePatchSchema,
    actions: ({ properties: { zone } }) => [{ type: 'follow-plan', zone }],
    effects: (measure, { properties }: Asked<MeasurePatch>, { now }) => {
      const reason = refuseMeasurePatch(measure, properties);
      if (reason) refuseWrite(reason);
      const followed = followMeasurePatch(measure, properties, instantOf(now));
      return [{ type: 'change', collection: measuresCollection, id: measure.id, properties: followed }];
    },
  },
};
