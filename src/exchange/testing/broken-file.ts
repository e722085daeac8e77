import type { FaultReason } from '../fault-words.ts';
import type { Limits } from '../reading.ts';
import { soundTexts } from './sound-files.ts';

export type TextFormat = keyof typeof soundTexts;
export const textFormats = Object.keys(soundTexts) as TextFormat[];
export const xmlFormats = ['kml', 'gpx', 'cap', 'datex'] as const;

/** A file with something wrong in it, and what the reader may say of that; null: whatever it says. */
export interface BrokenFile {
  what: string;
  bytes: Uint8Array;
  reasons: readonly FaultReason[] | null;
  /** Whether the format has lines to name. */
  hasLines: boolean;
  limits?: Partial<Limits>;
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const ofText = (what: string, text: string, reasons: readonly FaultReason[]): BrokenFile => ({
  what,
  bytes: encode(text),
  reasons,
  hasLines: true,
});
