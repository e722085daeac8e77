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

/** Pixels from the top left of the view. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Chooses which names stand: in the order given, each unless it would touch one that stands already, touch an obstacle
 * (a sign of a station, the buttons of the map) or leave the view.
 * @param room Pixels kept free around each name.
 */
export const placeLabels = (
  candidates: readonly LabelCandidate[],
  language: Language,
  view: { width: number; height: number },
  measure: MeasureText,
  obstacles: readonly Box[] = [],
  room = 4,
): PlacedLabel[] => {
  const boxes: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { kind, text, x, y } of candidates) {
    const lines = breakName(textIn(text, language), kind === 'facility' ? 22 : 14);
    const width = Math.max(...lines.map((line) => measure(line, kind)));
    const height = lines.length * lineHeight[kind];
    const centre = y + offset[kind] + (offset[kind] === 0 ? 0 : (height - lineHeight[kind]) / 2);
    const box = {
      left: x - width / 2 - room,
      right: x + width / 2 + room,
      top: centre - height / 2 - room / 2,
      bottom: centre + height / 2 + room / 2,
    };
    const inside = box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height;
    if (!inside || boxes.some((other) => overlap(box, other))) continue;
    boxes.push(box);
    placed.push({ kind, lines, x, y: centre });
  }
  return placed;
};
