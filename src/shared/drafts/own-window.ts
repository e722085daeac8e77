import * as v from 'valibot';
import { makeItemId } from '../item-id.ts';
import { keep } from '../keep.ts';

const kept = keep<{ id: string }>({
  name: 'window',
  version: 1,
  fields: { id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) },
  first: { id: '' },
  isOfWindow: true,
});

const lockPrefix = 'vigie-window ';
const canLock = (): boolean => 'navigator' in globalThis && 'locks' in navigator;

/** How long a page that goes may hold its name on, milliseconds. */
const longestLeave = 400;

/** Holds the name of this window for the life of the page; answers false if another page holds it. */
const hold = (id: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(lockPrefix + id, { signal: AbortSignal.timeout(longestLeave) }, () => {
        resolve(true);
        return new Promise<never>(() => undefined);
      })
      // Refused for another reason than time, it is as without locks.
      .catch((reason: unknown) => resolve(!(reason instanceof DOMException && reason.name === 'TimeoutError')));
  });

/**
 * The name of this window, the same when the page comes anew. A window that was duplicated has the name of the first:
 * it takes another.
 */
export const nameWindow = async (): Promise<string> => {
  const known = kept.read().id;
  if (known !== '' && (!canLock() || (await hold(known)))) return known;
  const id = makeItemId('window');
  kept.write({ id });
  if (canLock()) await hold(id);
  return id;
};

/** The windows of this device that are open; null where the browser does not say. */
export const findWindows = async (): Promise<ReadonlySet<string> | null> => {
  if (!canLock()) return null;
  try {
    const { held = [] } = await navigator.locks.query();
    const names = held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? [name.slice(lockPrefix.length)] : []));
    return new Set(names);
  } catch {
    return null;
  }
};
