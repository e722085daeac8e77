import { instantOf, timeOf } from '../../shared/instant.ts';
import { type Alert, isWatchAlert } from './contract.ts';

/** What may go out: of partners, or to the public. An alert of the watch never does, released or not. */
export type PublicAlert = Alert & { properties: { origin: 'partner' | 'public-warning' } };
export const isPublicAlert = (alert: Alert): alert is PublicAlert => !isWatchAlert(alert);

/** Who sends what goes out, as CAP names a sender. */
export const messageSender = 'vigie.brussels';

/** What tells one message that went out from every other (CAP 1.2 clause 3.2.1). */
export interface MessageReference {
  identifier: string;
  sender: string;
  sent: string;
}

/** What goes out of an alert now: the message, and those that it takes the place of, the oldest first. */
export interface AlertMessage extends MessageReference {
  type: 'alert' | 'update' | 'cancel';
  references: readonly MessageReference[];
}

/** A state of an alert, and when it became known, milliseconds. */
export interface AlertVersion {
  alert: PublicAlert;
  known: number;
}

/** What a reader outside sees of it: triage at the centre sends nothing out. */
const publicPart = ({ geometry, properties }: PublicAlert): string => {
  const { event, urgency, severity, certainty, msgType, headline, onset, expires } = properties;
  const { theme, trend, capStatus, description } = properties;
  const { label, communes } = properties.area;
  const isCancelled = msgType === 'cancel';
  return JSON.stringify([
    [event, urgency, severity, certainty, isCancelled, headline, onset, expires, theme, trend, capStatus, description],
    [label, communes, geometry],
  ]);
};

/** An id as part of an identifier: without blanks, commas, `<` and `&`. */
const plainId = (id: string): string => encodeURIComponent(id.toWellFormed());

/**
 * The message that an alert's versions make, in order: each that changes what is seen outside takes the place of those
 * before it. Null: it was cancelled before anything went out, so that there is nothing to cancel.
 */
export const followMessages = (versions: readonly AlertVersion[]): AlertMessage | null => {
  const sent: MessageReference[] = [];
  let seen = '';
  let latest = 0;
  for (const { alert, known } of versions) {
    const part = publicPart(alert);
    if (part === seen) continue;
    const { version, sent: first } = alert.properties;
    const isFirst = sent.length === 0;
    if (isFirst && alert.properties.msgType === 'cancel') continue;
    seen = part;
    // Whole seconds, in order, whatever the clocks said.
    latest = Math.max(Math.floor((isFirst ? timeOf(first) : known) / 1_000) * 1_000, latest + 1_000);
    sent.push({ identifier: `${plainId(alert.id)}.${version}`, sender: messageSender, sent: instantOf(latest) });
  }
  const last = sent.at(-1);
  const alert = versions.at(-1)?.alert;
  if (!last || !alert) return null;
  const references = sent.slice(0, -1);
  const type = alert.properties.msgType === 'cancel' ? 'cancel' : references.length > 0 ? 'update' : 'alert';
  return { ...last, type, references };
};
