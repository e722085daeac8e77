import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { drawKey } from '../intent.ts';
import { useSession } from '../session.ts';
import { useNow } from '../time.ts';
import { type Draft, type DraftPlace, chooseDraft, keyOf } from './draft.ts';
import { draftStore } from './draft-store.ts';
import { findWindows } from './own-window.ts';

/** A kind of draft: its shape, and how to read what was kept of it. */
export interface DraftKind<T> {
  form: string;
  /** Of its shape: what was kept in another is not read. */
  version: number;
  /** What was kept, as far as it can be read; null if there is nothing in it. */
  read(kept: unknown): T | null;
  /** A line that tells it from others. */
  tell(content: T): string;
}

/** A draft that another window holds, or held. */
export interface OtherDraft {
  key: string;
  text: string;
  /** Milliseconds, by the server's clock; 0: not known. */
  said: number;
  /** Whether its window is open. */
  isOpen: boolean;
  /** Goes on with it here; what was typed here is offered in its place. */
  take(): void;
  /** Forgets it; only where its window is gone. */
  discard(): void;
}

export interface DraftState<T> {
  content: T;
  set(content: T): void;
  /** Forgets it: it has gone where it belongs, or is not wanted. */
  clear(): void;
  /** The idempotency key of what is meant with it, from the first letter on. */
  intent: string;
  /** When what stands here was typed, if not just now: milliseconds, by the server's clock. */
  restored: number | null;
  others: readonly OtherDraft[];
}

interface Held<T> {
  content: T;
  intent: string;
  restored: number | null;
  isTouched: boolean;
}

/**
 * What somebody types, kept on the device with every key stroke: a closed form, a reload or a kill loses nothing. It
 * belongs to seat, form, item and window; of the same seat, what other windows hold is offered.
 * @param empty what stands there when there is none
 */
export const useDraft = <T>(kind: DraftKind<T>, item: string, empty: T): DraftState<T> => {
  const { seat } = useSession();
  const now = useNow();
  const { form, version } = kind;
  const place = useMemo<DraftPlace>(() => ({ seat: seat.id, form, item }), [seat.id, form, item]);
  const fresh = (): Held<T> => ({ content: empty, intent: drawKey(), restored: null, isTouched: false });
  const [held, setHeld] = useState(fresh);
  const [others, setOthers] = useState<readonly (Draft & { isOpen: boolean })[]>([]);
  const latest = useRef(held);
  const windowName = useRef('');
  const change = useCallback((next: Held<T>): void => {
    latest.current = next;
    setHeld(next);
  }, []);
  const readOf = useCallback(
    (draft: Draft): T | null => (draft.version === kind.version ? kind.read(draft.content) : null),
    [kind],
  );
  const put = useCallback(
    (content: T, intent: string, said: number, name = windowName.current): void => {
      if (name !== '') draftStore.put({ ...place, window: name, version, at: Date.now(), said, intent, content });
    },
    [place, version],
  );

  /** Keeps it beside what this window types, for this or another one to go on with. */
  const setAside = useCallback(
    (content: T, intent: string, said: number): Draft => {
      const window = drawKey();
      put(content, intent, said, window);
      return { ...place, key: keyOf(place, window), window, version, at: Date.now(), said, intent, content };
    },
    [place, version, put],
  );

  useEffect(
    function findDrafts() {
      let isGone = false;
      const find = async (): Promise<void> => {
        const name = await draftStore.window();
        const [found, alive] = await Promise.all([draftStore.find(place), findWindows()]);
        const { chosen, others: rest } = chooseDraft(
          found.filter((draft) => readOf(draft) !== null),
          name,
          alive,
        );
        // What was typed before the device answered is kept even if its form is closed by now, beside what was there.
        const { content, intent, isTouched } = latest.current;
        const isTyped = isTouched && kind.read(content) !== null;
        const known = chosen && readOf(chosen);
        const isOwn = chosen?.window === name;
        const offered: (Draft & { isOpen: boolean })[] = rest.map((draft) => ({
          ...draft,
          isOpen: alive?.has(draft.window) ?? true,
        }));
        if (isTyped) {
          if (chosen && known !== null)
            offered.unshift({ ...(isOwn ? setAside(known, chosen.intent, chosen.said) : chosen), isOpen: false });
          put(content, intent, 0, name);
        }
        if (isGone) return;
        windowName.current = name;
        if (!isTyped && chosen && known !== null) {
          change({ content: known, intent: chosen.intent, restored: chosen.said, isTouched: true });
          if (!isOwn) {
            put(known, chosen.intent, chosen.said);
            draftStore.remove(chosen.key);
          }
        }
        setOthers(offered);
      };
      void find();
      return () => {
        isGone = true;
      };
    },
    [place, kind, readOf, change, put, setAside],
  );

  const set = (content: T): void => {
    const { intent } = latest.current;
    change({ content, intent, restored: latest.current.restored, isTouched: true });
    if (kind.read(content) === null) draftStore.remove(keyOf(place, windowName.current));
    else put(content, intent, now);
  };
  const clear = (): void => {
    change(fresh());
    if (windowName.current !== '') draftStore.remove(keyOf(place, windowName.current));
  };
  const take = (other: Draft & { isOpen: boolean }, content: T): void => {
    const mine = latest.current;
    const left = others.filter(({ key }) => key !== other.key);
    if (mine.isTouched && kind.read(mine.content) !== null)
      left.push({ ...setAside(mine.content, mine.intent, now), isOpen: false });
    setOthers(left);
    const intent = other.isOpen ? drawKey() : other.intent;
    change({ content, intent, restored: other.said, isTouched: true });
    put(content, intent, other.said);
    if (!other.isOpen) draftStore.remove(other.key);
  };

  return {
    content: held.content,
    set,
    clear,
    intent: held.intent,
    restored: held.restored,
    others: others.flatMap((other) => {
      const content = readOf(other);
      if (content === null) return [];
      return [
        {
          key: other.key,
          text: kind.tell(content),
          said: other.said,
          isOpen: other.isOpen,
          take: () => take(other, content),
          discard: () => {
            draftStore.remove(other.key);
            setOthers(others.filter(({ key }) => key !== other.key));
          },
        },
      ];
    }),
  };
};
