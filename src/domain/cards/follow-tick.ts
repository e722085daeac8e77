import type { Text } from '../../shared/vocabulary.ts';
import type { UsedCard } from './contract.ts';
import type { TickPatch } from './tick-patch.ts';

/** What a tick makes of a card; the last in the list is the latest. @param now RFC 3339 */
export const followTick = (
  card: UsedCard | null | undefined,
  { edition, ...tick }: TickPatch,
  { name, by, now }: { name: Text; by: string; now: string },
): UsedCard => ({
  edition: card?.edition ?? edition,
  ticks: [...(card?.ticks ?? []).filter(({ step }) => step !== tick.step), { ...tick, name, function: by, at: now }],
});
