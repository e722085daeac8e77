import { fold } from './fold.ts';

/** Most names have no other signs, and names are many. */
const isPlain = /^[\x20-\x7E]*$/;

/** The words of a text, folded: runs of letters and digits. */
export const wordsOf = (text: string): string[] =>
  (isPlain.test(text) ? text.toLowerCase() : fold(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
