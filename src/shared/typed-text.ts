import * as v from 'valibot';

/** Why a text cannot be taken as it is. */
export type TextFault = 'too-long' | 'broken' | 'control' | 'invisible' | 'marks' | 'missing';

export interface TextRules {
  /** Code points. */
  most?: number;
  /** Whether it has to say something. */
  isRequired?: boolean;
  /** Whether it may have several lines. */
  hasLines?: boolean;
}

/** Code points of a text that people type, unless its field says otherwise. */
export const longestText = 10_000;

/** Marks on one letter: more is no writing (Unicode Annex 15, stream-safe text). */
const mostMarks = 30;

/**
 * Signs that nobody types and nobody sees, which come along with what is pasted: embedded, overridden and isolated
 * directions (Unicode Annex 9), deprecated format signs, byte order marks, annotation anchors.
 */
const stowaways = /[\u202A-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** Tag characters: only a flag may have them. */
const looseTags = /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0000}-\u{E007F}]/gu;
/** Something to see. Fillers and blanks are letters and symbols for Unicode, and empty for the eye. */
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800\uFFFC\u{1D159}\u{13441}-\u{13446}])[\p{L}\p{N}\p{P}\p{S}]/u;

const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsInLines = /(?![\n\t])\p{Cc}/u;
const unsound = /[\p{Noncharacter_Code_Point}]/u;
const heaps = new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u');

/** A text as it is kept: in Unicode's composed form (NFC), with line feeds, without stowaways. */
export const tidyText = (text: string): string => {
  if (!text.isWellFormed()) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(stowaways, '')
    .replace(looseTags, '')
    .normalize('NFC');
};

/** What is wrong with a text (tidied before), and where: the sign, and its place from 1. Null: it can be taken. */
export const findTextFault = (
  text: string,
  { most = longestText, isRequired = false, hasLines = false }: TextRules = {},
): { fault: TextFault; part: string; at: number } | null => {
  const found = (fault: TextFault, sign: RegExpExecArray | null) =>
    sign && {
      fault,
      part: `U+${(sign[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      at: Array.from(text.slice(0, sign.index)).length + 1,
    };
  const whole = (fault: TextFault, part = '') => ({ fault, part, at: 1 });
  if (text.length > most && (text.length > most * 2 || Array.from(text).length > most)) {
    return whole('too-long', String(most));
  }
  if (text === '') return isRequired ? whole('missing') : null;
  return (
    found('broken', /\p{Surrogate}/u.exec(text)) ??
    found('broken', unsound.exec(text)) ??
    found('control', (hasLines ? controlsInLines : controls).exec(text)) ??
    (visible.test(text) ? null : whole(isRequired && text.trim() === '' ? 'missing' : 'invisible')) ??
    found('marks', heaps.exec(text))
  );
};

const reasons: Readonly<Record<TextFault, (part: string, at: number) => string>> = {
  'too-long': (most) => `The text has more than ${most} characters: shorten it.`,
  broken: (part, at) => `The sign ${at} (${part}) is no character: remove it, or type it again.`,
  control: (part, at) => `The sign ${at} (${part}) is a control character: remove it.`,
  invisible: () => 'There are only signs in it that nobody sees: write something, or leave it empty.',
  marks: (_, at) => `The sign ${at} begins a heap of more than ${mostMarks} marks: remove some.`,
  missing: () => 'A text is wanted: write something.',
};

/** What is wrong with a text, in a sentence that says what to do. */
const explain = (text: string, rules: TextRules): string => {
  const found = findTextFault(text, rules);
  return found ? reasons[found.fault](found.part, found.at) : '';
};

/**
 * Every text that people type, at the contract: tidied (`tidyText`), bounded, readable. A text of one line has no line
 * feeds; one that is not required may be empty, but not blank.
 */
export const typedText = (rules: TextRules = {}) =>
  v.pipe(
    v.string(),
    v.transform(tidyText),
    v.check(
      (text) => findTextFault(text, rules) === null,
      ({ input }) => explain(input, rules),
    ),
    // What a description of the contract says of it, in the words of JSON Schema.
    v.metadata({ maxLength: rules.most ?? longestText, ...(rules.isRequired && { minLength: 1 }) }),
  );
