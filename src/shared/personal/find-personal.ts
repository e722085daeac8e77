import { findHandle, findMailAddress } from './addresses.ts';
import { type Folded, foldText, joinSpaced, writtenAt } from './fold.ts';
import { findLink } from './links.ts';
import { figuresOf } from './number-words.ts';
import { type Piece, findNumber } from './numbers.ts';

export const personalKinds = ['mail', 'profile', 'link', 'handle', 'national', 'phone'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** What in a text would point at a person: its kind, and the exact piece of what was written. */
export interface Personal {
  kind: PersonalKind;
  part: string;
}

const search = (written: string, folded: Folded): Personal | null => {
  const writtenOf = ({ start, end }: Piece): string => writtenAt(written, folded, start, end);
  const tell = (kind: PersonalKind, piece: Piece): Personal => ({ kind, part: writtenOf(piece) });
  const mail = findMailAddress(folded.text);
  if (mail) return tell('mail', mail);
  const link = findLink(folded.text, writtenOf);
  if (link) return tell(link.kind, link);
  const handle = findHandle(folded.text, writtenOf);
  return handle && tell('handle', handle);
};

/**
 * The first thing in a text of the watch that would point at a person, or null: an e-mail address, a link (but to an
 * authority), a handle, a national register number, a phone number; also where look-alikes, blanks, invisible signs or
 * words stand for its signs.
 */
export const findPersonal = (written: string): Personal | null => {
  const folded = foldText(written);
  const address = search(written, folded);
  if (address) return address;
  for (const read of [folded, figuresOf(folded)]) {
    const number = findNumber(read.text);
    if (number) return { kind: number.kind, part: writtenAt(written, read, number.start, number.end) };
  }
  const joined = joinSpaced(folded);
  return joined.text === folded.text ? null : search(written, joined);
};
