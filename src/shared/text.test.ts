import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findTextFault, tidyText, typedText } from './typed-text.ts';
import { isolate, withoutDirections } from './text.ts';

const line = typedText({ isRequired: true });
const lines = typedText({ isRequired: true, hasLines: true });
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const signs = (points: readonly number[]): string[] => points.map((point) => String.fromCodePoint(point));

const everyPoint = range(0, 0x10ffff);
const pick = (pattern: RegExp): string[] => signs(everyPoint).filter((sign) => pattern.test(sign));
const controls = signs([...range(0, 0x1f), ...range(0x7f, 0x9f)]);
const unseen = [
  ...pick(/[\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}]/u),
  ...signs([0x2800, 0x3164, 0xffa0, 0x115f, 0x1160, 0xfffc, 0x1d159]),
];
const marks = pick(/\p{M}/u);
const directions = signs([...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]);
const anything = fc.string({ unit: 'binary', maxLength: 60 });
/** A well-formed text beside which one impossible sign is put. */
const beside = (bad: readonly string[]) =>
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom(...bad), fc.string({ unit: 'grapheme' }))
    .map((parts) => parts.join(''));
const faultOf = (schema: v.GenericSchema<string, string>, text: string): string | null => {
  const parsed = v.safeParse(schema, text);
  return parsed.success ? null : parsed.issues[0].message;
};

describe('a text that somebody types', () => {
  it('is taken whole, composed, without directions and control signs, or refused with what to do', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = v.safeParse(lines, text);
        if (!parsed.success) {
          expect(parsed.issues[0].message).toMatch(/: (remove|shorten|write)/);
          return;
        }
        const kept = parsed.output;
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u);
        expect(kept).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
        expect(v.parse(lines, kept)).toBe(kept);
      }),
      { numRuns: 2_000 },
    );
  });

  it('has no control sign anywhere, and the reason names it and its place', () => {
    for (const sign of controls.filter((one) => one !== '\r')) {
      expect(faultOf(line, `Porte${sign}de Namur`)).toMatch(/^The sign 6 \(U\+00[0-9A-F]{2}\) is a control character/);
    }
    fc.assert(
      fc.property(beside(controls.filter((one) => !/[\n\t\r]/.test(one))), (text) => faultOf(lines, text) !== null),
    );
    expect(v.parse(lines, 'one\r\ntwo\rthree\u2028four\tfive')).toBe('one\ntwo\nthree\nfour\tfive');
    expect(faultOf(line, 'one\r\ntwo')).toContain('U+000A');
  });

  it('has no half characters and no characters that are none', () => {
    const halves = range(0xd800, 0xdfff).map((unit) => String.fromCharCode(unit));
    for (const half of halves) expect(faultOf(line, `a${half}b`)).toContain('sign 2 (U+D');
    const none = pick(/\p{Noncharacter_Code_Point}/u);
    expect(none).toHaveLength(66);
    for (const sign of none) expect(faultOf(line, `a${sign}`)).toContain('is no character');
  });

  it('says something that can be seen', () => {
    const dark = fc.array(fc.constantFrom(...unseen, ...marks), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(dark, (parts) => {
        const text = parts.join('');
        expect(faultOf(line, text)).not.toBeNull();
        // What is optional may be empty, not blank.
        if (tidyText(text) !== '') expect(faultOf(typedText({ hasLines: true }), text)).not.toBeNull();
      }),
      { numRuns: 3_000 },
    );
    expect([...unseen, ...marks].filter((sign) => faultOf(line, sign) === null)).toEqual([]);
    expect(faultOf(line, '')).toContain('write something');
    expect(faultOf(typedText(), '')).toBeNull();
  });

  it.each(['🔥', '—', 'é', 'e\u0301', 'ئەمە', '警察', '👩‍🚒', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '1', 'مرحبا\u200F!', 'می‌خواهم', 'ﾊﾝｶｸ', '#️⃣', 'ก็'])(
    'may be %s',
    (text) => {
      expect(v.parse(line, text)).toBe(text.normalize('NFC'));
    },
  );

  it('is bounded by code points, before and after it is composed', () => {
    fc.assert(
      fc.property(fc.constantFrom('x', 'م', '🚓', '𝕏', 'é'), fc.integer({ min: 1, max: 50 }), (sign, most) => {
        const rules = { most };
        expect(findTextFault(sign.repeat(most), rules)).toBeNull();
        expect(findTextFault(sign.repeat(most + 1), rules)).toMatchObject({ fault: 'too-long', part: String(most) });
      }),
    );
    expect(faultOf(line, 'x'.repeat(10_001))).toContain('10000');
  });

  it('has no heap of marks', () => {
    expect(faultOf(line, `a${'\u0301'.repeat(40)}`)).toContain('remove some');
    expect(faultOf(line, 'שָׁלוֹם')).toBeNull();
  });

  it('loses what turns the rest of a line round, and tags that hide words', () => {
    fc.assert(
      fc.property(beside(directions), (text) => {
        expect(tidyText(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        expect(withoutDirections(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }),
    );
    expect(tidyText('abc\u202Egpj.exe')).toBe('abcgpj.exe');
    expect(
      tidyText(`a${Array.from('hide', (sign) => String.fromCodePoint(0xe0000 + sign.charCodeAt(0))).join('')}b`),
    ).toBe('ab');
  });
});

describe('a text beside others', () => {
  it('is as it was without letters from right to left, and keeps to itself with them, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(anything, beside(directions), beside(['ش', 'ש', '\u200F'])), (text) => {
        const shown = isolate(text);
        const inner = shown.replace(/^\u2068|\u2069$/g, '');
        expect(inner).toBe(withoutDirections(text));
        if (/[\u0590-\u06FF\u200F]/.test(text)) expect(shown).toMatch(/^\u2068[^]*\u2069$/);
      }),
    );
    expect(isolate('Bourse · 16 h')).toBe('Bourse · 16 h');
  });
});
