import { createListeners } from '../../shared/listeners.ts';
import { type Row, type VersionedFeature, conflictsOf, mergePatch, pickPatched } from './row.ts';
import type { RowStorage } from './storage.ts';

/** What became of one try. */
export type SendResult =
  | { type: 'done'; feature: VersionedFeature }
  /** Nobody knows whether the server has it: try again with the same key. `after`: milliseconds that it asked for. */
  | { type: 'retry'; after: number | null }
  /** The version that it was made from is no longer the current one (412). */
  | { type: 'stale'; theirs: VersionedFeature }
  | { type: 'refused'; status: number; detail: string };

export interface OutboxDoors {
  storage: RowStorage;
  /** Sends one row once. Never rejects. */
  send(row: Row): Promise<SendResult>;
  /** The seat that this device works in. */
  seat(): string;
  /** Calls back after so many milliseconds; answers how to prevent it. */
  delay(act: () => void, milliseconds: number): () => void;
  backOff(attempt: number, atLeast: number | null): number;
  /** The server has taken a row: the feature as it is there now. */
  onDone(row: Row, feature: VersionedFeature): void;
  /** Rows changed here: other tabs have to look. */
  onChange(): void;
}

/**
 * Writes on their way. Each is kept on the device before the screen says so, sent in order for each item, tried with
 * the same key until the server answers, and waits for the person when it is refused or conflicts.
 */
export interface Outbox {
  /** In the order in which they were made. The same array until something changes. */
  rows(): readonly Row[];
  /** How many rows another build of the app keeps here, which this one cannot read and leaves as they are. */
  aside(): number;
  /** Why the device cannot keep anything: a StorageTrouble, or what else was thrown; null while it can. */
  failure(): string | null;
  /** Keeps rows, all or none and numbered, then sends them. Rejects, with nothing kept, if the device refuses. */
  add(...added: readonly Row[]): Promise<void>;
  /**
   * Sends a row that waited for the person once more, over what is on the server now.
   * @param fields of the patch, those that the person keeps; the others stay as somebody else left them
   */
  retry(key: string, fields?: readonly string[]): Promise<void>;
  discard(key: string): Promise<void>;
  /** Reads the rows again: another tab has changed them. */
  reload(): Promise<void>;
  /** Finds out whether the device would keep a row, before anybody has typed one. */
  probe(): Promise<void>;
  /** Only one tab of a seat sends. */
  lead(): void;
  /** Tries at once, without waiting for the back-off. */
  hurry(): void;
  subscribe(listener: () => void): () => void;
}

/** Rows of one item go in order; those of different seats are different people's, and wait for nothing but their own. */
const entityOf = ({ seat, collection, id }: Row): string => `${seat} ${collection}:${id}`;

