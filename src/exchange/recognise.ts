import { decodeText, type FileFault } from '../shared/decode-text.ts';
import type { FaultReason } from './fault-words.ts';
import type { ReadFormat } from './reading.ts';

/** What a file is, by what stands in it; its text where it is one. */
type Recognised =
  | { format: ReadFormat; text: string }
  | { format: 'kmz' | 'gtfs-rt'; text: null }
  | { fault: FaultReason };

const textFaults: Record<FileFault, FaultReason> = {
  'no-content': 'empty',
  workbook: 'workbook',
  'no-text': 'not-recognised',
  damaged: 'damaged-text',
  'unknown-signs': 'damaged-text',
  unreadable: 'unreadable',
  'too-large': 'too-large',
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;
/** Names of parts in a zip are plain: those of Office say what it is. */
const hasName = (bytes: Uint8Array, name: string): boolean => {
  const text =
    new TextDecoder('latin1').decode(bytes.subarray(0, 4_096)) +
    new TextDecoder('latin1').decode(bytes.subarray(-65_536));
  return text.includes(name);
};
const isWorkbook = (bytes: Uint8Array): boolean =>
  ['[Content_Types].xml', 'application/vnd.oasis.opendocument'].some((name) => hasName(bytes, name));

/** A FeedMessage begins with its header (field 1), which begins with the version. */
const isTransitFeed = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x0a && bytes[2] === 0x0a && /^[123]\.\d$/.test(String.fromCharCode(...bytes.subarray(4, 7)));

/** Of the root element, without its prefix. */
const rootPattern = /^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>)*<(?:[\w.-]+:)?([\w.-]+)/;
const roots: Readonly<Partial<Record<string, ReadFormat>>> = {
  kml: 'kml',
  Document: 'kml',
  Placemark: 'kml',
  gpx: 'gpx',
  alert: 'cap',
  alerts: 'cap',
  feed: 'cap',
  rss: 'cap',
  RDF: 'cap',
  d2LogicalModel: 'datex',
  payload: 'datex',
  messageContainer: 'datex',
  payloadPublication: 'datex',
  publication: 'datex',
  Envelope: 'datex',
};

/** Comments and processing instructions before the root are looked through this far. */
const headLength = 20_000;

const recogniseText = (text: string): Recognised => {
  const head = text.slice(0, headLength).trimStart();
  if (/^[{[]/.test(head)) return { format: 'geojson', text };
  if (head.startsWith('<')) {
    const format = roots[rootPattern.exec(head)?.[1] ?? ''];
    return format ? { format, text } : { fault: /^<!DOCTYPE/i.test(head) ? 'doctype' : 'not-recognised' };
  }
  return { format: 'csv', text };
};

/** RFC 8142 parts values by a sign that is no text. */
const withoutSeparators = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1e ? bytes.map((byte) => (byte === 0x1e ? 0x0a : byte)) : bytes;

export const recognise = (bytes: Uint8Array): Recognised => {
  if (bytes.length === 0) return { fault: 'empty' };
  if (isZip(bytes)) return isWorkbook(bytes) ? { fault: 'workbook' } : { format: 'kmz', text: null };
  if (isTransitFeed(bytes)) return { format: 'gtfs-rt', text: null };
  const decoded = decodeText(withoutSeparators(bytes));
  return 'fault' in decoded ? { fault: textFaults[decoded.fault] } : recogniseText(decoded.text);
};
