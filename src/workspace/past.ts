import { createContext, use, useSyncExternalStore } from 'react';
import type { RecordingFile } from '../live/past/file/read.ts';
import type { Replay, Speed } from '../live/past/replay.ts';

/** The past that the screen shows, and how to another moment of it. */
export interface PastControls {
  replay: Replay;
  /** The recording that it is of; null: the API tells of it. */
  file: RecordingFile | null;
  /** Shows another moment, within what is loaded or not; null: back to now. */
  goTo(moment: number | null): void;
}

const PastContext = createContext<PastControls | null>(null);
export const PastProvider = PastContext.Provider;
/** Null: the screen shows what is now. */
export const usePast = (): PastControls | null => use(PastContext);

const none = (): null => null;
const nothing = (): (() => void) => () => undefined;

/**
 * The moment that is shown, milliseconds since 1970; null: now. It moves with every frame while it is played.
 * @param step what is read of it changes so often: milliseconds of that time
 */
export const useMoment = (step = 1): number | null => {
  const past = usePast();
  return useSyncExternalStore(past?.replay.subscribe ?? nothing, () =>
    past ? Math.floor(past.replay.moment() / step) * step : null,
  );
};

export const useSpeed = (): Speed | null => {
  const past = usePast();
  return useSyncExternalStore(past?.replay.subscribe ?? nothing, past?.replay.speed ?? none);
};
