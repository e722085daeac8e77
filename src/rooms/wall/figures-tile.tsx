import { isSameList, useSelected } from '../../live/use-live.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { useFreshness } from './freshness.ts';
import { TileHead } from './tile-frame.tsx';
import { wallWords } from './view-words.ts';

const Figure = ({ live }: { live: LiveLayer }) => {
  const { layer, selection } = live;
  const indicators = layer.list?.indicators ?? [];
  const language = useLanguage();
  const word = useWords(wallWords);
  const [size, ...values] = useSelected(
    selection,
    () => [
      selection.size,
      ...indicators.map(({ counters }) => counters.reduce((sum, counter) => sum + selection.count(counter), 0)),
    ],
    isSameList,
  );
  const isKnown = useIsKnown(live);
  const freshness = useFreshness(layer.id);
  // What is not heard of is not nothing.
  const isTold = isKnown && (freshness.isFresh || size > 0);
  return (
    <div className="wall-figure">
      <TileHead title={layer.title[language]} freshness={freshness} />
      <p className="wall-number">{isTold ? size : '–'}</p>
      <ul className="wall-parts">
        {isTold
          ? indicators.map(({ name, tone }, index) => {
              const value = values[index] ?? 0;
              return value > 0 || tone !== 'tone-quiet' ? (
                <li key={name.en} className={value > 0 ? tone : undefined}>
                  {`${value} ${name[language].toLocaleLowerCase(language)}`}
                </li>
              ) : null;
            })
          : null}
      </ul>
      {layer.id === 'alerts' ? <p className="wall-note">{word.withoutWatch}</p> : null}
    </div>
  );
};

/** How many there are of each layer, and what of them asks for something; from the selections that the lists show. */
export const FiguresTile = () =>
  useMapLayers().map((live) => (live.layer.list?.indicators ? <Figure key={live.layer.id} live={live} /> : null));
