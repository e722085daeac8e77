import { useSelectionVersion } from '../live/use-live.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useLayerHealth } from './feed.ts';
import type { LiveLayer } from './workspace.ts';
import { appWords } from './words.ts';

/** One layer's numbers; its parts add up to its total, which is the length of its list. */
const IndicatorGroup = ({ layer, selection, store }: LiveLayer) => {
  const language = useLanguage();
  useSelectionVersion(selection);
  const health = useLayerHealth(layer.id);
  const known = health.state === 'ok' || store.size > 0;
  const parts = layer.indicators
    .map(({ counters, name, tone }) => ({
      name: name[language],
      tone,
      value: counters.reduce((sum, counter) => sum + selection.count(counter), 0),
    }))
    .filter(({ value, tone }) => value > 0 || tone !== 'tone-quiet');
  return (
    <div className="indicator">
      <dt>{layer.title[language]}</dt>
      <dd className="indicator-total">{known ? selection.size : '–'}</dd>
      {known ? (
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
export const Indicators = ({ shown }: { shown: readonly LiveLayer[] }) => {
  const word = useWords(appWords);
  return (
    <section aria-label={word.indicators}>
      <dl className="indicators">
        {shown.map((live) => (
          <IndicatorGroup key={live.layer.id} {...live} />
        ))}
      </dl>
    </section>
  );
};
