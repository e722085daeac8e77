import type { Fault, RowFault } from './record.ts';

const mostFound = 100;

/** What stood there, short enough to be shown in a row of a table. */
const cut = (found: unknown): string | null => {
  if (found === null || found === undefined) return null;
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? typeof found);
  return text.length > mostFound ? `${text.slice(0, mostFound - 1)}…` : text;
};

interface Where {
  line?: number | null;
  field?: string | null;
  found?: unknown;
}

export const faultOf = (reason: Fault['reason'], { line = null, field = null, found = null }: Where = {}): Fault => ({
  line,
  field,
  reason,
  found: cut(found),
});

/** Nothing is made of the row. */
export const refused = (reason: Fault['reason'], where?: Where): RowFault => ({
  ...faultOf(reason, where),
  refuses: true,
});

/** The row is taken; the person is told. */
export const told = (reason: Fault['reason'], where?: Where): RowFault => ({
  ...faultOf(reason, where),
  refuses: false,
});
