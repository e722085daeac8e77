import './search-box.css';
import { memo } from 'react';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { useWords } from '../../shared/words.ts';
import { useHasData } from '../../workspace/feed.ts';
import { appWords } from '../words.ts';

/** What makes a search of the box: it comes with the data, and finds in the box what was typed before. */
const SearchControl = lazyView(
  () => import('./search-control.tsx'),
  ({ SearchControl }) => SearchControl,
);

/** Pressed before there is anything that answers: it is meant for the answers to come. */
const earlyKeys = {
  Enter: ({ target }: KeyboardEvent) => {
    // `data-filters`: the control has taken the box over.
    if (target instanceof HTMLInputElement && target.dataset['filters'] === undefined) target.dataset['asked'] = '';
    return false;
  },
};

/**
 * The one search: places, items, rooms and commands by name, and what the lists are filtered by. The box is there from
 * the first and takes the keys; what is in it is not React's.
 */
export const SearchBox = memo(() => {
  const word = useWords(appWords);
  return (
    <div className="search-box" role="search">
      <input
        id="search"
        type="search"
        className="search"
        autoComplete="off"
        aria-label={word.search}
        aria-keyshortcuts="/ Control+K"
        placeholder={word.searchHint}
        maxLength={200}
        onKeyDown={(event) => actOnKeys(event, earlyKeys)}
      />
      {useHasData() ? (
        <Pane>
          <SearchControl />
        </Pane>
      ) : null}
    </div>
  );
});
