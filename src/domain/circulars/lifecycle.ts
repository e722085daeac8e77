import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { timeOf } from '../../shared/instant.ts';
import type { Seat } from '../../shared/seats.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { Circular, Edition, Receipt } from './contract.ts';
import type { CircularDraft, CircularPatch, ReceiptPatch } from './drafts.ts';

/** A document as it is kept: its text in both languages, with hash and size of its bytes. */
export type Document = Circular['properties']['document'];

/** The document of a text: SHA-256 and size of its UTF-8 bytes, French before Dutch. */
export const documentOf = (text: Text): Document => {
  const bytes = new TextEncoder().encode(`${text.fr}\n\n${text.nl}`);
  return { text, hash: bytesToHex(sha256(bytes)), size: bytes.length };
};

const fresh = (now: string) => ({ updated: now, version: 1, exercise: false });

/** The id of the receipt of a version by a zone: one for each. */
export const receiptId = (circular: string, edition: number, zone: string): string =>
  `rcp-${circular}-${edition}-${zone}`;

/** A circular as it comes into the register. @param now RFC 3339 */
export const registerCircular = (id: string, draft: CircularDraft, document: Document, now: string): Circular => {
  const { signed, published, inForce, text: _, ...properties } = draft;
  const first: Edition = { edition: 1, signed, published, inForce, hash: document.hash, registered: now };
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: { ...properties, edition: 1, editions: [first], document, reminded: null, ...fresh(now) },
  };
};

/** What each zone is asked for, of the present version. @param now RFC 3339 */
export const askReceipts = ({ id, properties }: Circular, now: string): Receipt[] =>
  properties.asked.map((zone) => ({
    type: 'Feature',
    id: receiptId(id, properties.edition, zone),
    geometry: null,
    properties: {
      circular: id,
      reference: properties.reference,
      edition: properties.edition,
      zone,
      status: 'asked',
      asked: now,
      confirmed: null,
      ...fresh(now),
      exercise: properties.exercise,
    },
  }));

/** Why a circular cannot be changed so; null if it can. */
export const refuseCircularPatch = ({ properties }: Circular, { edition, text }: CircularPatch): string | null => {
  if (!edition) return null;
  if (!text) return 'A new version has a text: send it with its dates.';
  const { signed = '' } = properties.editions.at(-1) ?? {};
  return edition.signed <= signed ? `A new version is signed after the one before it, of ${signed}.` : null;
};

/**
 * What a patch makes of a circular: an editorial change keeps the version, and so every receipt; a new version is added
 * to those before it.
 * @param document of the new text; null: the text stays
 * @param now RFC 3339
 */
export const followCircularPatch = (
  { properties }: Circular,
  { text: _, edition, reminded, ...patch }: CircularPatch,
  document: Document | null,
  now: string,
) => {
  const { hash } = document ?? properties.document;
  const next = properties.edition + 1;
  return {
    ...patch,
    ...(document && { document }),
    ...(reminded && { reminded: now }),
    ...(edition && {
      edition: next,
      editions: [...properties.editions, { edition: next, ...edition, hash, registered: now }],
      reminded: null,
    }),
    // Which document a version is, as it stands now.
    ...(document &&
      !edition && {
        editions: properties.editions.map((one) => (one.edition === properties.edition ? { ...one, hash } : one)),
      }),
  };
};

/** Why a receipt cannot be given; null if it can. @param circular as it is now */
export const refuseReceipt = ({ properties }: Receipt, { hash }: ReceiptPatch, circular: Circular): string | null => {
  if (properties.status === 'confirmed')
    return 'The zone has confirmed this version already: a receipt is not changed.';
  if (properties.status === 'lapsed' || circular.properties.edition !== properties.edition) {
    return `There is a newer version of ${properties.reference}: read and confirm that one.`;
  }
  return hash === circular.properties.document.hash
    ? null
    : `The document of ${properties.reference} has changed since it was read: read it again.`;
};

/** What a confirmation makes of a receipt. @param now RFC 3339 */
export const followReceipt = ({ hash }: ReceiptPatch, { role }: Pick<Seat, 'role'>, now: string) => ({
  status: 'confirmed' as const,
  confirmed: { at: now, hash, function: role },
});

/** A zone that lets a circular wait for so long has to be reminded, milliseconds. */
const receiptDue = 14 * 24 * 3_600_000;

/** Whether a zone has let it wait too long. @param now milliseconds */
export const isLate = ({ properties: { status, asked } }: Receipt, now: number): boolean =>
  status === 'asked' && timeOf(asked) + receiptDue <= now;
