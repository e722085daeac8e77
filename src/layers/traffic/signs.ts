import type { Sign } from '../../map/sign.ts';
import { glyphs, ink, paper } from '../../map/sign-shapes.ts';
import type { DisruptionKind, RoadKind, TrafficItem } from './contract.ts';

/** Outlines and marks of traffic alone, in the box of all signs (`map/sign-shapes.ts`). */
const shapes = {
  octagon: 'M8.2 2.5h7.6l5.7 5.7v7.6l-5.7 5.7H8.2l-5.7-5.7V8.2z',
  pentagon: 'M12 2.4l9.6 7-3.7 11.4H6.1L2.4 9.4z',
  bar: 'M6 10.2h12v3.6H6z',
  down: 'M10.4 6h3.2v6.2H17L12 18l-5-5.8h3.4z',
  bolt: 'M13.6 5.2l-6 7.8h3.6l-1 6 6.2-8.2h-3.8z',
  glass: 'M7.8 7h8.4l-3.2 5v4h2.2v1.8H8.8V16H11v-4z',
  lorry: 'M5.4 8.4h7.8v7.2H5.4zM14 10.4h2.8l2 2.4v2.8H14zM7 16.2h2.6v1.6H7zM14.6 16.2h2.6v1.6h-2.6z',
} as const;

const red = '#e8323c';
const amber = '#f58a1f';
const teal = '#3fb6a8';

type Signs<Kind extends string> = Readonly<Record<Kind | 'planned' | 'ended', Sign>>;

const common = (outline: string) => ({
  planned: { outline, edge: ink, size: 20, fill: paper, glyph: glyphs.clock, glyphFill: '#8a4b00' },
  ended: { outline, edge: ink, size: 16, fill: '#9aa5b4', glyph: glyphs.cross, glyphFill: ink },
});
const octagon = { outline: shapes.octagon, edge: ink, size: 22 };

/** An octagon, as the sign that stops traffic. */
export const disruptionSigns: Signs<DisruptionKind> = {
  'station-closed': { ...octagon, fill: red, glyph: shapes.bar, glyphFill: '#ffffff' },
  'section-closed': { ...octagon, fill: red, glyph: glyphs.cross, glyphFill: '#ffffff' },
  'service-reduced': { ...octagon, fill: amber, glyph: shapes.down, glyphFill: ink },
  ...common(shapes.octagon),
};

const pentagon = { outline: shapes.pentagon, edge: ink, size: 22 };

/** A pentagon. */
export const roadSigns: Signs<RoadKind> = {
  'speed-control': { ...pentagon, fill: teal, glyph: shapes.bolt, glyphFill: ink },
  'alcohol-control': { ...pentagon, fill: teal, glyph: shapes.glass, glyphFill: ink },
  'heavy-goods-control': { ...pentagon, fill: teal, glyph: shapes.lorry, glyphFill: ink },
  'accident-prone': { ...pentagon, fill: '#f6cf3f', glyph: glyphs.exclamation, glyphFill: ink },
  closure: { ...pentagon, fill: red, glyph: shapes.bar, glyphFill: '#ffffff' },
  ...common(shapes.pentagon),
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
