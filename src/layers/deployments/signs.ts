import { type Sign, inks } from '../../map/sign.ts';
import { glyphs, outlines, overLook } from '../../map/sign-shapes.ts';

const hollow = { outline: outlines.square, fill: inks.land, edge: inks.other, glyphFill: inks.other, size: 18 };
const full = { ...hollow, fill: inks.other, edge: inks.land, glyphFill: inks.land };

/** A grey square; full with a shield on site, with an arrow en route, hollow with a clock while planned. */
export const deploymentSigns: Readonly<Record<string, Sign>> = {
  planned: { ...hollow, glyph: glyphs.clock },
  'en-route': { ...full, glyph: glyphs.arrow },
  'on-site': { ...full, glyph: glyphs.shield },
  paused: { ...hollow, glyph: glyphs.pause },
  ended: { outline: outlines.square, ...overLook },
};
