import type { Check } from './check.ts';
import { featureChecks } from './checks/features.ts';
import { feedChecks } from './checks/feed.ts';
import { filterChecks } from './checks/filters.ts';
import { historyChecks } from './checks/history.ts';
import { problemChecks } from './checks/problems.ts';
import { rightsChecks } from './checks/rights.ts';
import { writeChecks } from './checks/writes.ts';
import { Broken, NothingToSee } from './hold.ts';
import { type Settings, createTarget } from './target.ts';

/** The contract, heading by heading. */
export const suite: Readonly<Record<string, readonly Check[]>> = {
  features: featureChecks,
  filters: filterChecks,
  problems: problemChecks,
  writes: writeChecks,
  rights: rightsChecks,
  feed: feedChecks,
  history: historyChecks,
};

export interface Result {
  heading: string;
  id: string;
  promise: string;
  outcome: 'holds' | 'broken' | 'skipped';
  /** What is broken, or why it was skipped; empty if it holds. */
  detail: string;
  milliseconds: number;
}

export interface RunSettings extends Settings {
  /** Nothing is made or changed: whatever has to write is skipped. */
  isReadOnly?: boolean;
  /** The ids of the checks to run; absent: all. */
  only?: readonly string[];
  onResult?(result: Result): void;
}

const whySkipped = ({ needs, writes }: Check, { tokens, isReadOnly }: RunSettings): string | null => {
  const missing = needs.filter((asker) => tokens[asker] === undefined);
  if (missing.length > 0) return `There is no token of: ${missing.join(', ')}`;
  return writes && isReadOnly ? 'It would write' : null;
};

const reasonOf = (error: unknown): string => {
  if (error instanceof Broken) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error instanceof Error ? error.message : String(error)}${cause}`;
};

/** Runs the checks one after the other, as a client of the server and in no other way. */
export const runSuite = async (settings: RunSettings): Promise<readonly Result[]> => {
  const target = createTarget(settings);
  const results: Result[] = [];
  for (const [heading, checks] of Object.entries(suite)) {
    for (const check of checks) {
      const { id, promise } = check;
      if (settings.only && !settings.only.includes(id)) continue;
      const start = performance.now();
      const tell = (outcome: Result['outcome'], detail: string): void => {
        const result = { heading, id, promise, outcome, detail, milliseconds: performance.now() - start };
        results.push(result);
        settings.onResult?.(result);
      };
      const skipped = whySkipped(check, settings);
      if (skipped !== null) {
        tell('skipped', skipped);
        continue;
      }
      try {
        await check.run(target);
        tell('holds', '');
      } catch (error) {
        tell(error instanceof NothingToSee ? 'skipped' : 'broken', reasonOf(error));
      }
    }
  }
  await target.tidyUp().catch(() => undefined);
  return results;
};
