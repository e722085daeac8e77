import { sha256 } from '@noble/hashes/sha2.js';
import { RecordingRefusal, bounds } from './contract.ts';

/*
 * A gzip file (RFC 1952) as any program unpacks it. Its header says nothing (no name, no time, no system), so that every
 * bit of it is known, and has one field more: the SHA-256 of what follows. Thus no bit can be another one unnoticed,
 * also of those that unpacking does not look at.
 */
const plain = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
const sealBytes = 32;
/** With a field of its own: its length, its name `VG`, the length of what it holds. */
const begin = Uint8Array.from([...plain.with(3, 4), sealBytes + 4, 0, 0x56, 0x47, sealBytes, 0]);
const headerBytes = begin.length + sealBytes;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === plain[0] && bytes[1] === plain[1];

/** @throws RecordingRefusal where the browser cannot */
export const pack = async (parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>> => {
  if (typeof CompressionStream === 'undefined') throw new RecordingRefusal('unsupported');
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer()).subarray(plain.length);
  const file = new Uint8Array(headerBytes + packed.length);
  file.set(begin);
  file.set(sha256(packed), begin.length);
  file.set(packed, headerBytes);
  return file;
};

/** @throws RecordingRefusal: it is no recording, or too large to be one */
export const checkBegin = (file: Uint8Array): void => {
  if (file.length > bounds.packed) throw new RecordingRefusal('too-large');
  const isWhole = begin.every((byte, at) => file[at] === byte);
  if (!isWhole) throw new RecordingRefusal(isGzip(file) && file.length < begin.length ? 'cut' : 'foreign');
};

/** Whether what was packed is what was sealed. */
export const isSealed = (file: Uint8Array): boolean => {
  const seal = sha256(file.subarray(headerBytes));
  return file.length > headerBytes && seal.every((byte, at) => file[begin.length + at] === byte);
};

/**
 * The lines, one after the other, without their breaks.
 * @throws RecordingRefusal: it cannot be unpacked further, is larger than allowed, or its last line has no break
 */
export const unpackLines = async function* (
  file: Uint8Array<ArrayBuffer>,
  { unpacked, line: longest }: Readonly<Record<'unpacked' | 'line', number>> = bounds,
): AsyncGenerator<string> {
  if (typeof DecompressionStream === 'undefined') throw new RecordingRefusal('unsupported');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let [left, count, size] = ['', 0, 0];
  try {
    for (;;) {
      let text: string;
      try {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        text = decoder.decode(value, { stream: true });
      } catch {
        throw new RecordingRefusal('damaged', count + 1);
      }
      if (size > unpacked) throw new RecordingRefusal('too-large', count + 1);
      const lines = (left + text).split('\n');
      left = lines.pop() ?? '';
      if (left.length > longest) throw new RecordingRefusal('too-large', count + 1);
      for (const line of lines) {
        count += 1;
        yield line;
      }
    }
    if (left !== '') throw new RecordingRefusal('cut', count + 1);
  } finally {
    reader.cancel().catch(() => undefined);
  }
};
