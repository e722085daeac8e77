import { instantOf } from '../../shared/instant.ts';
import { type Asked, type Effect, type Writing, findItem, refuseIf, refuseWrite } from '../writing.ts';
import {
  type Circular,
  type Receipt,
  circularsCollection,
  circularsContract,
  receiptsCollection,
  receiptsContract,
} from './contract.ts';
import {
  type CircularDraft,
  type CircularPatch,
  type ReceiptPatch,
  circularDraftSchema,
  circularPatchSchema,
  receiptPatchSchema,
} from './drafts.ts';
import {
  askReceipts,
  documentOf,
  followCircularPatch,
  followReceipt,
  receiptId,
  refuseCircularPatch,
  refuseReceipt,
  registerCircular,
} from './lifecycle.ts';

const ask = (circular: Circular, now: string): Effect[] =>
  askReceipts(circular, now).map((feature) => ({ type: 'create', collection: receiptsCollection, feature }));

/** Register, correct in an editorial way, bring out a new version, remind. */
export const circularsWriting: Writing<Circular> = {
  isPlaced: false,
  create: {
    schema: circularDraftSchema,
    actions: () => [{ type: 'circular' }],
    make: async (id, { properties }: Asked<CircularDraft>, context) => {
      if (properties.replaces !== null) await findItem(circularsContract, properties.replaces, context);
      const unknown = properties.asked.find((zone) => !context.region.zones.has(zone));
      if (unknown !== undefined) refuseWrite(`There is no zone ${unknown}.`);
      return registerCircular(id, properties, documentOf(properties.text), instantOf(context.now));
    },
    also: (circular, { now }) => ask(circular, instantOf(now)),
  },
  change: {
    schema: circularPatchSchema,
    actions: () => [{ type: 'circular' }],
    effects: async (circular, { properties: patch }: Asked<CircularPatch>, { state, now }) => {
      refuseIf(refuseCircularPatch(circular, patch));
      const moment = instantOf(now);
      const document = patch.text ? documentOf(patch.text) : null;
      const followed = followCircularPatch(circular, patch, document, moment);
      const own: Effect = { type: 'change', collection: circularsCollection, id: circular.id, properties: followed };
      if (!patch.edition) return [own];
      const lapsed: Effect[] = [];
      for (const zone of circular.properties.asked) {
        const id = receiptId(circular.id, circular.properties.edition, zone);
        const before = await state.get(receiptsContract, id);
        if (before?.properties.status === 'asked')
          lapsed.push({ type: 'change', collection: receiptsCollection, id, properties: { status: 'lapsed' } });
      }
      const next = { ...circular, properties: { ...circular.properties, ...followed } } as Circular;
      return [own, ...lapsed, ...ask(next, moment)];
    },
  },
};

/** Confirm. Nobody makes a receipt: they come with the version that they are of. */
export const receiptsWriting: Writing<Receipt> = {
  isPlaced: false,
  change: {
    schema: receiptPatchSchema,
    actions: ({ properties: { zone } }) => [{ type: 'confirm-receipt', zone }],
    effects: async (receipt, { properties }: Asked<ReceiptPatch>, context) => {
      const circular = await findItem(circularsContract, receipt.properties.circular, context);
      refuseIf(refuseReceipt(receipt, properties, circular));
      const followed = followReceipt(properties, context.seat, instantOf(context.now));
      return [{ type: 'change', collection: receiptsCollection, id: receipt.id, properties: followed }];
    },
  },
};
