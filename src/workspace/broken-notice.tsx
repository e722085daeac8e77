import { useSyncExternalStore } from 'react';
import { useWords } from '../shared/words.ts';
import type { LiveLayer } from './live-layer.ts';
import { listWords } from './words.ts';

/** So many are named; the others are counted. */
const mostNamed = 5;

/** Which items of a list cannot be shown; nothing while all can. */
export const BrokenNotice = ({ broken }: { broken: LiveLayer['broken'] }) => {
  const word = useWords(listWords);
  const ids = useSyncExternalStore(broken.subscribe, broken.ids);
  return ids.length === 0 ? null : (
    <p className="notice notice-bad" role="alert">
      {word.broken(ids.length, ids.slice(0, mostNamed).join(', '))}
      {ids.length > mostNamed ? ' …' : null}
    </p>
  );
};
