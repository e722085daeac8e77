import * as v from 'valibot';
import { typedText } from '../../shared/text.ts';

/** What would point at a person, each with the word that the refusal uses for it. */
const personalPatterns: ReadonlyArray<readonly [kind: string, pattern: RegExp]> = [
  ['an e-mail address', /[\w.+-]+@[\w-]+\.[\w.-]+/u],
  ['a link', /(?:https?:\/\/|www\.)\S+/iu],
  [
    'a profile link',
    /\b(?:facebook|instagram|tiktok|twitter|x|t|telegram|linkedin|snapchat|youtube)\.(?:com|me|be)\/\S+/iu,
  ],
  ['a handle', /(?:^|[^\w@])@[\w.]{2,}/u],
  ['a phone number', /(?:\+|\b0)\d(?:[\s./-]?\d){7,}/u],
];

/** The first thing in the text that would point at a person, or null. `part` is the exact piece. */
export const findPersonal = (text: string): { kind: string; part: string } | null => {
  for (const [kind, pattern] of personalPatterns) {
    const found = pattern.exec(text);
    if (found) return { kind, part: found[0].trim() };
  }
  return null;
};

/** A text that cannot hold a handle, an e-mail address, a phone number or a link: refused with the part that offends. */
export const impersonalText = () =>
  v.pipe(
    typedText({ hasLines: true }),
    v.check(
      (text) => findPersonal(text) === null,
      ({ input }) => {
        const found = findPersonal(input);
        return `The watch publishes no personal data: remove ${found?.kind ?? 'it'} (“${found?.part ?? ''}”).`;
      },
    ),
  );
