/** Milliseconds: less than one frame at 60 Hz by as much as frames come early, so that none is missed. */
const frameTime = 12;

/** Keeps something that is drawn to the pace of the screen. */
export interface Pace {
  /**
   * Calls back at once after a rest, when all that came together has been heard: to be ready for the frame that is
   * due, or to need none. Else in the next frame.
   */
  wait(act: () => void): void;
  /** It was done now. */
  mark(): void;
}

export const createPace = (): Pace => {
  let doneAt = Number.NEGATIVE_INFINITY;
  return {
    wait: (act) => {
      if (performance.now() - doneAt < frameTime) requestAnimationFrame(act);
      else queueMicrotask(act);
    },
    mark: () => {
      doneAt = performance.now();
    },
  };
};