export const createOutbox = (doors: OutboxDoors): Outbox => {
  const { storage } = doors;
  let rows: readonly Row[] = [];
  let failure: string | null = null;
  let isLeading = false;
  let isSending = false;
  let attempt = 0;
  let lastMade = 0;
  let cancelWait: (() => void) | null = null;
  /** The row that was last found to be made from an older version. */
  let staleKey: string | null = null;
  const { subscribe, tell: notify } = createListeners();

  const setRows = (next: readonly Row[]): void => {
    rows = next;
    notify();
  };
  const fail = (thrown: unknown): void => {
    failure = thrown instanceof Error ? thrown.message : String(thrown);
    notify();
  };
  const change = async (...changed: readonly Row[]): Promise<void> => {
    await storage.put(changed);
    setRows(rows.map((row) => changed.find(({ key }) => key === row.key) ?? row));
    doors.onChange();
  };
  const drop = async (key: string): Promise<void> => {
    await storage.remove(key);
    setRows(rows.filter((row) => row.key !== key));
    doors.onChange();
  };

  /** After everything that is kept, whatever tab and hour it is of: no clock of a device is to be trusted with an order. */
  const number = async (added: readonly Row[]): Promise<readonly Row[]> => {
    for (const { made } of await storage.load()) lastMade = Math.max(lastMade, made);
    return added.map((row) => ({ ...row, made: ++lastMade }));
  };
  /** The first row that may go: none of its item before it, and of this seat. */
  const nextRow = (): Row | undefined => {
    const blocked = new Set<string>();
    return rows.find((row) => {
      if (row.state === 'waiting' && row.seat === doors.seat() && !blocked.has(entityOf(row))) return true;
      blocked.add(entityOf(row));
      return false;
    });
  };
  /** The rows of the item that follow were made on top of this one: they start from what it became. */
  const rebaseFollowing = async (row: Row, feature: VersionedFeature): Promise<void> => {
    const following = rows.filter((other) => other.key !== row.key && entityOf(other) === entityOf(row));
    if (following.length === 0) return;
    const base = feature.properties.version;
    await change(...following.map((other) => ({ ...other, base })));
  };

  const settle = async (row: Row, result: SendResult): Promise<void> => {
    switch (result.type) {
      case 'done':
        await rebaseFollowing(row, result.feature);
        doors.onDone(row, result.feature);
        await drop(row.key);
        return;
      case 'stale': {
        const theirs = pickPatched(result.theirs, row.patch);
        const base = result.theirs.properties.version;
        // Somebody changed something else: the change goes on top of theirs.
        if (conflictsOf(row, theirs).length === 0) {
          await change({ ...row, base, before: theirs, patch: mergePatch(row, theirs) });
          // Somebody who is always faster, or a server that never agrees, is not asked without end.
          if (staleKey === row.key) pauseFor(null);
          staleKey = row.key;
        } else await change({ ...row, base, state: 'conflict', theirs });
        return;
      }
      case 'refused':
        await change({ ...row, state: 'refused', problem: { status: result.status, detail: result.detail } });
        return;
      case 'retry':
        pauseFor(result.after);
    }
  };
  /** Tries again after a pause: nothing here goes round without one. */
  const pauseFor = (atLeast: number | null): void => {
    cancelWait = doors.delay(
      () => {
        cancelWait = null;
        void pump();
      },
      doors.backOff(attempt, atLeast),
    );
    attempt += 1;
  };
  /** Sends what may go, one after the other, until it has to wait. */
  const pump = async (): Promise<void> => {
    if (!isLeading || isSending || cancelWait) return;
    isSending = true;
    try {
      for (let row = nextRow(); row; row = nextRow()) {
        const { key } = row;
        const result = await doors.send(row);
        if (result.type === 'done' || result.type === 'refused') attempt = 0;
        // It may have been given up, or moved on top of another, meanwhile.
        const current = rows.find((other) => other.key === key);
        if (current) await settle(current, result);
        if (cancelWait) return;
      }
    } catch (thrown) {
      // The device refuses. What it kept stays, and the key keeps the next try from acting twice.
      fail(thrown);
      pauseFor(null);
    } finally {
      isSending = false;
    }
  };

  return {
    rows: () => rows,
    aside: () => storage.aside?.() ?? 0,
    failure: () => failure,
    add: async (...asked) => {
      // The same key is the same change: it is on its way.
      let added: readonly Row[] = asked.filter(({ key }) => !rows.some((row) => row.key === key));
      try {
        added = await number(asked);
        await storage.put(added);
      } catch (thrown) {
        fail(thrown);
        throw thrown;
      }
      failure = null;
      setRows([...rows, ...added]);
      doors.onChange();
      void pump();
    },
    retry: async (key, fields) => {
      const row = rows.find((other) => other.key === key);
      if (!row) return;
      const before = row.theirs ?? row.before;
      const patch = Object.fromEntries(Object.entries(row.patch).filter(([name]) => fields?.includes(name) ?? true));
      await change({ ...row, patch, before, state: 'waiting', problem: null, theirs: null });
      void pump();
    },
    discard: async (key) => {
      await drop(key);
      void pump();
    },
    reload: async () => {
      try {
        setRows(await storage.load());
      } catch (thrown) {
        fail(thrown);
      }
      void pump();
    },
    probe: async () => {
      try {
        await storage.probe();
        failure = null;
        notify();
      } catch (thrown) {
        fail(thrown);
      }
    },
    lead: () => {
      isLeading = true;
      void pump();
    },
    hurry: () => {
      cancelWait?.();
      cancelWait = null;
      attempt = 0;
      void pump();
    },
    subscribe,
  };
};
