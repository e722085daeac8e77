import type { Sign } from '../../map/sign.ts';
import { glyphs, ink, outlines, paper } from '../../map/sign-shapes.ts';

const square = { outline: outlines.square, edge: ink, size: 20 };
const blue = '#5b8def';

/** A square; full with a shield on site, half full with an arrow en route, hollow with a clock while planned. */
export const deploymentSigns: Readonly<Record<string, Sign>> = {
  planned: { ...square, fill: paper, glyph: glyphs.clock, glyphFill: '#2b5fc7' },
  'en-route': { ...square, fill: '#b9cff8', glyph: glyphs.arrow, glyphFill: ink },
  'on-site': { ...square, fill: blue, glyph: glyphs.shield, glyphFill: '#ffffff' },
  paused: { ...square, fill: paper, glyph: glyphs.pause, glyphFill: '#48566a' },
  ended: { ...square, fill: '#9aa5b4', glyph: glyphs.cross, glyphFill: ink },
};
