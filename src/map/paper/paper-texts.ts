import { type PlacedText, placeTexts } from '../texts/place-texts.ts';
import { type MeasureName, createMeasure, nameFont } from './paper-names.ts';
import type { SheetView } from './sheet.ts';
import type { SpreadMark } from './spread-marks.ts';

/** Letters of a line, and CSS pixels of it. */
const longestLine = 28;
export const textLine = nameFont + 3;

export interface PaperText extends PlacedText {
  lines: readonly string[];
}

/** A text on lines that are short enough, cut at blanks where it has some. */
const breakText = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const letters = Array.from(word);
    for (let from = 0; from < letters.length; from += longestLine) {
      const part = letters.slice(from, from + longestLine).join('');
      const last = lines.at(-1);
      if (last !== undefined && from === 0 && last.length + part.length < longestLine) {
        lines[lines.length - 1] = `${last} ${part}`;
      } else lines.push(part);
    }
  }
  return lines;
};

/** What people wrote beside the signs that are drawn on the sheet. */
export const placePaperTexts = (
  marks: readonly SpreadMark[],
  view: SheetView,
  measure: MeasureName = createMeasure(),
): PaperText[] => {
  const written = marks.flatMap(({ x, y, sign, text = '' }, index) => {
    const lines = breakText(text);
    const width = Math.max(0, ...lines.map(measure)) + 4;
    const height = lines.length * textLine + 2;
    return lines.length === 0 ? [] : [{ id: String(index), x, y, radius: sign.size / 2, width, height, lines }];
  });
  const signs = marks.map(({ x, y, sign: { size } }) => ({
    left: x - size / 2,
    right: x + size / 2,
    top: y - size / 2,
    bottom: y + size / 2,
  }));
  const linesOf = new Map(written.map(({ id, lines }) => [id, lines]));
  return placeTexts(written, signs, view).map((one) => ({ ...one, lines: linesOf.get(one.id) ?? [] }));
};
