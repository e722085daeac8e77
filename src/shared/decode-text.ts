/** Why the bytes of a file are no text that can be read. */
export type FileFault =
  | 'no-content'
  | 'workbook'
  | 'no-text'
  | 'damaged'
  | 'unknown-signs'
  | 'unreadable'
  | 'too-large';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-16 without a byte order mark has a zero in every second byte of plain letters. */
const guessUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4_096);
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => count / (head.length / 2));
  return odd > 0.3 && even < 0.1 ? 'utf-16le' : even > 0.3 && odd < 0.1 ? 'utf-16be' : null;
};

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The letters and marks of French and Dutch beyond ASCII. */
const usual = /[àâäáçéèêëîïíôöóùûüúñœæ’‘“”«»€–°²]/g;
/** Signs that stand in no word: what Windows-1252 shows of letters that were written in another code. */
const unlikely = /[\u0080-\u009F]|\p{L}[‚„†‡ˆ‰‹](?=\p{L})|\p{Ll}[ŠŽŒ](?=\p{Ll})/u;

type Decoded = { text: string } | { fault: FileFault };

const orDamaged = (text: string | null): Decoded => (text === null ? { fault: 'damaged' } : { text });

/** A text of one byte a sign, of Windows or of an older Mac: the one that makes words. */
const decodeSingleBytes = (bytes: Uint8Array): Decoded => {
  const [windows = '', mac = ''] = ['windows-1252', 'macintosh'].map((name) => decode(bytes, name) ?? '');
  const count = (text: string): number => text.match(usual)?.length ?? 0;
  const text = count(mac) > count(windows) ? mac : windows;
  return unlikely.test(text) ? { fault: 'unknown-signs' } : { text };
};

const decodeAny = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0xff, 0xfe)) return orDamaged(decode(bytes, 'utf-16le'));
  if (startsWith(bytes, 0xfe, 0xff)) return orDamaged(decode(bytes, 'utf-16be'));
  const wide = guessUtf16(bytes);
  if (wide) return orDamaged(decode(bytes, wide));
  const text = decode(bytes, 'utf-8');
  if (text !== null) return { text };
  // A mark of UTF-8 over something else is no help, and is no text.
  return decodeSingleBytes(startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes);
};

/**
 * The text of a file, by what is there: a byte order mark (UTF-8, UTF-16), zeros (UTF-16), valid UTF-8, else one byte a
 * sign (Windows-1252, Mac Roman). What cannot be read without loss is refused: the text never holds U+FFFD.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'workbook' };
  const decoded = decodeAny(bytes);
  if ('fault' in decoded) return decoded;
  // Programs of long ago end a text so.
  const whole = decoded.text.endsWith('\u001A') ? decoded.text.slice(0, -1) : decoded.text;
  const text = whole.replace(/^\u{FEFF}/u, '');
  if (/[\p{Cc}--[\t\n\f\r]]/v.test(text)) return { fault: 'no-text' };
  if (text.includes('\u{FFFD}')) return { fault: 'damaged' };
  return text.trim() === '' ? { fault: 'no-content' } : { text };
};

/** Bytes. A table of 2,000 rows has a tenth of it. */
const largest = 5_000_000;

/** The text of a file that somebody chose. */
export const readTextFile = async (file: File): Promise<Decoded> => {
  if (file.size > largest) return { fault: 'too-large' };
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // Gone, or held by another program, since it was chosen.
    return { fault: 'unreadable' };
  }
};
