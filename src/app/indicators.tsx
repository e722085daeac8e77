import { memo } from 'react';
import { isSameList, useSelected } from '../live/use-live.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useLayerHealth } from './feed.ts';
import { type LiveLayer, useLayers } from './workspace.ts';
import { appWords } from './words.ts';

/** One layer's numbers; its parts add up to its total, which is the length of its list. Its name shows or hides it. */
const IndicatorGroup = ({ live, shown, onToggle }: { live: LiveLayer; shown: boolean; onToggle: () => void }) => {
  const { layer, selection, store } = live;
  const language = useLanguage();
  const [size, ...values] = useSelected(
    selection,
    () => [
      selection.size,
      ...layer.indicators.map(({ counters }) => counters.reduce((sum, counter) => sum + selection.count(counter), 0)),
    ],
    isSameList,
  );
  const health = useLayerHealth(layer.id);
  const isKnown = shown && (health.state === 'ok' || store.size > 0);
  const parts = layer.indicators
    .map(({ name, tone }, index) => ({ name: name[language], tone, value: values[index] ?? 0 }))
    .filter(({ value, tone }) => value > 0 || tone !== 'tone-quiet');
  return (
    <div className="indicator">
      <dt>
        <button type="button" className="layer-toggle" aria-pressed={shown} onClick={onToggle}>
          {layer.title[language]}
        </button>
      </dt>
      <dd className="indicator-total">{isKnown ? size : '–'}</dd>
      {isKnown ? (
        <dd className="indicator-parts">
          {parts.map(({ name, tone, value }) => (
            <span key={name} className={tone}>
              <b>{value}</b> {name.toLocaleLowerCase(language)}
            </span>
          ))}
        </dd>
      ) : null}
    </div>
  );
};

/** The numbers on top, read from the same selections as the map and the lists. */
export const Indicators = memo(
  ({ shown, onToggle }: { shown: readonly LiveLayer[]; onToggle: (id: string) => void }) => {
    const word = useWords(appWords);
    const layers = useLayers();
    return (
      <section aria-label={word.indicators}>
        <dl className="indicators">
          {layers.map((live) => (
            <IndicatorGroup
              key={live.layer.id}
              live={live}
              shown={shown.includes(live)}
              onToggle={() => onToggle(live.layer.id)}
            />
          ))}
        </dl>
      </section>
    );
  },
);
