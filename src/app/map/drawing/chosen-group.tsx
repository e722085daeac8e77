import { useItemSteps } from '../../../shared/item-steps.ts';
import { useLanguage, useWords } from '../../../shared/words.ts';
import type { ChosenOf } from './choose-within.ts';
import { JointSteps } from './joint-steps.tsx';
import { lassoWords } from './lasso-words.ts';

/** Of each layer. */
const mostListed = 50;

/** What lies in the outline of one layer: what can be done with it, and each item, to be left out or opened. */
export const ChosenGroup = ({
  found: { live, items },
  isChosen,
  onChoose,
}: {
  found: ChosenOf;
  isChosen: (id: string) => boolean;
  onChoose: (ids: readonly string[], isChosen: boolean) => void;
}) => {
  const word = useWords(lassoWords);
  const language = useLanguage();
  const { open } = useItemSteps();
  const { layer } = live;
  const title = layer.title[language];
  const features = items.flatMap(({ feature }) => (isChosen(feature.id) ? [feature] : []));
  return (
    <details className="lasso-group">
      <summary>{`${title} ${features.length === items.length ? items.length : word.some(features.length, items.length)}`}</summary>
      <JointSteps live={live} features={features} />
      <label className="lasso-item">
        <input
          type="checkbox"
          checked={features.length === items.length}
          onChange={({ target }) =>
            onChoose(
              items.map(({ feature }) => feature.id),
              target.checked,
            )
          }
        />
        {word.chooseAll(title)}
      </label>
      <ul>
        {items.slice(0, mostListed).map(({ feature }) => {
          const name = layer.label(feature, language);
          return (
            <li key={feature.id} className="lasso-item">
              <input
                type="checkbox"
                aria-label={word.choose(name)}
                checked={isChosen(feature.id)}
                onChange={({ target }) => onChoose([feature.id], target.checked)}
              />
              <button type="button" className="link" onClick={() => open({ layer: layer.id, id: feature.id })}>
                {name}
              </button>
            </li>
          );
        })}
      </ul>
      {items.length > mostListed ? <p className="quiet">{word.more(items.length - mostListed)}</p> : null}
    </details>
  );
};
