import { memo } from 'react';
import { isSameList, useSelected } from '../../live/use-live.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useScope } from '../../workspace/scope.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { useNarrow } from '../use-narrow.ts';
import { useShown, useToggleLayer } from '../use-shown.ts';
import { appWords } from '../words.ts';

/** A part of a number: a press filters by it, another takes that back. Nothing to press where there is no room. */
const Part = ({ live, index, value }: { live: LiveLayer; index: number; value: number }) => {
  const language = useLanguage();
  const { filters, setFilters } = useScope();
  const isNarrow = useNarrow();
  const indicator = live.layer.list?.indicators?.[index];
  if (!indicator) return null;
  const { name, tone, filter } = indicator;
  const text = (
    <>
      <b>{value}</b> {name[language].toLocaleLowerCase(language)}
    </>
  );
  if (isNarrow) return <span className="visually-hidden">{text}</span>;
  const isPressed = filter && isSameList(filters[filter.parameter], filter.values);
  return (
    <button
      type="button"
      className={value > 0 ? `indicator-part ${tone}` : 'indicator-part'}
      data-zero={value === 0}
      aria-pressed={isPressed}
      disabled={!filter}
      onClick={() => filter && setFilters({ [filter.parameter]: isPressed ? [] : filter.values })}
    >
      {text}
    </button>
  );
};

/** One layer's numbers; its parts add up to its total, which is the length of its list. Its name shows or hides it. */
const IndicatorGroup = ({ live, shown, onToggle }: { live: LiveLayer; shown: boolean; onToggle: () => void }) => {
  const { layer, selection } = live;
  const { indicators = [] } = layer.list ?? {};
  const language = useLanguage();
  const [size, ...values] = useSelected(
    selection,
    () => [
      selection.size,
      ...indicators.map(({ counters }) => counters.reduce((sum, counter) => sum + selection.count(counter), 0)),
    ],
    isSameList,
  );
  const isKnown = useIsKnown(live) && shown;
  const parts = indicators
    .map(({ tone }, index) => ({ index, tone, value: values[index] ?? 0 }))
    .filter(({ value, tone }) => value > 0 || tone !== 'tone-quiet');
  return (
    <div className="indicator">
      <dt>
        <button type="button" className="layer-toggle" aria-pressed={shown} onClick={onToggle}>
          {layer.title[language]}
        </button>
      </dt>
      {/* Another element where a number takes the place of the dash: nothing moves. */}
      <dd key={String(isKnown)} className="indicator-total">
        {isKnown ? size : '–'}
      </dd>
      {isKnown ? (
        <dd className="indicator-parts">
          {parts.map(({ index, value }) => (
            <Part key={index} live={live} index={index} value={value} />
          ))}
        </dd>
      ) : null}
      <dd className="indicator-bar" aria-hidden="true">
        {isKnown
          ? parts.map(({ index, tone, value }) =>
              value > 0 ? <span key={index} className={tone} style={{ flexGrow: value }} /> : null,
            )
          : null}
      </dd>
    </div>
  );
};

/** The numbers on top, read from the same selections as the map and the lists. */
export const Indicators = memo(() => {
  const shown = useShown();
  const toggle = useToggleLayer();
  const word = useWords(appWords);
  const layers = useMapLayers();
  return (
    <section aria-label={word.indicators}>
      <dl className="indicators">
        {layers.map((live) =>
          live.layer.list?.indicators ? (
            <IndicatorGroup
              key={live.layer.id}
              live={live}
              shown={shown.includes(live)}
              onToggle={() => toggle(live.layer.id)}
            />
          ) : null,
        )}
      </dl>
    </section>
  );
});
