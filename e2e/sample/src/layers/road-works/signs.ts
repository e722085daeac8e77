import type { RoadWorksStatus } from '../../domain/road-works/contract.ts';
import { type Sign, inks } from '../../map/sign.ts';
import { glyphs, overLook } from '../../map/sign-shapes.ts';

/** A hexagon, in the box of all signs (`map/sign-shapes.ts`). */
const outline = 'M7 3h10l5 9-5 9H7l-5-9z';

export const roadWorksSigns: Readonly<Record<RoadWorksStatus, Sign>> = {
  planned: { outline, edge: inks.other, size: 18, fill: inks.land, glyph: glyphs.clock, glyphFill: inks.other },
  ongoing: { outline, edge: inks.land, size: 20, fill: inks.other, glyph: glyphs.dash, glyphFill: inks.land },
  ended: { outline, ...overLook },
};
