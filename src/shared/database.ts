/** Why the device does not keep something. */
export type StorageTrouble =
  /** There is no room left. */
  | 'full'
  /** It keeps nothing at all for this site: blocked, a private window, a damaged profile. */
  | 'refused'
  /** A newer build has made it into something that this one cannot use. */
  | 'newer'
  /** Another tab, of an older build, holds it. */
  | 'blocked';

/** Its message is the trouble: what people read about it stands beside the view. */
export class StorageFailure extends Error {
  readonly trouble: StorageTrouble;
  constructor(trouble: StorageTrouble, cause?: unknown) {
    super(trouble, { cause });
    this.name = 'StorageFailure';
    this.trouble = trouble;
  }
}

const troubles: Readonly<Record<string, StorageTrouble>> = { QuotaExceededError: 'full', VersionError: 'newer' };

export const toStorageFailure = (thrown: unknown): StorageFailure => {
  if (thrown instanceof StorageFailure) return thrown;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  return new StorageFailure(troubles[name] ?? 'refused', thrown);
};

/** Milliseconds until a device is asked again: a browser that is short of everything fails now and then. */
const pauses = [300, 1_500];
const forbidden: readonly string[] = ['SecurityError', 'NotAllowedError', 'ReferenceError', 'TypeError'];
const isForbidden = (cause: unknown): boolean =>
  (cause instanceof Error || cause instanceof DOMException) && forbidden.includes(cause.name);

/**
 * The first use of a device: what is forbidden stays so; what merely failed is asked again before it is believed.
 * @throws StorageFailure
 */
export const insist = async <T>(act: () => Promise<T>): Promise<T> => {
  for (const pause of pauses) {
    try {
      return await act();
    } catch (thrown) {
      const { trouble, cause } = toStorageFailure(thrown);
      if (trouble !== 'refused' || isForbidden(cause)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return act();
};

export interface Database {
  /**
   * Runs requests in one transaction over all stores; resolves when what they wrote is on the disk. If the connection
   * is lost in the middle, nothing of it happened and `act` is called again.
   * @throws StorageFailure: then nothing is written
   */
  transact(mode: IDBTransactionMode, act: (transaction: IDBTransaction) => void): Promise<void>;
}

export interface DatabaseSettings {
  name: string;
  version: number;
  /** Names of the stores that are used. */
  stores: readonly string[];
  upgrade(database: IDBDatabase, oldVersion: number): void;
  /** The database was deleted, or cleared, while it was open: what the page still holds can be put back, a little later. */
  onLost(): void;
  /** Milliseconds without an answer after which it counts as held by another tab. */
  patience?: number;
}

/** One connection: opened again after every loss, never twice at a time, never waited for without end. */
const createConnection = ({ name, version, upgrade, onLost, patience = 4_000 }: DatabaseSettings) => {
  let usable: Promise<IDBDatabase> | null = null;
  const lost = new WeakSet<IDBDatabase>();

  const adopt = (database: IDBDatabase): IDBDatabase => {
    const mine = usable;
    const forget = (): void => {
      if (usable === mine) usable = null;
    };
    const lose = (): void => {
      forget();
      lost.add(database);
      onLost();
    };
    database.addEventListener('close', lose);
    database.addEventListener('versionchange', ({ newVersion }) => {
      // Whoever deletes or upgrades it would wait for this tab.
      database.close();
      if (newVersion === null) lose();
      else forget();
    });
    return database;
  };
  /** @param asked undefined: whatever version is there */
  const request = (asked: number | undefined, onBlocked: () => void): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opened = indexedDB.open(name, asked);
      opened.addEventListener('blocked', onBlocked);
      opened.addEventListener('upgradeneeded', ({ oldVersion }) => upgrade(opened.result, oldVersion));
      opened.addEventListener('success', () => resolve(opened.result));
      opened.addEventListener('error', () => reject(toStorageFailure(opened.error)));
    });
  /** What comes too late is used by whoever asks next. */
  const connect = (): Promise<IDBDatabase> => {
    const { promise: held, reject } = Promise.withResolvers<never>();
    const hold = (): void => reject(new StorageFailure('blocked'));
    const timer = setTimeout(hold, patience);
    const database = request(version, hold).catch((thrown: unknown) => {
      const failure = toStorageFailure(thrown);
      if (failure.trouble === 'newer') return request(undefined, hold);
      throw failure;
    });
    const mine = Promise.race([database, held]);
    const arrive = async (): Promise<void> => {
      try {
        const arrived = await database;
        if (usable === mine) usable = database;
        adopt(arrived);
      } catch {
        if (usable === mine) usable = null;
      } finally {
        clearTimeout(timer);
      }
    };
    void arrive();
    return mine;
  };
  return {
    open: (): Promise<IDBDatabase> => (usable ??= connect()),
    forget: (): void => {
      usable = null;
    },
    isLost: (database: IDBDatabase): boolean => lost.has(database),
  };
};

/** Names of errors that say that the connection went while it was used. */
const isLoss = (thrown: unknown): boolean =>
  thrown instanceof DOMException && (thrown.name === 'InvalidStateError' || thrown.name === 'AbortError');

const runOnce = (
  database: IDBDatabase,
  stores: readonly string[],
  mode: IDBTransactionMode,
  act: (transaction: IDBTransaction) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('Lost', 'AbortError')));
    act(transaction);
  });

/** How often a connection may be lost that nobody cleared, and how often somebody may clear the device meanwhile. */
const mostLosses = 2;
const mostClearings = 30;

export const createDatabase = (settings: DatabaseSettings): Database => {
  const { stores } = settings;
  const { open, forget, isLost } = createConnection(settings);
  const transact = async (
    mode: IDBTransactionMode,
    act: (transaction: IDBTransaction) => void,
    { losses, clearings } = { losses: 0, clearings: 0 },
  ): Promise<void> => {
    let opened: IDBDatabase | null = null;
    try {
      const database = await open();
      opened = database;
      if (!stores.every((store) => database.objectStoreNames.contains(store))) throw new StorageFailure('newer');
      await runOnce(database, stores, mode, act);
      // What was written into a database that is being deleted is not kept.
      if (isLost(database)) throw new DOMException('Deleted', 'AbortError');
    } catch (thrown) {
      const isCleared = opened !== null && isLost(opened);
      if (!isLoss(thrown) || (isCleared ? clearings === mostClearings : losses === mostLosses))
        throw toStorageFailure(thrown);
      forget();
      await transact(mode, act, isCleared ? { losses, clearings: clearings + 1 } : { losses: losses + 1, clearings });
    }
  };
  return { transact };
};
