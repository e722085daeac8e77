import { useId, useState } from 'react';
import type { AnyLayer } from '../../layers/manifest.ts';
import { mapWords } from '../../map/words.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { useWords } from '../../shared/words.ts';

/** Loaded when it is first opened. */
const LegendContent = lazyView(
  () => import('./legend-content.tsx'),
  ({ LegendContent }) => LegendContent,
);

/** What the signs mean, behind a button. */
export const MapLegend = ({ layers }: { layers: readonly AnyLayer[] }) => {
  const word = useWords(mapWords);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id}>
        {word.legend}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover map-legend"
        role="group"
        aria-label={word.legend}
        onBeforeToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen ? (
          <Pane>
            <LegendContent layers={layers} />
          </Pane>
        ) : null}
      </div>
    </>
  );
};
