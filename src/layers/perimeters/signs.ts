import type { Perimeter } from '../../domain/perimeters/contract.ts';
import type { PerimeterKind } from '../../domain/perimeters/kinds.ts';
import type { AreaLook } from '../../map/area-looks.ts';
import { glyphs, overLook } from '../../map/sign-shapes.ts';
import { type Sign, inks } from '../../map/sign.ts';

/** A barrier, as no other layer has it, and what stands on it. */
const barrier = 'M2.5 5.5h19v13h-19z';
const marks: Readonly<Record<PerimeterKind, string>> = {
  exclusion: 'M6 10.4h12v3.2H6z',
  isolation: 'M6.5 8.4h11v2.2h-11zM6.5 13.4h11v2.2h-11z',
  dissuasion: 'M6.5 10.8h2.4v2.4H6.5zM10.8 10.8h2.4v2.4h-2.4zM15.1 10.8h2.4v2.4h-2.4z',
  reflex: 'M13.4 7.4l-5 5.4h3l-.8 3.8 5-5.4h-3z',
  filter: 'M7 8h10l-3.7 4.2V16h-2.6v-3.8z',
  evacuation: 'M6.5 10.9h6V8.2l5 3.8-5 3.8v-2.7h-6z',
  buffer: 'M8.5 8.3h7v7.4h-7zM10.3 10.1v3.8h3.4v-3.8z',
  search: 'M11 7.6a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0-7.2zM13.3 14.4l1.3-1.3 2.9 2.6-1.3 1.3z',
};

const hollow = { outline: barrier, fill: inks.land, edge: inks.other, glyphFill: inks.other, size: 20 };
const look = (kind: PerimeterKind): Sign => ({ ...hollow, glyph: marks[kind] });

/** A grey barrier by its kind: red, orange and yellow of the signs are severity alone, so the colour is the area's. */
export const perimeterSigns: Readonly<Record<PerimeterKind | 'planned' | 'lifted', Sign>> = {
  exclusion: look('exclusion'),
  isolation: look('isolation'),
  dissuasion: look('dissuasion'),
  reflex: look('reflex'),
  filter: look('filter'),
  evacuation: look('evacuation'),
  buffer: look('buffer'),
  search: look('search'),
  planned: { ...hollow, glyph: glyphs.clock, size: 18 },
  lifted: { outline: barrier, ...overLook },
};

/** By kind while it stands, else by status. */
export const signOf = ({ properties: { kind, status } }: Perimeter): keyof typeof perimeterSigns =>
  status === 'active' ? kind : status;

/** Colour and pattern of the area: no two kinds have the same pattern, so that nobody needs the colour. */
export const areaLooks: Readonly<Record<PerimeterKind, AreaLook>> = {
  exclusion: { ink: 'extreme', pattern: 'cross' },
  isolation: { ink: 'severe', pattern: 'slant' },
  dissuasion: { ink: 'moderate', pattern: 'dots' },
  reflex: { ink: 'minor', pattern: 'grid' },
  filter: { ink: 'minor', pattern: 'bars' },
  evacuation: { ink: 'minor', pattern: 'level' },
  buffer: { ink: 'minor', pattern: 'plain' },
  search: { ink: 'minor', pattern: 'plus' },
};
