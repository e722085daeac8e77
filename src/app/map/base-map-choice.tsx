import { create } from 'zustand';
import type { Trouble } from '../../map/archive/trouble.ts';
import { BaseCredit } from '../../map/base-credit.tsx';
import { type OtherBase, parseBases } from '../../map/other-bases.ts';
import { mapWords } from '../../map/words.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { useWords } from '../../shared/words.ts';
import { useTheme } from '../preferences.ts';
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

const bases = parseBases(import.meta.env.VITE_BASEMAPS);

/** Which base map is shown over the built-in one: none at first, and none again when it fails. */
interface Choice {
  chosen: OtherBase | null;
  /** What went wrong with the one that was chosen; `tiles`: pictures that did not come. */
  failed: { base: OtherBase; trouble: Trouble | 'tiles' } | null;
}
const useChoice = create<Choice>(() => ({ chosen: null, failed: null }));
const choose = (id: string): void =>
  useChoice.setState({ chosen: bases.find((base) => base.id === id) ?? null, failed: null });
const fail = (base: OtherBase, trouble: Trouble | 'tiles'): void =>
  useChoice.setState(({ chosen }) => (chosen === base ? { chosen: null, failed: { base, trouble } } : {}));

/** To be put on the map, inside a `Pane`. */
export const ChosenTiles = () => {
  const chosen = useChoice((choice) => choice.chosen);
  const theme = useTheme();
  if (!chosen) return null;
  return (
    <>
      {chosen.type === 'pmtiles' ? (
        <ArchiveTiles key={chosen.id} base={chosen} theme={theme} onFail={(trouble) => fail(chosen, trouble)} />
      ) : (
        <RasterTiles key={chosen.id} base={chosen} onFail={() => fail(chosen, 'tiles')} />
      )}
      <BaseCredit text={chosen.attribution} />
    </>
  );
};

export const BaseMapChoice = () => {
  const word = useWords(baseMapWords);
  const { close } = useWords(mapWords);
  const { chosen, failed } = useChoice();
  return (
    <>
      <select aria-label={word.base} value={chosen?.id ?? ''} onChange={({ target }) => choose(target.value)}>
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
          <button type="button" className="icon-button" aria-label={close} onClick={() => choose('')}>
            <Icon shape="close" />
          </button>
        </div>
      ) : null}
    </>
  );
};
