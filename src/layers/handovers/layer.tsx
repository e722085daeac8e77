import { nameSeat } from '../../shared/seat-name.ts';
import * as v from 'valibot';
import { type Handover, handoverSchema, handoversCollection } from '../../domain/handovers/contract.ts';
import type { HandoverPatch } from '../../domain/handovers/drafts.ts';
import { ownSeat } from '../../shared/device.ts';
import { instantOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { handoversRule } from './model.ts';
import { tellWaiting } from './waiting.ts';
import { handoversWords } from './words.ts';

export { handoversWords } from './words.ts';

/** What is handed over, as it is signed. */
export const HandoverText = lazyView(
  () => import('./text.tsx'),
  (text) => text.HandoverText,
);
const loadTools = lazyPart(() => import('./tools.ts'));

/** What one shift hands to the next. */
export const handoversLayer: Layer<Handover> = {
  id: handoversCollection,
  title: wordOf(handoversWords, (w) => w.handovers),
  parse: (feature) => v.parse(handoverSchema, feature),
  rule: handoversRule,
  label: ({ properties: { number, signed, exercise } }, language) => {
    const word = handoversWords[language];
    return `${exercise ? `${word.exercise} – ` : ''}${word.handover} ${number} – ${nameSeat(signed.seat, language)}`;
  },
  Detail: lazyView(
    () => import('./detail.tsx'),
    ({ HandoverDetail }) => HandoverDetail,
  ),
  waiting: async () => ({ tellWaiting }),
  writing: {
    Actions: lazyView(
      () => import('./actions.tsx'),
      ({ HandoverActions }) => HandoverActions,
    ),
    preview: (handover, { status }: HandoverPatch, now) => ({
      ...handover,
      properties: {
        ...handover.properties,
        status,
        acknowledged: { at: instantOf(now), seat: ownSeat.id },
      },
    }),
    tools: async () => (await loadTools()).handoverTools,
  },
};
