import { openAsks } from '../../domain/alerts/asks.ts';
import { type Alert, isReleased, isWatchAlert } from '../../domain/alerts/contract.ts';
import { isWaiting, mayTriage, nextReleases } from '../../domain/alerts/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';
import { readAlarmSettings } from './alarm-settings.ts';
import { isOverdue } from './alarms.ts';

const words = defineWords({
  unseen: t('À voir', 'Nog te zien', 'To acknowledge'),
  late: t('À voir, délai dépassé', 'Nog te zien, te laat', 'To acknowledge, overdue'),
  back: t('De nouveau à voir', 'Opnieuw te zien', 'Back from being set aside'),
  asked: t('Demandé par la veille', 'Gevraagd door de monitoring', 'Asked for by the watch'),
  release: t('Diffusion à confirmer', 'Vrijgave te bevestigen', 'Release to confirm'),
});

const mayRelease = (alert: Alert, seat: Seat): boolean =>
  isWatchAlert(alert) &&
  nextReleases(alert).includes('released') &&
  refuse(seat, { type: 'release-alert', step: 'release', proposedBy: alert.properties.proposedBy }) === null;

/** Since when somebody waits for an answer that the seat may give; null: nobody does. */
const askedSince = (alert: Alert, seat: Seat): number | null => {
  const asks = isWatchAlert(alert) ? openAsks(alert) : [];
  const own = asks.filter(({ zone }) => refuse(seat, { type: 'change', zones: [zone] }) === null);
  return own.length === 0 ? null : Math.min(...own.map(({ at }) => timeOf(at)));
};

/**
 * An alert that nobody has acknowledged, or that came back, or by which something was asked for; for an analyst, what a
 * second person has to release.
 */
export const tellWaiting = (alert: Alert, seat: Seat, now: number): Waiting | null => {
  const { severity, sent, shelved } = alert.properties;
  if (mayRelease(alert, seat)) {
    return { urgency: severityRank[severity], reason: wordOf(words, (w) => w.release), since: timeOf(sent) };
  }
  const asked = askedSince(alert, seat);
  if (asked !== null) {
    return { urgency: severityRank[severity], reason: wordOf(words, (w) => w.asked), since: asked };
  }
  if (!isWaiting(alert, now) || !isReleased(alert) || !mayTriage(seat, alert)) return null;
  const isLate = isOverdue(alert, now, readAlarmSettings());
  const urgency = severityRank[severity] + (isLate ? 0.5 : 0);
  if (shelved) return { urgency, reason: wordOf(words, (w) => w.back), since: timeOf(shelved.until) };
  return { urgency, reason: wordOf(words, (w) => (isLate ? w.late : w.unseen)), since: timeOf(sent) };
};
