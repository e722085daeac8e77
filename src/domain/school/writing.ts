import { instantOf } from '../../shared/instant.ts';
import { impersonalText } from '../alerts/impersonal.ts';
import { type Asked, type Writing, refuseIf } from '../writing.ts';
import { type Intake, intakesCollection } from './contract.ts';
import { type IntakePatch, followIntakePatch, intakePatchSchemaOf, refuseIntakePatch } from './lifecycle.ts';

/** Figures are typed in row by row; each time is a revision. */
export const intakesWriting: Writing<Intake> = {
  isPlaced: false,
  change: {
    schema: intakePatchSchemaOf(impersonalText()),
    actions: () => [{ type: 'school' }],
    effects: (intake, { properties }: Asked<IntakePatch>, { now }) => {
      refuseIf(refuseIntakePatch(intake, properties));
      const followed = followIntakePatch(intake, properties, instantOf(now));
      return [{ type: 'change', collection: intakesCollection, id: intake.id, properties: followed }];
    },
  },
};
