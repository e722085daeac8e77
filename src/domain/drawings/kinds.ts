/** What the hand draws: one place, a line, or an area. */
export type DrawnFigure = 'point' | 'line' | 'area';

/**
 * The signs of tactics, in the order in which they are offered, and what each is drawn as. Wind is drawn as it blows, a
 * movement as it goes. A text stands by itself; every other sign may have one too.
 */
export const figureOf = {
  'command-post': 'point',
  'forward-post': 'point',
  'medical-post': 'point',
  reception: 'point',
  assembly: 'point',
  filter: 'point',
  landing: 'point',
  danger: 'point',
  movement: 'line',
  access: 'line',
  defence: 'line',
  wind: 'line',
  line: 'line',
  area: 'area',
  text: 'point',
} as const satisfies Readonly<Record<string, DrawnFigure>>;
export type DrawingKind = keyof typeof figureOf;
export const drawingKinds = Object.keys(figureOf) as readonly DrawingKind[];

/** What is erased stays in the log, in history, and for whoever wants it back. */
export const drawingStatuses = ['drawn', 'erased'] as const;
