import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Seat } from '../../shared/seats.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Handover, HandoverContent } from './contract.ts';
import type { HandoverDraft, HandoverPatch } from './drafts.ts';

const partsOf = (text: Text | null): readonly (string | null)[] | null => text && [text.fr, text.nl, text.en ?? null];

/** The text whose bytes are hashed: all that is signed and the seat, in one order, whatever order its properties have. */
const signedText = (seat: string, { since, until, lens, notes, sections, presence }: HandoverContent): string =>
  JSON.stringify([
    seat,
    timeOf(since),
    timeOf(until),
    lens.zone,
    lens.commune,
    notes,
    sections.map(({ key, rows, more, outside }) => [
      key,
      more,
      outside,
      rows.map(({ collection, id, label, detail }) => [collection, id, partsOf(label), partsOf(detail)]),
    ]),
    presence.map(({ operator, teams, officers }) => [operator, teams, officers]),
  ]);

/** SHA-256 of what a seat signs, in hexadecimal digits. */
export const hashOf = (seat: string, content: HandoverContent): string =>
  bytesToHex(sha256(utf8ToBytes(signedText(seat, content))));

/** Whether a handover is still what was signed. */
export const isAsSigned = ({ properties: { content, hash, signed } }: Handover): boolean =>
  hashOf(signed.seat, content) === hash;

/** A device's clock may be so far ahead, milliseconds. */
const slack = 60_000;

/** Why a handover cannot be signed; null if it can. @param now milliseconds */
export const refuseSigning = ({ content, hash }: HandoverDraft, seat: string, now: number): string | null => {
  const [since, until] = [timeOf(content.since), timeOf(content.until)];
  if (since >= until) return 'A handover begins before it ends: choose an earlier moment.';
  if (until > now + slack) return 'A handover ends now at the latest: make it up again.';
  return hashOf(seat, content) === hash
    ? null
    : 'The hash is not that of what is handed over: make it up again, and sign what you see.';
};

/** A handover as it is signed. @param number 1 until the server gives it its own */
export const signHandover = (id: string, { content, hash }: HandoverDraft, seat: Seat, now: number): Handover => {
  const at = instantOf(now);
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      number: 1,
      status: 'signed',
      function: seat.role,
      zone: seat.zone,
      content,
      hash,
      signed: { at, seat: seat.id },
      acknowledged: null,
      updated: at,
      version: 1,
      exercise: false,
    },
  };
};

/** Why a handover cannot be acknowledged; null if it can. */
export const refuseAcknowledging = ({ properties }: Handover, { hash }: HandoverPatch): string | null => {
  if (properties.status === 'acknowledged')
    return 'The handover is acknowledged already: what was signed is not changed.';
  return hash === properties.hash ? null : 'The hash is not that of what was signed: read it again.';
};

/** What acknowledging makes of a handover. @param now RFC 3339 */
export const followAcknowledging = ({ id }: Pick<Seat, 'id'>, now: string) => ({
  status: 'acknowledged' as const,
  acknowledged: { at: now, seat: id },
});
