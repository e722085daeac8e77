import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { openDialog } from '../../workspace/desk-state.ts';
import { changeOwnLayer, useOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import { useTheme } from '../preferences.ts';
import { OwnSwatch } from './own-swatch.tsx';
import { ownWords } from './own-words.ts';

/** Layers of one's own, each to be shown or not. */
export const OwnLegend = () => {
  const word = useWords(ownWords);
  const layers = useOwnLayers();
  const theme = useTheme();
  if (layers.length === 0) return null;
  return (
    <section>
      <h3>{word.title}</h3>
      <ul>
        {layers.map(({ id, name, colour, isHidden }) => (
          <li key={id}>
            <label className="own-choice">
              <input
                type="checkbox"
                checked={!isHidden}
                onChange={({ target }) => changeOwnLayer(id, { isHidden: !target.checked })}
              />
              <OwnSwatch colour={colour} theme={theme} />
              {isolate(name)}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => openDialog('own-layers')}>
        {word.manage}
      </button>
    </section>
  );
};
