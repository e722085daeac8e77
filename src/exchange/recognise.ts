import { decodeText, type FileFault } from '../shared/decode-text.ts';
import type { FaultReason } from './fault-words.ts';
import type { ReadFormat } from './reading.ts';

/** What a file is, by what stands in it; its text where it is one. */
type BinaryFormat = 'kmz' | 'gtfs-rt';
export type TextFormat = Exclude<ReadFormat, BinaryFormat>;
type Recognised =
  | { format: TextFormat; text: string }
  | { format: BinaryFormat; text: null }
  | { fault: FaultReason; line?: number | null };

const textFaults: Record<FileFault, FaultReason> = {
  'no-content': 'empty',
  workbook: 'workbook',
  'no-text': 'no-text',
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

/** Of the namespaces that a file speaks of, in whatever envelope it stands. */
const namespaces: readonly (readonly [RegExp, TextFormat])[] = [
  [/urn:oasis:names:tc:emergency:cap:1|http:\/\/www\.incident\.com\/cap/, 'cap'],
  [/datex2\.eu\/schema/, 'datex'],
  [/opengis\.net\/kml|earth\.google\.com\/kml|google\.com\/kml/, 'kml'],
  [/topografix\.com\/GPX/i, 'gpx'],
];

const doctypePattern = /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->)*<!DOCTYPE/i;

/** Of the root element, without its prefix. */
const rootPattern = /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>]*>)*<(?:[\w.-]+:)?([\w.-]+)/;
const roots: Readonly<Partial<Record<string, TextFormat>>> = {
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
};

/** Comments and processing instructions before the root are looked through this far. */
const headLength = 20_000;

const recogniseText = (text: string): Recognised => {
  const head = text.slice(0, headLength).trimStart();
  if (/^[{[]/.test(head)) return { format: 'geojson', text };
  if (head.startsWith('<')) {
    const doctype = doctypePattern.exec(head)?.[0];
    if (doctype !== undefined && !/<html[\s>]/i.test(head))
      return { fault: 'doctype', line: doctype.trimEnd().split('\n').length };
    const named = namespaces.find(([pattern]) => pattern.test(head))?.[1];
    const format = named ?? roots[rootPattern.exec(head)?.[1] ?? ''];
    return format ? { format, text } : { fault: 'not-recognised' };
  }
  return { format: 'csv', text };
};

/** The line of the first byte that is in no text, or of the first letters that are none; null: it is nowhere in particular. */
const findDamage = (bytes: Uint8Array): number | null => {
  let line = 1;
  let from = 0;
  while (from < bytes.length) {
    const next = bytes.indexOf(0x0a, from);
    const end = next === -1 ? bytes.length : next;
    const row = bytes.subarray(from, end);
    if (row.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0c && byte !== 0x0d)) return line;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(row);
    } catch {
      return line;
    }
    line++;
    from = end + 1;
  }
  return null;
};

/** UTF-8 that was taken for one byte a sign, of Windows or of an older Mac. */
const garbled = /[ÂÃ][\u0080-\u00BF]|â€[™œ“”¢]|√[^\p{ASCII}]/u;

/** The line of the first letters that look as if they were read in a wrong encoding before; null: there are none. */
export const findGarbled = (text: string): { line: number; found: string } | null => {
  const at = text.search(garbled);
  return at === -1
    ? null
    : { line: text.slice(0, at).split('\n').length, found: text.slice(Math.max(0, at - 20), at + 20) };
};

/** RFC 8142 parts values by a sign that is no text. */
const withoutSeparators = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x1e ? bytes.map((byte) => (byte === 0x1e ? 0x0a : byte)) : bytes;

export const recognise = (bytes: Uint8Array): Recognised => {
  if (bytes.length === 0) return { fault: 'empty' };
  if (isZip(bytes)) return isWorkbook(bytes) ? { fault: 'workbook' } : { format: 'kmz', text: null };
  if (isTransitFeed(bytes)) return { format: 'gtfs-rt', text: null };
  const decoded = decodeText(withoutSeparators(bytes));
  return 'fault' in decoded
    ? { fault: textFaults[decoded.fault], line: findDamage(bytes) }
    : recogniseText(decoded.text);
};
