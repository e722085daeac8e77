import { useRef, useState } from 'react';
import { makeItemId } from './item-id.ts';

const keyMark = 'do';

/** A new idempotency key. */
export const drawKey = (): string => makeItemId(keyMark);
export const keyPattern = /^do-[a-z]{16}$/;

/** One thing that a person means to do once, however often they press. */
export interface Intent {
  /** Its idempotency key, from the moment that it is offered until it is done. */
  key: string;
  /** It is on its way: not offered again. */
  isBusy: boolean;
  /** Does it, unless it is on its way. Rejects as `act` does; then the same intent can be tried again. */
  run(act: (key: string) => Promise<unknown>): Promise<void>;
}

/** @param given a key that was drawn earlier, such as that of a draft */
export const useIntent = (given?: string): Intent => {
  const [own, setOwn] = useState(drawKey);
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = useRef(false);
  const key = given ?? own;
  const run: Intent['run'] = async (act) => {
    // At once: the second press comes before anything is drawn anew.
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    try {
      await act(key);
      setOwn(drawKey());
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  };
  return { key, isBusy, run };
};

/** The name of a part of an intent: one of several writes that it makes. At most 100 characters, as the API takes it. */
export const partKey = (key: string, part: string): string => `${key}.${part}`.slice(0, 100);

/** The id of what an intent makes: the same for every try. */
export const newId = (prefix: string, key: string): string => `${prefix}${key.slice(keyMark.length)}`;
