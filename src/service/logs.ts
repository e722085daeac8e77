export type Log = (level: 'info' | 'warn' | 'error', event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** What went wrong, and where in the code; what the database says of values stays out: they may be somebody's. */
const errorFacts = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? {} : { cause: errorFacts(error.cause) };
  return { error: error.name, ...code, at: frames.slice(0, 6).map((line) => line.trim()), ...cause };
};

/** One line of JSON for each event. */
export const createLog =
  (write: (line: string) => void): Log =>
  (level, event, facts = {}) => {
    const { error, ...rest } = facts;
    const line = {
      time: new Date().toISOString(),
      level,
      event,
      ...rest,
      ...(error !== undefined && errorFacts(error)),
    };
    write(`${JSON.stringify(line)}\n`);
  };
