import type { Asker } from './hold.ts';
import type { Target } from './target.ts';

/** One thing that the contract promises, and how to see whether a server keeps it. */
export interface Check {
  /** Unique; by this name reports speak of it. */
  id: string;
  /** A sentence that holds of a server that passes. */
  promise: string;
  /** Without a token of each of them it is skipped. */
  needs: readonly Asker[];
  /** It makes or changes items: skipped where nothing is to be written. */
  writes: boolean;
  /** Rejects with what does not hold. */
  run(target: Target): Promise<void>;
}
