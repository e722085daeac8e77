const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether there is such a day in the calendar of any year. */
const isDay = (text: string): boolean => {
  const [, year = 0, month = 0, day = 0] = (dayPattern.exec(text) ?? []).map(Number);
  if (!dayPattern.test(text) || month < 1 || month > 12 || day < 1) return false;
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return day <= last.getUTCDate();
};

/**
 * A moment of any year as a filter may hold it against items: RFC 3339, or a day, which stands for its beginning in
 * UTC. Null: it is none. Some write a day with a `T` and no time after it.
 */
export const readMoment = (text: string): string | null => {
  const upper = text.toUpperCase();
  const day = upper.endsWith('T') ? upper.slice(0, -1) : upper;
  if (isDay(day)) return day;
  return momentPattern.test(upper) && isDay(upper.slice(0, 10)) ? upper : null;
};
