import { BaseCredit } from '../../map/base-credit.tsx';
import { mapWords } from '../../map/words.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { useWords } from '../../shared/words.ts';
import { useTheme } from '../preferences.ts';
import { bases, chooseBase, failBase, useBaseChoice } from './base-choice.ts';
import { baseMapWords } from './base-map-words.ts';

/** Each is loaded when the first base of its kind is chosen. */
const RasterTiles = lazyView(
  () => import('../../map/raster-tiles.tsx'),
  ({ RasterTiles }) => RasterTiles,
);
const ArchiveTiles = lazyView(
  () => import('../../map/archive/archive-tiles.tsx'),
  ({ ArchiveTiles }) => ArchiveTiles,
);

/** To be put on the map, inside a `Pane`. */
export const ChosenTiles = () => {
  const chosen = useBaseChoice((choice) => choice.chosen);
  const theme = useTheme();
  if (!chosen) return null;
  return (
    <>
      {chosen.type === 'pmtiles' ? (
        <ArchiveTiles key={chosen.id} base={chosen} theme={theme} onFail={(trouble) => failBase(chosen, trouble)} />
      ) : (
        <RasterTiles key={chosen.id} base={chosen} onFail={() => failBase(chosen, 'tiles')} />
      )}
      <BaseCredit text={chosen.attribution} />
    </>
  );
};

export const BaseMapChoice = () => {
  const word = useWords(baseMapWords);
  const { close } = useWords(mapWords);
  const { chosen, failed } = useBaseChoice();
  return (
    <>
      <select aria-label={word.base} value={chosen?.id ?? ''} onChange={({ target }) => chooseBase(target.value)}>
        <option value="">{word.builtIn}</option>
        {bases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {failed ? (
        <div className="map-note">
          <p role="status">
            {failed.trouble === 'tiles' ? word.tilesFailed : word.troubles[failed.trouble](failed.base.name)}
          </p>
          <button type="button" className="icon-button" aria-label={close} onClick={() => chooseBase('')}>
            <Icon shape="close" />
          </button>
        </div>
      ) : null}
    </>
  );
};
