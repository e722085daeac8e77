import { type Language, type Text, textIn } from '../shared/vocabulary.ts';

export type LabelKind = 'zone' | 'commune' | 'station' | 'stop' | 'facility';

/** A name that wants to stand on the map. */
export interface LabelCandidate {
  kind: LabelKind;
  text: Text;
  /** Pixels from the top left of the view. */
  x: number;
  y: number;
}

export interface PlacedLabel {
  kind: LabelKind;
  lines: readonly string[];
  /** Centre, pixels from the top left of the view. */
  x: number;
  y: number;
  /** What it takes, the room around it included. */
  box: Box;
  /** Where the name had to go far from its place. */
  leader: Leader | null;
}

/** A line from a name's edge to the place that it names. */
export interface Leader {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export type MeasureText = (text: string, kind: LabelKind) => number;

/** Pixels of a line of each kind. */
export type LineHeights = Readonly<Record<LabelKind, number>>;
/** Labels of areas are centred; those of places stand below their sign. */
const offset: Readonly<Record<LabelKind, number>> = { zone: 0, commune: 0, station: 17, stop: 13, facility: 20 };

/** A long name on two lines, cut at the hyphen or space nearest to its middle. */
export const breakName = (name: string, longerThan: number): readonly string[] => {
  if (name.length <= longerThan) return [name];
  const cuts = [...name.matchAll(/[-\s]/gu)].map(({ index }) => index + 1);
  const best = cuts.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return best === undefined ? [name] : [name.slice(0, best).trim(), name.slice(best).trim()];
};

/** Pixels kept free around each name. */
const room = 4;

/** Pixels from the top left of the view. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

type Spot = readonly [x: number, y: number];

/** Pixels that a name of an area may be moved by, and from which on a line leads back to its place. */
const rings = [16, 30, 46, 64, 84, 106, 130, 156, 184] as const;
const leaderFrom = 50;
const directions = 16;

/** Where a name may stand, pixels from its usual place, in the order of liking: names are wider than high. */
const shifts: Readonly<Record<'area' | 'place', readonly Spot[]>> = {
  area: [
    [0, 0],
    ...rings.flatMap((radius) =>
      Array.from({ length: directions }, (_, index): Spot => {
        const angle = (index % 2 === 0 ? index / 2 : -(index + 1) / 2) * ((2 * Math.PI) / directions) - Math.PI / 2;
        return [Math.round(Math.cos(angle) * radius * 1.3), Math.round(Math.sin(angle) * radius)];
      }),
    ),
  ],
  place: [[0, 0]],
};

/** From the edge of a box to a place outside of it; null where the place is near. */
const drawLeader = (box: Box, place: { x: number; y: number }): Leader | null => {
  const from = {
    x: Math.min(box.right, Math.max(box.left, place.x)),
    y: Math.min(box.bottom, Math.max(box.top, place.y)),
  };
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return Math.hypot(middle.x - place.x, middle.y - place.y) > leaderFrom ? { from, to: place } : null;
};

export interface LabelSurroundings {
  width: number;
  height: number;
  /** Never touched: signs of stations, the buttons of the map. */
  obstacles: readonly Box[];
  /** Signs of the live layers, which come and go: names step aside, and stand again when there is room. */
  signs: readonly Box[];
  lines: LineHeights;
}

/**
 * Chooses which names stand, in the order given: each where it touches no other name, no obstacle and no live sign; a
 * name without such a place inside the view is left out, rather than half covered.
 */
export const placeLabels = (
  candidates: readonly LabelCandidate[],
  language: Language,
  { width, height, obstacles, signs, lines: lineHeight }: LabelSurroundings,
  measure: MeasureText,
): PlacedLabel[] => {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { kind, text, x, y } of candidates) {
    const lines = breakName(textIn(text, language), kind === 'facility' ? 22 : 14);
    const halfWidth = Math.max(...lines.map((line) => measure(line, kind))) / 2 + room;
    const halfHeight = (lines.length * lineHeight[kind]) / 2 + room / 2;
    const below = offset[kind] === 0 ? 0 : offset[kind] + ((lines.length - 1) * lineHeight[kind]) / 2;
    const isArea = offset[kind] === 0;
    const boxAt = (at: { x: number; y: number }): Box => ({
      left: at.x - halfWidth,
      right: at.x + halfWidth,
      top: at.y - halfHeight,
      bottom: at.y + halfHeight,
    });
    const spots = shifts[isArea ? 'area' : 'place']
      .map(([right, down]) => ({ x: x + right, y: y + below + down }))
      .map((at) => ({ at, box: boxAt(at) }))
      .filter(({ box }) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height)
      .filter(({ box }) => !taken.some((other) => overlap(box, other)));
    const spot = spots.find(({ box }) => !signs.some((sign) => overlap(box, sign)));
    if (!spot) continue;
    taken.push(spot.box);
    placed.push({ kind, lines, ...spot.at, box: spot.box, leader: isArea ? drawLeader(spot.box, { x, y }) : null });
  }
  return placed;
};
