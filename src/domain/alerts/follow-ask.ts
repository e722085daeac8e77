import type { WatchAlert } from './contract.ts';
import type { AskPatch } from './triage-patch.ts';

export type Ask = WatchAlert['properties']['asks'][number];

export const isSameAsk = (a: Pick<Ask, 'what' | 'zone'>, b: Pick<Ask, 'what' | 'zone'>): boolean =>
  a.what === b.what && a.zone === b.zone;

/** What a patch makes of the asks. @param at RFC 3339 */
export const followAsk = (asks: readonly Ask[], patch: AskPatch, at: string, by: Ask['by']): Ask[] =>
  'ask' in patch
    ? [...asks, { ...patch.ask, at, by, answered: null }]
    : asks.map((one) =>
        one.answered === null && isSameAsk(one, patch.answer) ? { ...one, answered: { at, by } } : one,
      );
