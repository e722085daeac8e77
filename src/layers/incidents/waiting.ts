import { type Incident, isOpen } from '../../domain/incidents/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import { defineWords, t } from '../../shared/terms.ts';
import { severityRank } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Waiting } from '../manifest.ts';

const words = defineWords({
  noUnit: t('Aucune équipe engagée', 'Geen ploeg toegewezen', 'No unit assigned'),
});

/** An extreme or severe incident without a unit. */
export const tellWaiting = (incident: Incident, seat: Seat): Waiting | null => {
  const { severity, deployments, place, reported } = incident.properties;
  const isGrave = severity === 'extreme' || severity === 'severe';
  if (!isGrave || !isOpen(incident) || deployments.length > 0) return null;
  if (refuse(seat, { type: 'change', zones: [place.zone] }) !== null) return null;
  return { urgency: severityRank[severity], reason: wordOf(words, (w) => w.noUnit), since: timeOf(reported) };
};
