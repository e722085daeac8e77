import * as v from 'valibot';
import {
  type Circular,
  type Receipt,
  circularSchema,
  circularsCollection,
  receiptSchema,
  receiptsCollection,
} from '../../domain/circulars/contract.ts';
import type { CircularPatch, ReceiptPatch } from '../../domain/circulars/drafts.ts';
import { documentOf, followCircularPatch, followReceipt } from '../../domain/circulars/lifecycle.ts';
import { ownSeat } from '../../shared/device.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { circularsRule, receiptsRule } from './model.ts';
import { tellWaiting } from './waiting.ts';
import { circularsWords } from './words.ts';

export { currentReceipts, missingOf } from './model.ts';
export { circularsWords } from './words.ts';

const word = (pick: (words: (typeof circularsWords)['fr']) => string) => wordOf(circularsWords, pick);

const loadDetail = lazyPart(() => import('./detail.tsx'));
const loadActions = lazyPart(() => import('./actions.tsx'));
const loadTools = lazyPart(() => import('./tools.ts'));

/** The register of circulars: documents, never persons. */
export const circularsLayer: Layer<Circular> = {
  id: circularsCollection,
  isSearched: true,
  title: word((w) => w.circulars),
  parse: (feature) => v.parse(circularSchema, feature),
  rule: circularsRule,
  label: ({ properties }, language) => `${properties.reference} – ${textIn(properties.subject, language)}`,
  Detail: lazyView(loadDetail, ({ CircularDetail }) => CircularDetail),
  writing: {
    Actions: lazyView(loadActions, ({ CircularActions }) => CircularActions),
    form: {
      title: word((w) => w.newCircular),
      View: lazyView(
        () => import('./form.tsx'),
        ({ CircularForm }) => CircularForm,
      ),
    },
    preview: (circular, patch: CircularPatch, now) => ({
      ...circular,
      properties: {
        ...circular.properties,
        ...followCircularPatch(circular, patch, patch.text ? documentOf(patch.text) : null, instantOf(now)),
      },
    }),
    tools: async () => (await loadTools()).circularTools,
  },
};

/** Which zone has confirmed which version. */
export const receiptsLayer: Layer<Receipt> = {
  id: receiptsCollection,
  title: word((w) => w.receipts),
  parse: (feature) => v.parse(receiptSchema, feature),
  rule: receiptsRule,
  label: ({ properties: { reference, edition, zone } }) => `${reference} (${edition}) – ${zone}`,
  Detail: lazyView(loadDetail, ({ ReceiptDetail }) => ReceiptDetail),
  waiting: async () => ({ tellWaiting }),
  writing: {
    Actions: lazyView(loadActions, ({ ReceiptActions }) => ReceiptActions),
    preview: (receipt, patch: ReceiptPatch, now) => ({
      ...receipt,
      properties: { ...receipt.properties, ...followReceipt(patch, ownSeat, instantOf(now)) },
    }),
    tools: async () => (await loadTools()).receiptTools,
  },
};
