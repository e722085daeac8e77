import type { ClashItem } from '../../domain/events/clash-item.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { officersBy, readyUnits } from '../../domain/events/strength.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';

const words = defineWords({
  clash: t('Conflit à trancher', 'Conflict te beslechten', 'Clash to settle'),
  decision: t('Sans décision du bourgmestre', 'Zonder beslissing van de burgemeester', 'No decision of the mayor yet'),
  ready: t(
    (officers: number) => `${officers} agents prêts, non engagés`,
    (officers) => `${officers} agenten klaar, niet ingezet`,
    (officers) => `${officers} officers ready, not engaged`,
  ),
});

/** How long before an event what is open about it waits for somebody, milliseconds. */
const soon = 48 * 3_600_000;

const mayAct = (seat: Seat, zones: readonly string[]): boolean => refuse(seat, { type: 'change', zones }) === null;

/** A clash of the next two days. */
export const tellClashWaiting = ({ properties }: ClashItem, seat: Seat, now: number): Waiting | null => {
  const { clash, leads } = properties;
  if (clash.kind === 'uncovered' || clash.from > now + soon || clash.to <= now || !mayAct(seat, leads)) return null;
  return { urgency: severityRank.moderate, reason: wordOf(words, (w) => w.clash), since: null };
};

/** Reinforcement is asked for while units stand ready; or nobody has decided, and it begins within two days. */
export const tellEventWaiting = (event: PublicEvent, seat: Seat, now: number): Waiting | null => {
  const { status, lead, involved, windows, reinforcements, units, updated } = event.properties;
  if (!mayAct(seat, [lead, ...involved])) return null;
  const isOn = status === 'under-way' || status === 'dispersing';
  const ready = readyUnits(event);
  if (isOn && ready.length > 0 && reinforcements.some((one) => one.status === 'asked')) {
    const { ready: officers } = officersBy(units);
    return { urgency: severityRank.severe, reason: wordOf(words, (w) => w.ready(officers)), since: timeOf(updated) };
  }
  const begins = timeOf(windows.event.start);
  if (status !== 'announced' || begins > now + soon || begins < now - soon) return null;
  return { urgency: severityRank.moderate, reason: wordOf(words, (w) => w.decision), since: null };
};
