import * as v from 'valibot';
import { type PersonalKind, findPersonal as find } from '../../shared/personal/find-personal.ts';
import { typedText } from '../../shared/typed-text.ts';

/** What would point at a person, with the words that the refusal uses for it. */
const kinds: Readonly<Record<PersonalKind, string>> = {
  mail: 'an e-mail address',
  profile: 'a profile link',
  link: 'a link',
  handle: 'a handle',
  national: 'a national register number',
  phone: 'a phone number',
};

/** The first thing in the text that would point at a person, or null. `part` is the exact piece. */
export const findPersonal = (text: string): { kind: string; part: string } | null => {
  const found = find(text);
  return found && { kind: kinds[found.kind], part: found.part };
};

/** Why a text cannot belong to the watch, with what to do; null if it can. */
export const refusePersonal = (text: string): string | null => {
  const found = findPersonal(text);
  return found && `The watch publishes no personal data: remove ${found.kind} (“${found.part.slice(0, 100)}”).`;
};

/** A text of the watch: it cannot hold a handle, an e-mail address, a number or a link of somebody. */
export const impersonalText = () =>
  v.pipe(
    typedText({ hasLines: true }),
    v.check(
      (text) => refusePersonal(text) === null,
      ({ input }) => refusePersonal(input) ?? '',
    ),
  );
