import { instantOf } from '../../shared/instant.ts';
import { functionOf } from '../../shared/seats.ts';
import { type Asked, type Writing, refuseIf } from '../writing.ts';
import { type OpenItem, openItemsCollection } from './contract.ts';
import { type OpenItemPatch, followAnswer, openItemPatchSchema, refuseAnswer } from './lifecycle.ts';
import { demandImpersonal, isEntryOfWatch } from '../alerts/watch-texts.ts';

/** Answer. Nobody makes one: they come with the entry of the log that asks. */
export const openItemsWriting: Writing<OpenItem> = {
  isPlaced: false,
  change: {
    schema: openItemPatchSchema,
    actions: ({ properties: { functions } }) => [{ type: 'answer', functions }],
    effects: async (item, { properties }: Asked<OpenItemPatch>, { seat, now, state }) => {
      const name = functionOf(seat);
      refuseIf(refuseAnswer(item, properties, name));
      const { incident, text } = item.properties;
      const { reason } = properties;
      if (await isEntryOfWatch({ text: `${text}\n${reason}`, incident, corrected: null }, state))
        demandImpersonal({ reason });
      const followed = followAnswer(item, properties, name, instantOf(now));
      return [{ type: 'change', collection: openItemsCollection, id: item.id, properties: followed }];
    },
  },
};
