import type { Sign } from '../../map/sign.ts';
import { glyphs, ink, outlines, paper } from '../../map/sign-shapes.ts';
import type { DisruptionKind, RoadKind, TrafficItem } from './contract.ts';

const red = '#e8323c';
const amber = '#f58a1f';
const teal = '#3fb6a8';

type Signs<Kind extends string> = Readonly<Record<Kind | 'planned' | 'ended', Sign>>;

const common = (outline: string) => ({
  planned: { outline, edge: ink, size: 20, fill: paper, glyph: glyphs.clock, glyphFill: '#8a4b00' },
  ended: { outline, edge: ink, size: 16, fill: '#9aa5b4', glyph: glyphs.cross, glyphFill: ink },
});
const octagon = { outline: outlines.octagon, edge: ink, size: 22 };

/** An octagon, as the sign that stops traffic. */
export const disruptionSigns: Signs<DisruptionKind> = {
  'station-closed': { ...octagon, fill: red, glyph: glyphs.bar, glyphFill: '#ffffff' },
  'section-closed': { ...octagon, fill: red, glyph: glyphs.cross, glyphFill: '#ffffff' },
  'service-reduced': { ...octagon, fill: amber, glyph: glyphs.down, glyphFill: ink },
  ...common(outlines.octagon),
};

const pentagon = { outline: outlines.pentagon, edge: ink, size: 22 };

/** A pentagon. */
export const roadSigns: Signs<RoadKind> = {
  'speed-control': { ...pentagon, fill: teal, glyph: glyphs.bolt, glyphFill: ink },
  'alcohol-control': { ...pentagon, fill: teal, glyph: glyphs.glass, glyphFill: ink },
  'heavy-goods-control': { ...pentagon, fill: teal, glyph: glyphs.lorry, glyphFill: ink },
  'accident-prone': { ...pentagon, fill: '#f6cf3f', glyph: glyphs.exclamation, glyphFill: ink },
  closure: { ...pentagon, fill: red, glyph: glyphs.bar, glyphFill: '#ffffff' },
  ...common(outlines.pentagon),
};

/** By kind while it goes on, else by status. */
export const signOf = ({ properties: { kind, status } }: TrafficItem): string => (status === 'ongoing' ? kind : status);

const ranks: Readonly<Partial<Record<DisruptionKind | RoadKind, number>>> = {
  'station-closed': 4,
  'section-closed': 4,
  'service-reduced': 3,
  closure: 3,
  'accident-prone': 1,
};

/** How much it weighs on the map, as in `PointMark`: only while it goes on. */
export const rankOf = ({ properties: { kind, status } }: TrafficItem): number =>
  status === 'ongoing' ? (ranks[kind] ?? 0) : 0;
