import { useEffect, useState } from 'react';
import { lazyPart } from '../parts/lazy-part.tsx';
import { shorten, useWords } from '../words.ts';
import type { Personal } from './find-personal.ts';
import { personalWords } from './words.ts';

const loadFinder = lazyPart(() => import('./find-personal.ts'));

/**
 * Why a text cannot belong to the watch, in the person's words, while it is typed; null if it can, if it does not
 * belong to it, or until the part that looks is there: the server looks in any case.
 */
export const usePersonal = (text: string, isOfWatch: boolean): string | null => {
  const word = useWords(personalWords);
  const [find, setFind] = useState<((written: string) => Personal | null) | null>(null);
  useEffect(
    function loadWhatLooks() {
      if (!isOfWatch) return;
      loadFinder().then(
        ({ findPersonal }) => setFind(() => findPersonal),
        () => undefined,
      );
    },
    [isOfWatch],
  );
  const found = isOfWatch ? (find?.(text) ?? null) : null;
  return found && word.refuse(word.kinds[found.kind], shorten(found.part));
};
