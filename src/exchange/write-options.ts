import type { Language } from '../shared/vocabulary.ts';
import type { ExchangeRecord } from './record.ts';

export interface WriteOptions {
  language: Language;
  /** What the whole is: the name of a document or of a folder, where the format has one. */
  title: string;
}

/** How one format is written. */
export interface Writer {
  mediaType: string;
  /** Of the name of the file, without the dot. */
  extension: string;
  /** Whether the format can hold such a thing at all; whoever writes tells how many were left out. */
  holds(record: ExchangeRecord): boolean;
  write(records: readonly ExchangeRecord[], options: WriteOptions): string | Uint8Array<ArrayBuffer>;
}
