/** RFC 3339; null is open. */
export interface Period {
  start: string | null;
  end: string | null;
}

/** From the first beginning to the last end; open where one of them is. */
export const spanOf = (periods: readonly Period[]): Period => {
  const first = (a: string | null, b: string | null): string | null =>
    a === null || b === null ? null : a < b ? a : b;
  const last = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b);
  return (
    periods.reduce<Period | null>(
      (span, { start, end }) => (span ? { start: first(span.start, start), end: last(span.end, end) } : { start, end }),
      null,
    ) ?? { start: null, end: null }
  );
};
