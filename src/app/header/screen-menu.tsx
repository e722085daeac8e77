import { memo, useId, useState } from 'react';
import { Icon } from '../../shared/parts/icon.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { useWords } from '../../shared/words.ts';
import { appWords } from '../words.ts';

/** Loaded when it is first opened. */
const ScreenChoices = lazyView(
  () => import('./screen-choices.tsx'),
  ({ ScreenChoices }) => ScreenChoices,
);

/** How this device shows the screen. */
export const ScreenMenu = memo(() => {
  const word = useWords(appWords);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="icon-button" popoverTarget={id} aria-label={word.menu} title={word.menu}>
        <Icon shape="menu" size={16} />
      </button>
      <div
        id={id}
        popover="auto"
        className="popover screen-menu"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen ? (
          <Pane isSmall>
            <ScreenChoices />
          </Pane>
        ) : null}
      </div>
    </>
  );
});
