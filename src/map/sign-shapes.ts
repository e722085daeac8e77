import type { Theme } from '../shared/url-state.ts';
import type { Severity } from '../shared/vocabulary.ts';
import { type Sign, inks } from './sign.ts';

/** Outlines in a box of 24 × 24; one for each kind of feature, so that kinds differ without colour. */
export const outlines = {
  circle: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z',
  triangle: 'M10.3 3.2 1.9 18.6A2 2 0 0 0 3.6 21.5h16.8a2 2 0 0 0 1.7-2.9L13.7 3.2a2 2 0 0 0-3.4 0z',
  diamond: 'M10.6 2.6a2 2 0 0 1 2.8 0l8 8a2 2 0 0 1 0 2.8l-8 8a2 2 0 0 1-2.8 0l-8-8a2 2 0 0 1 0-2.8z',
  square: 'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3z',
} as const;

/** Fillings and marks that go inside the outlines. */
export const glyphs = {
  dot: 'M12 8.6a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8z',
  lowerHalf: 'M4.2 12h15.6a7.8 7.8 0 0 1-15.6 0z',
  exclamation: 'M10.6 5.5h2.8l-.5 8h-1.8zM12 15.2a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 1 1 0-3.4z',
  exclamationLow: 'M10.8 8h2.4l-.4 6.6h-1.6zM12 15.9a1.4 1.4 0 1 1 0 2.8a1.4 1.4 0 1 1 0-2.8z',
  tick: 'M7.6 14.6l1.5-1.5 2.1 2.1 4.2-5 1.6 1.3-5.7 6.8z',
  link: 'M7.5 13h9v2.2h-9zM10.9 9.6h2.2v9h-2.2z',
  cross: 'M8.2 9.8l1.6-1.6 2.2 2.2 2.2-2.2 1.6 1.6-2.2 2.2 2.2 2.2-1.6 1.6-2.2-2.2-2.2 2.2-1.6-1.6 2.2-2.2z',
  crossLow: 'M8.7 12.6l1.4-1.4 1.9 1.9 1.9-1.9 1.4 1.4-1.9 1.9 1.9 1.9-1.4 1.4-1.9-1.9-1.9 1.9-1.4-1.4 1.9-1.9z',
  dash: 'M7.5 13.6h9v2.4h-9z',
  clock: 'M11 7h2v4.4l3.4 2-1 1.7-4.4-2.6z',
  arrow: 'M6.5 10.8h6V7.6l5.4 4.4-5.4 4.4v-3.2h-6z',
  pause: 'M8 7.5h3v9H8zM13 7.5h3v9h-3z',
  shield: 'M12 5.8l5 1.9v4.2c0 3-2.1 5.2-5 6.4-2.9-1.2-5-3.4-5-6.4V7.7z',
} as const;

type Ink = keyof typeof inks;

/** What the inks are in each theme; the page has the same as custom properties (`tokens.css`). */
export const inkColours: Readonly<Record<Theme, Readonly<Record<Ink, string>>>> = {
  dark: {
    land: '#1a1d21',
    minor: '#b4bcc5',
    moderate: '#f2cf4a',
    severe: '#ffa14d',
    extreme: '#ff6b70',
    other: '#7d8791',
  },
  light: {
    land: '#eceeef',
    minor: '#606871',
    moderate: '#8a6a00',
    severe: '#c25a00',
    extreme: '#c8141e',
    other: '#757d85',
  },
};

/** Tells the colour that a sign's paint stands for: one of these inks, or itself. */
export const resolveInks = (colours: Readonly<Record<Ink, string>>): ((paint: string) => string) => {
  const known = new Map(Object.entries(inks).map(([ink, name]) => [name as string, colours[ink as Ink]]));
  return (paint) => known.get(paint) ?? paint;
};

/** Severity by size and fill: dot, half, full, full with a mark and a glow. */
export const severityLooks: Readonly<Record<Severity, Omit<Sign, 'outline'>>> = {
  minor: { fill: inks.land, edge: inks.minor, glyph: glyphs.dot, glyphFill: inks.minor, size: 16 },
  moderate: { fill: inks.land, edge: inks.moderate, glyph: glyphs.lowerHalf, glyphFill: inks.moderate, size: 20 },
  severe: { fill: inks.severe, edge: inks.land, glyph: null, glyphFill: inks.land, size: 24 },
  extreme: {
    fill: inks.extreme,
    edge: inks.land,
    glyph: glyphs.exclamation,
    glyphFill: inks.land,
    size: 30,
    halo: true,
  },
};

/** What is over, whatever it was. */
export const overLook = { fill: inks.land, edge: inks.other, glyph: glyphs.cross, glyphFill: inks.other, size: 16 };
