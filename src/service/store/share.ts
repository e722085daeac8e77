/**
 * What many ask for in the same moment is asked for once: whoever asks before the question is put gets its answer, which
 * is therefore no older than any of them.
 */
export const createShare = () => {
  const waiting = new Map<string, Promise<unknown>>();
  return <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const known = waiting.get(name) as Promise<T> | undefined;
    if (known) return known;
    const asked = new Promise<T>((resolve, reject) => {
      setImmediate(() => {
        waiting.delete(name);
        load().then(resolve, reject);
      });
    });
    waiting.set(name, asked);
    return asked;
  };
};
