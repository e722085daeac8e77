import { useCallback, useEffect, useState } from 'react';
import { PartMissing, onPartsReturn } from './lazy-part.tsx';

/** A part that did not come: why, and how to try again. */
export interface PartFailure {
  error: unknown;
  onRetry: () => void;
}

/**
 * What a part gives, from the first time that it is wanted; null until it is there.
 * @param load stays the same from one drawing to the next
 */
export const usePart = <T>(
  load: () => Promise<T>,
  isWanted: boolean,
): { part: T | null; failure: PartFailure | null } => {
  const [part, setPart] = useState<{ value: T } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const onRetry = useCallback(() => {
    setError(null);
    setAttempt((before) => before + 1);
  }, []);
  useEffect(
    function loadPart() {
      if (!isWanted || part) return;
      let isLeft = false;
      const take = async (): Promise<void> => {
        try {
          const value = await load();
          if (!isLeft) setPart({ value });
        } catch (reason) {
          if (reason instanceof PartMissing) reason.forget();
          if (!isLeft) setError(reason);
        }
      };
      void take();
      return () => {
        isLeft = true;
      };
    },
    [load, isWanted, part, attempt],
  );
  useEffect(
    function tryAgainOnReturn() {
      return error === null ? undefined : onPartsReturn(onRetry);
    },
    [error, onRetry],
  );
  return { part: part?.value ?? null, failure: error === null || part || !isWanted ? null : { error, onRetry } };
};
