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
}

export type MeasureText = (text: string, kind: LabelKind) => number;

export const lineHeight: Readonly<Record<LabelKind, number>> = {
  zone: 17,
  commune: 14,
  station: 13,
  stop: 12,
  facility: 12,
};
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

/** Where a name may stand, pixels from its usual place, in the order of liking. */
const shifts: Readonly<Record<'area' | 'place', readonly (readonly [x: number, y: number])[]>> = {
  area: [
    [0, 0],
    [0, -18],
    [0, 18],
    [-28, 0],
    [28, 0],
    [-24, -18],
    [24, -18],
    [-24, 18],
    [24, 18],
    [0, -32],
    [0, 32],
    [-48, 0],
    [48, 0],
    [-48, -18],
    [48, -18],
    [-48, 18],
    [48, 18],
    [-28, -34],
    [28, -34],
    [-28, 34],
    [28, 34],
  ],
  place: [[0, 0]],
};

export interface LabelSurroundings {
  width: number;
  height: number;
  /** Never touched: signs of stations, the buttons of the map. */
  obstacles: readonly Box[];
  /** Signs of the live layers, which come and go: names step aside, and stand again when there is room. */
  signs: readonly Box[];
}

/**
 * Chooses which names stand, in the order given: each where it touches no other name, no obstacle and no live sign; a
 * name without such a place inside the view is left out, rather than half covered.
 */
export const placeLabels = (
  candidates: readonly LabelCandidate[],
  language: Language,
  { width, height, obstacles, signs }: LabelSurroundings,
  measure: MeasureText,
): PlacedLabel[] => {
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { kind, text, x, y } of candidates) {
    const lines = breakName(textIn(text, language), kind === 'facility' ? 22 : 14);
    const halfWidth = Math.max(...lines.map((line) => measure(line, kind))) / 2 + room;
    const halfHeight = (lines.length * lineHeight[kind]) / 2 + room / 2;
    const below = offset[kind] === 0 ? 0 : offset[kind] + ((lines.length - 1) * lineHeight[kind]) / 2;
    const spots = shifts[offset[kind] === 0 ? 'area' : 'place']
      .map(([right, down]) => ({ x: x + right, y: y + below + down }))
      .map((at) => ({
        at,
        box: {
          left: at.x - halfWidth,
          right: at.x + halfWidth,
          top: at.y - halfHeight,
          bottom: at.y + halfHeight,
        },
      }))
      .filter(({ box }) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height)
      .filter(({ box }) => !taken.some((other) => overlap(box, other)));
    const spot = spots.find(({ box }) => !signs.some((sign) => overlap(box, sign)));
    if (!spot) continue;
    taken.push(spot.box);
    placed.push({ kind, lines, ...spot.at });
  }
  return placed;
};
