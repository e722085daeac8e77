import { useSyncExternalStore } from 'react';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { exportDialogWords } from './words.ts';

/** How many items a list shows. */
const Count = ({ live }: { live: LiveLayer }) => {
  const { selection } = live;
  const size = useSyncExternalStore(selection.subscribe, () => selection.size);
  return useIsKnown(live) ? size : '–';
};

const useTotal = (lives: readonly LiveLayer[]): number =>
  useSyncExternalStore(
    (listener) => {
      const leave = lives.map(({ selection }) => selection.subscribe(listener));
      return () => {
        for (const stop of leave) stop();
      };
    },
    () => lives.reduce((sum, { selection }) => sum + selection.size, 0),
  );

/** The lists that go out, each with its number, as they stand on the screen. */
export const Contents = ({ lives }: { lives: readonly LiveLayer[] }) => {
  const language = useLanguage();
  const word = useWords(exportDialogWords);
  const total = useTotal(lives);
  return (
    <section aria-label={word.contents}>
      <ul className="export-contents">
        {lives.map((live) => (
          <li key={live.layer.id}>
            {live.layer.title[language]} <strong>{<Count live={live} />}</strong>
          </li>
        ))}
        {lives.length > 1 ? (
          <li>
            {word.total} <strong>{total}</strong>
          </li>
        ) : null}
      </ul>
    </section>
  );
};
