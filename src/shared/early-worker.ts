/** A worker that is begun before anybody needs it: its file is read and run while the page does other things. */
export interface EarlyWorker {
  /** Does nothing where the browser starts no workers: whoever takes it is told. */
  begin(): void;
  /**
   * The one that was begun, or a new one. @param fail told of each error, also of one that is past
   * @throws whatever a browser says that refuses workers
   */
  take(fail: (reason: string) => void): Worker;
}

export const createEarlyWorker = (make: () => Worker): EarlyWorker => {
  let early: { worker: Worker; reason: string | null } | null = null;
  return {
    begin: () => {
      try {
        const begun = { worker: make(), reason: null as string | null };
        begun.worker.addEventListener('error', ({ message }) => (begun.reason ??= message));
        early = begun;
      } catch {
        early = null;
      }
    },
    take: (fail) => {
      const begun = early ?? { worker: make(), reason: null };
      early = null;
      const { worker, reason } = begun;
      worker.addEventListener('error', ({ message }) => fail(message));
      if (reason !== null) queueMicrotask(() => fail(reason));
      return worker;
    },
  };
};
