import type { Frame, WorldPath } from '../world.ts';
import { shows } from '../world.ts';
import type { Disc, Taken } from './taken.ts';

/** A piece of a name as it is drawn: its middle, and the angle that it stands at (radians, clockwise). */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  angle: number;
}

/** A name along a line: whole where the line is straight, else letter by letter. */
export interface PlacedName {
  text: string;
  glyphs: readonly Glyph[];
  /** What it covers. */
  discs: readonly Disc[];
}

export interface NameAlong {
  text: string;
  paths: readonly WorldPath[];
  /** Pixels: of the letters from the start up to and with each. */
  advances: readonly number[];
  /** Pixels that a line of text is high. */
  height: number;
}

/** One name does not stand again within this many pixels. */
const repeatDistance = 300;
/** A name bends no more than this at one corner, and in all (radians). */
const sharpest = 0.5;
const mostTurn = 1.2;
/** Below this bend (radians) a name is drawn in one piece. */
const straight = 0.06;
/** Pixels that stay free before and after a name on its line. */
const margin = 6;
/** Pixels between two places that are tried. */
const step = 24;

interface Track {
  xs: number[];
  ys: number[];
  /** Pixels from the start to each point. */
  at: number[];
}

const layTrack = ({ points }: WorldPath, { x, y, scale }: Frame): Track => {
  const track: Track = { xs: [], ys: [], at: [] };
  let length = 0;
  for (let index = 0; index + 1 < points.length; index += 2) {
    const px = ((points[index] ?? 0) - x) * scale;
    const py = ((points[index + 1] ?? 0) - y) * scale;
    const last = track.xs.length - 1;
    if (last >= 0) {
      const far = Math.hypot(px - (track.xs[last] ?? 0), py - (track.ys[last] ?? 0));
      if (far === 0) continue;
      length += far;
    }
    track.xs.push(px);
    track.ys.push(py);
    track.at.push(length);
  }
  return track;
};

const turnBetween = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
};

const angleOf = ({ xs, ys }: Track, segment: number): number =>
  Math.atan2((ys[segment + 1] ?? 0) - (ys[segment] ?? 0), (xs[segment + 1] ?? 0) - (xs[segment] ?? 0));

const segmentAt = ({ at }: Track, length: number): number => {
  let segment = 0;
  while (segment + 2 < at.length && (at[segment + 1] ?? 0) < length) segment++;
  return segment;
};

const pointAt = (track: Track, length: number): { x: number; y: number; angle: number } => {
  const segment = segmentAt(track, length);
  const angle = angleOf(track, segment);
  const along = length - (track.at[segment] ?? 0);
  return {
    x: (track.xs[segment] ?? 0) + Math.cos(angle) * along,
    y: (track.ys[segment] ?? 0) + Math.sin(angle) * along,
    angle,
  };
};

/** How much the track turns between two lengths; null where it does so too sharply. */
const measureTurn = (track: Track, from: number, to: number): number | null => {
  const [first, last] = [segmentAt(track, from), segmentAt(track, to)];
  let [turned, before] = [0, angleOf(track, first)];
  for (let segment = first + 1; segment <= last; segment++) {
    const angle = angleOf(track, segment);
    const turn = turnBetween(before, angle);
    if (turn > sharpest) return null;
    turned += turn;
    before = angle;
  }
  return turned > mostTurn ? null : turned;
};

/** Discs along the text, so near to each other that nothing slips in between. */
const coverText = (track: Track, from: number, to: number, radius: number): Disc[] => {
  const count = Math.max(2, Math.ceil((to - from) / radius));
  return Array.from({ length: count + 1 }, (_, index) => {
    const { x, y } = pointAt(track, from + ((to - from) * index) / count);
    return { x, y, radius };
  });
};

/** The glyphs of a text that begins at a length of the track; it is read from the left to the right. */
const layGlyphs = ({ text, advances }: NameAlong, track: Track, from: number, turned: number): Glyph[] => {
  const width = advances.at(-1) ?? 0;
  const [start, end] = [pointAt(track, from), pointAt(track, from + width)];
  const isBackwards = end.x < start.x;
  if (turned < straight) {
    const angle = Math.atan2(end.y - start.y, end.x - start.x) + (isBackwards ? Math.PI : 0);
    return [{ text, x: (start.x + end.x) / 2, y: (start.y + end.y) / 2, angle }];
  }
  return Array.from(text).map((letter, index) => {
    const [before, after] = [advances[index - 1] ?? 0, advances[index] ?? 0];
    // On a chord of the line, so that letters do not stumble at its corners.
    const [a, b] = isBackwards
      ? [pointAt(track, from + width - before), pointAt(track, from + width - after)]
      : [pointAt(track, from + before), pointAt(track, from + after)];
    return { text: letter, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, angle: Math.atan2(b.y - a.y, b.x - a.x) };
  });
};

/** Lengths at which a text is tried: the middle first, then outwards. */
const listStarts = (length: number, width: number): number[] => {
  const middle = (length - width) / 2;
  const starts = [middle];
  for (let away = step; away <= middle - margin; away += step) starts.push(middle - away, middle + away);
  return starts;
};

const isFarFrom = (discs: readonly Disc[], others: readonly Disc[]): boolean =>
  others.every((other) => discs.every(({ x, y }) => Math.hypot(x - other.x, y - other.y) >= repeatDistance));

/**
 * Puts names along their lines, in the order given: upright, clear of what is taken and of each other, wholly inside
 * the frame's width and height, and none twice within 300 pixels. What is placed is taken afterwards.
 */
export const placeAlongLines = (
  names: readonly NameAlong[],
  frame: Frame,
  { width, height }: { width: number; height: number },
  taken: Taken,
): PlacedName[] => {
  const placed: PlacedName[] = [];
  const standing = new Map<string, Disc[]>();
  const isInside = ({ x, y, radius }: Disc): boolean =>
    x >= radius && y >= radius && x <= width - radius && y <= height - radius;
  for (const name of names) {
    const length = name.advances.at(-1) ?? 0;
    const radius = name.height / 2;
    for (const path of name.paths) {
      if (!shows(path, frame, 0)) continue;
      const track = layTrack(path, frame);
      const whole = track.at.at(-1) ?? 0;
      if (whole < length + 2 * margin) continue;
      for (const from of listStarts(whole, length)) {
        if (!isInside({ ...pointAt(track, from + length / 2), radius })) continue;
        const turned = measureTurn(track, from, from + length);
        if (turned === null) continue;
        const discs = coverText(track, from, from + length, radius);
        if (!discs.every(isInside) || !taken.isFree(discs)) continue;
        const others = standing.get(name.text) ?? [];
        if (!isFarFrom(discs, others)) continue;
        standing.set(name.text, [...others, ...discs]);
        for (const disc of discs) taken.add(disc);
        placed.push({ text: name.text, glyphs: layGlyphs(name, track, from, turned), discs });
      }
    }
  }
  return placed;
};
