import { isAlertId, namesAlert } from '../../shared/item-id.ts';
import { instantOf } from '../../shared/instant.ts';
import { alertsCollection, alertsContract, isWatchAlert } from '../alerts/contract.ts';
import { demandImpersonal } from '../alerts/watch-texts.ts';
import { type Asked, type WriteContext, type Writing, refuseIf, refuseWrite } from '../writing.ts';
import type { Handover, HandoverContent } from './contract.ts';
import { type HandoverDraft, type HandoverPatch, handoverDraftSchema, handoverPatchSchema } from './drafts.ts';
import { followAcknowledging, refuseAcknowledging, refuseSigning, signHandover } from './lifecycle.ts';

/** What an alert of the watch says is deleted with it: a handover keeps its id, and no word. */
const demandNoWordOfWatch = async ({ sections }: HandoverContent, { state }: WriteContext): Promise<void> => {
  for (const { collection, id, label, detail } of sections.flatMap(({ rows }) => rows)) {
    // Whatever it says that it is of: the id of an alert is one of an alert.
    if ((collection !== alertsCollection && !isAlertId(id)) || (label === null && detail === null)) continue;
    const alert = await state.get(alertsContract, id);
    if (!alert || isWatchAlert(alert))
      refuseWrite(`“${id}” may be an alert of the watch: it is handed over by its id.`);
  }
};

const demandLens = ({ lens: { zone, commune } }: HandoverContent, { region }: WriteContext): void => {
  if (zone !== null && !region.zones.has(zone)) refuseWrite(`There is no zone ${zone}.`);
  if (commune !== null && !region.communes.has(commune)) refuseWrite(`There is no commune ${commune}.`);
};

/** Sign, acknowledge; nothing else. */
export const handoversWriting: Writing<Handover> = {
  isPlaced: false,
  create: {
    schema: handoverDraftSchema,
    actions: (_, { seat: { role, zone } }) => [{ type: 'hand-over', role, zone }],
    make: async (id, { properties }: Asked<HandoverDraft>, context) => {
      const { seat, now } = context;
      refuseIf(refuseSigning(properties, seat.id, now));
      demandLens(properties.content, context);
      await demandNoWordOfWatch(properties.content, context);
      const { notes } = properties.content;
      if (seat.role === 'analyst' || namesAlert(notes)) demandImpersonal({ notes });
      return signHandover(id, properties, seat, now);
    },
  },
  change: {
    schema: handoverPatchSchema,
    actions: ({ properties }) => [{ type: 'hand-over', role: properties.function, zone: properties.zone }],
    effects: (handover, { properties }: Asked<HandoverPatch>, { seat, now }) => {
      refuseIf(refuseAcknowledging(handover, properties));
      const followed = followAcknowledging(seat, instantOf(now));
      return [{ type: 'change', collection: 'handovers', id: handover.id, properties: followed }];
    },
  },
};
