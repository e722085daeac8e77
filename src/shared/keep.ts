import * as v from 'valibot';
import { createListeners } from './listeners.ts';

/** Something small that stays on the device, in `localStorage` (or, of one window, in `sessionStorage`). */
export interface Kept<T> {
  /** The same object until it changes. */
  read(): T;
  /** Changes some of it. Where the device refuses, it lives as long as the page. */
  write(change: Partial<T>): void;
  /** Called when this window or another one changes it. */
  subscribe(listener: () => void): () => void;
}

interface KeptSpec<T> {
  name: string;
  /** Of its shape: what was kept in another is not read. */
  version: number;
  /** Each field; one that is not as it should be is as in `first`, the others stay. */
  fields: { readonly [N in keyof T]: v.GenericSchema<unknown, T[N]> };
  first: T;
  /** The seat that it belongs to; absent: it is the device's, and tells nothing of what anybody does. */
  seat?: string;
  /** Of this window alone. */
  isOfWindow?: boolean;
}

const prefix = 'vigie.';

/** The fields that are as they should be. */
export const readFields = <T extends object>(fields: KeptSpec<T>['fields'], value: unknown): Partial<T> => {
  const known = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}));
  const read = Object.entries<v.GenericSchema>(fields).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, known.get(name));
    return known.has(name) && parsed.success ? [[name, parsed.output] as const] : [];
  });
  return Object.fromEntries(read) as Partial<T>;
};

/** Keeps something, read by its schema whatever stands there. */
export const keep = <T extends object>({ name, version, fields, first, seat, isOfWindow }: KeptSpec<T>): Kept<T> => {
  const key = `${prefix}${name}${seat === undefined ? '' : `@${seat}`}`;
  const changes = createListeners();
  let value: T | null = null;
  const storage = (): Storage => (isOfWindow ? sessionStorage : localStorage);
  const readText = (): string | null => {
    try {
      return storage().getItem(key);
    } catch {
      return null;
    }
  };
  const parse = (text: string): T => {
    try {
      const kept: unknown = JSON.parse(text);
      const parsed = v.parse(v.object({ version: v.literal(version), state: v.unknown() }), kept);
      return { ...first, ...readFields(fields, parsed.state) };
    } catch {
      return first;
    }
  };
  /** As it stands on the device; as this page has it, where nothing does. */
  const load = (): T => {
    const text = readText();
    return text === null ? (value ?? first) : parse(text);
  };
  const set = (next: T): void => {
    value = next;
    changes.tell();
  };
  if (!isOfWindow && 'window' in globalThis) {
    window.addEventListener('storage', (event) => {
      if (event.key === key && event.newValue !== null) set(parse(event.newValue));
    });
  }
  return {
    read: () => (value ??= load()),
    write: (change) => {
      // Another window may have changed something else of it.
      const next = { ...load(), ...change };
      try {
        storage().setItem(key, JSON.stringify({ state: next, version }));
      } catch {
        // The page still has it.
      }
      set(next);
    },
    subscribe: changes.subscribe,
  };
};
