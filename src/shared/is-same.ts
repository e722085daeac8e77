/** Whether two values of JSON say the same, whatever the order of their fields. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [first, second] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return first.size === second.size && [...first].every(([name, value]) => isSame(value, second.get(name)));
};
