const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const put = (into: Record<string, unknown>, key: string, value: unknown): void => {
  into[key] = value;
};

/**
 * Puts the parts of an earlier state in the place of equal ones of a later: a change of an item brings all of it, and
 * next to nothing of it is another. The later one stays equal to what it was.
 * @returns the earlier if nothing differs, else the later
 */
export const shareParts = (before: unknown, after: unknown): unknown => {
  if (before === after) return before;
  if (!isObject(before) || !isObject(after) || Array.isArray(before) !== Array.isArray(after)) return after;
  const keys = Object.keys(after);
  let isSame = keys.length === Object.keys(before).length;
  for (const key of keys) {
    const shared = shareParts(before[key], after[key]);
    // Equal texts are two in memory; a number is none.
    if (typeof shared !== 'number') put(after, key, shared);
    isSame &&= shared === before[key];
  }
  return isSame ? before : after;
};
