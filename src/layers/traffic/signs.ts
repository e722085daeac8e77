import { type Sign, inks } from '../../map/sign.ts';
import { glyphs, overLook } from '../../map/sign-shapes.ts';
import type { TrafficItem } from '../../domain/traffic/contract.ts';
import type { DisruptionKind, RoadKind } from '../../domain/traffic/kinds.ts';

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

type Signs<Kind extends string> = Readonly<Record<Kind | 'planned' | 'ended', Sign>>;

const hollow = { fill: inks.land, edge: inks.other, glyphFill: inks.other, size: 18 };
const full = { fill: inks.other, edge: inks.land, glyphFill: inks.land, size: 20 };
const common = (outline: string) => ({
  planned: { outline, ...hollow, glyph: glyphs.clock },
  ended: { outline, ...overLook },
});
const octagon = { outline: shapes.octagon, ...full };

/** A grey octagon, as the sign that stops traffic. */
export const disruptionSigns: Signs<DisruptionKind> = {
  'station-closed': { ...octagon, glyph: shapes.bar },
  'section-closed': { ...octagon, glyph: glyphs.cross },
  'service-reduced': { ...octagon, ...hollow, glyph: shapes.down },
  ...common(shapes.octagon),
};

const pentagon = { outline: shapes.pentagon, ...hollow };

/** A grey pentagon; full where the road is closed. */
export const roadSigns: Signs<RoadKind> = {
  'speed-control': { ...pentagon, glyph: shapes.bolt },
  'alcohol-control': { ...pentagon, glyph: shapes.glass },
  'heavy-goods-control': { ...pentagon, glyph: shapes.lorry },
  'accident-prone': { ...pentagon, glyph: glyphs.exclamation },
  closure: { ...pentagon, ...full, glyph: shapes.bar },
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
