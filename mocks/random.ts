/** A deterministic source of numbers in [0, 1). */
export type Draw = () => number;

/** 32-bit FNV-1a hash of a text. */
const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** The mulberry32 generator: the same seed gives the same numbers on every machine. */
const createDraw = (seed: number): Draw => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Numbers of its own for one named thing, so that what others draw does not change them. */
export const drawFor = (seed: number, name: string): Draw => createDraw(hashText(`${seed}/${name}`));

export const between = (draw: Draw, low: number, high: number): number => low + draw() * (high - low);

/** Both ends included. */
export const integerBetween = (draw: Draw, low: number, high: number): number =>
  low + Math.floor(draw() * (high - low + 1));

export const chance = (draw: Draw, probability: number): boolean => draw() < probability;

/** Throws on an empty list. */
export const pick = <T>(draw: Draw, items: readonly T[]): T => {
  const item = items[Math.floor(draw() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from: the list is empty.');
  return item;
};

/** An item by its weight (0 never). */
export const pickWeighted = <T>(draw: Draw, items: readonly T[], weightOf: (item: T) => number): T => {
  let left = draw() * items.reduce((sum, item) => sum + weightOf(item), 0);
  return items.find((item) => (left -= weightOf(item)) < 0) ?? pick(draw, items);
};
