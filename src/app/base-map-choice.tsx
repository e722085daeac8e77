import { type ReactNode, useState } from 'react';
import { type RasterBase, parseRasterBases } from '../map/raster-bases.ts';
import { RasterTiles } from '../map/raster-tiles.tsx';
import { mapWords } from '../map/words.ts';
import { useWords } from '../shared/words.ts';

const bases = parseRasterBases(import.meta.env.VITE_BASEMAPS);

export interface RasterChoice {
  chosen: RasterBase | null;
  failed: boolean;
  choose: (id: string) => void;
  /** To be put on the map. */
  tiles: ReactNode;
}

/** Which online base map is shown over the built-in one: none at first, and none again when its tiles fail. */
export const useRasterBase = (): RasterChoice => {
  const [chosen, setChosen] = useState<RasterBase | null>(null);
  const [failed, setFailed] = useState(false);
  return {
    chosen,
    failed,
    choose: (id) => {
      setFailed(false);
      setChosen(bases.find((base) => base.id === id) ?? null);
    },
    tiles: chosen ? (
      <RasterTiles
        key={chosen.id}
        base={chosen}
        onFail={() => {
          setFailed(true);
          setChosen(null);
        }}
      />
    ) : null,
  };
};

/** A choice only where online base maps are configured. */
export const BaseMapChoice = ({ choice }: { choice: RasterChoice }) => {
  const word = useWords(mapWords);
  if (bases.length === 0) return null;
  return (
    <>
      <select
        aria-label={word.base}
        value={choice.chosen?.id ?? ''}
        onChange={({ target }) => choice.choose(target.value)}
      >
        <option value="">{word.builtIn}</option>
        {bases.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {choice.failed ? (
        <p className="map-note" role="status">
          {word.tilesFailed}
        </p>
      ) : null}
      {choice.chosen ? <p className="map-note">{choice.chosen.attribution}</p> : null}
    </>
  );
};
