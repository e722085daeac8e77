import { whenIdle } from '../shared/when-idle.ts';

/** Places for texts, a power of two: what does not find its place free takes it. */
const places = 2 ** 14;
const known: string[] = Array.from({ length: places }, () => '');

const placeOf = (text: string): number => {
  const { length } = text;
  let hash = length;
  // Moments differ at their end, names at their beginning.
  for (const at of [0, 3, 9, length >> 1, length - 6, length - 4, length - 2, length - 1]) {
    hash = Math.imul(hash, 31) + (text.charCodeAt(at) || 0);
  }
  return (hash ^ (hash >>> 14)) & (places - 1);
};

const shared = (text: string): string => {
  const place = placeOf(text);
  const kept = known[place] as string;
  if (kept === text) return kept;
  known[place] = text;
  return text;
};

/** Shorter ones weigh little, and the engine keeps many of them once by itself. */
const worthIt = 11;

/**
 * Makes equal texts of features one text in memory: each answer of the API brings its own copies of the same names,
 * moments and codes, a quarter of all that ten thousand features weigh. What is inside the value stays equal.
 */
export const shareTexts = (value: object): void => {
  if (Array.isArray(value)) {
    for (const part of value) if (typeof part === 'object' && part !== null) shareTexts(part);
    return;
  }
  const parts = value as Record<string, unknown>;
  for (const key in parts) {
    const part = parts[key];
    if (typeof part === 'string') {
      if (part.length >= worthIt) parts[key] = shared(part);
    } else if (typeof part === 'object' && part !== null) shareTexts(part);
  }
};

const stretch = 250;

/** The same for many, some at a time, when the page has nothing else to do. */
export const shareTextsLater = (features: readonly object[], from = 0): void => {
  if (from >= features.length) return;
  whenIdle(() => {
    for (const feature of features.slice(from, from + stretch)) shareTexts(feature);
    shareTextsLater(features, from + stretch);
  }, 2_000);
};
