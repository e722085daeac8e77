import type { Drawing } from '../../domain/drawings/contract.ts';
import { type DrawingKind, drawingKinds } from '../../domain/drawings/kinds.ts';
import type { AreaLook, LineLook } from '../../map/area-looks.ts';
import { type Sign, inks } from '../../map/sign.ts';

/** A plate on a stake, as no other layer has it, and what stands on it. */
const plate = 'M4 2.8h16v13.6h-5l-3 5-3-5H4z';
const marks: Readonly<Record<DrawingKind, string>> = {
  'command-post': 'M7.8 4.8h1.8v9.6H7.8zM10.4 4.8h6.2v5h-6.2z',
  'forward-post': 'M12 4.6l4.8 4.4-1.3 1.4L12 7.3 8.5 10.4 7.2 9zM12 9l4.8 4.4-1.3 1.4L12 11.7l-3.5 3.1-1.3-1.4z',
  'medical-post': 'M10.6 5.1h2.8v3.1h3.1V11h-3.1v3.1h-2.8V11H7.5V8.2h3.1z',
  reception: 'M12 4.6l5.6 4.6h-1.4v5h-2.8v-3.2h-2.8v3.2H7.8v-5H6.4z',
  assembly: 'M12 8.7L9.7 5h4.6zM12 10.5l2.3 3.7H9.7zM11.1 9.6L6.9 11.9V7.3zM12.9 9.6l4.2-2.3v4.6zM11.3 9h1.4v1.2h-1.4z',
  filter: 'M7 5.2h10l-3.7 4.3v4.6h-2.6V9.5z',
  landing: 'M8 4.9h2.3v3.4h3.4V4.9H16v9.4h-2.3v-3.7h-3.4v3.7H8z',
  danger: 'M10.7 4.6h2.6l-.5 6h-1.6zM12 11.5a1.4 1.4 0 1 1 0 2.8a1.4 1.4 0 1 1 0-2.8z',
  movement: 'M6.4 8.3h5.8V5.2l5.6 4.4-5.6 4.4v-3.1H6.4z',
  access: 'M10.2 5h1v2h1.6V5h1l2.6 9.2h-3.2v-2.8h-2.4v2.8H7.6z',
  defence: 'M6.4 9.4h11.2v2.4H6.4zM7.6 6h2v3.4h-2zM11 6h2v3.4h-2zM14.4 6h2v3.4h-2z',
  wind: 'M6.4 5.8h8v1.7h-8zM6.4 8.8h11.2v1.7H6.4zM6.4 11.8h6v1.7h-6z',
  line: 'M6.8 12.8l9-8.4 1.5 1.5-9 8.4z',
  area: 'M7.2 5.2h9.6v8.8H7.2zM9.2 7.2V12h5.6V7.2z',
  text: 'M7.4 5h9.2v2.4h-3.4v6.8h-2.4V7.4H7.4z',
};
const gone = 'M9 7.9l1.3-1.3 1.7 1.7 1.7-1.7L15 7.9l-1.7 1.7 1.7 1.7-1.3 1.3-1.7-1.7-1.7 1.7L9 11.3l1.7-1.7z';

const hollow = { outline: plate, fill: inks.land, edge: inks.other, glyphFill: inks.minor, size: 24 };

/** Red, orange and yellow are severity alone: what stands on the plate tells, never its colour. */
export const drawingSigns = Object.fromEntries([
  ...drawingKinds.map((kind) => [kind, { ...hollow, glyph: marks[kind] }]),
  ['erased', { ...hollow, glyph: gone, size: 18 }],
]) as Readonly<Record<DrawingKind | 'erased', Sign>>;

/** By kind while it stands. */
export const signOf = ({ properties: { kind, status } }: Drawing): keyof typeof drawingSigns =>
  status === 'erased' ? status : kind;

export const drawnLook: AreaLook = { ink: 'minor', pattern: 'plain' };

/** How each kind of line is drawn: by strokes alone, so that nobody needs a colour. */
export const lineLooks: Readonly<Partial<Record<DrawingKind, LineLook>>> = {
  movement: { stroke: 'whole', hasHead: true },
  access: { stroke: 'long', hasHead: true },
  defence: { stroke: 'teeth', hasHead: false },
  wind: { stroke: 'dots', hasHead: true },
  line: { stroke: 'whole', hasHead: false },
};
