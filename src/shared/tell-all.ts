/** Tells every listener. What one of them throws is reported as an error of the page, and keeps nothing from the others. */
export const tellAll = <T>(listeners: Iterable<(told: T) => void>, told: T): void => {
  for (const listener of listeners) {
    try {
      listener(told);
    } catch (thrown) {
      reportError(thrown);
    }
  }
};
