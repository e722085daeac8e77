import { type Sign } from '../../map/sign.ts';
import { glyphs, ink, outlines, paper, severityColours } from '../../map/sign-shapes.ts';

const circle = { outline: outlines.circle, edge: ink };

/** A circle; the more severe, the fuller: dot, half, full, full with an exclamation mark. Closed ones are grey. */
export const incidentSigns: Readonly<Record<string, Sign>> = {
  minor: { ...circle, fill: paper, glyph: glyphs.dot, glyphFill: '#1f6fb5', size: 20 },
  moderate: { ...circle, fill: paper, glyph: glyphs.lowerHalf, glyphFill: '#d9a300', size: 22 },
  severe: { ...circle, fill: severityColours.severe, glyph: null, glyphFill: ink, size: 24 },
  extreme: { ...circle, fill: severityColours.extreme, glyph: glyphs.exclamation, glyphFill: '#ffffff', size: 29 },
  closed: { ...circle, fill: '#9aa5b4', glyph: glyphs.cross, glyphFill: ink, size: 18 },
};
