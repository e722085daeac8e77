import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { type OwnColour, ownInks } from '../../map/own/colours.ts';
import { OwnTiles } from '../../map/own/own-tiles.tsx';
import { type Rest, reachAt, useRest } from '../../map/own/use-rest.ts';
import type { TileMaker } from '../../map/paint-tile.ts';
import { inkColours } from '../../map/sign-shapes.ts';
import type { Position } from '../../shared/geojson.ts';
import { isolate } from '../../shared/text.ts';
import type { Theme } from '../../shared/url-state.ts';
import { useWords } from '../../shared/words.ts';
import type { KeeperClient } from '../../workspace/own-layers/keeper-client.ts';
import { takeOwnClicks } from '../../workspace/own-layers/own-clicks.ts';
import { type OwnLayer, keeperOf, useOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import { openOwnRow, useOwnState } from '../../workspace/own-layers/own-state.ts';
import type { NamedRow } from '../../workspace/own-layers/protocol.ts';
import { useTheme } from '../preferences.ts';
import { OwnRow } from './own-row.tsx';
import { ownWords } from './own-words.ts';
import { readPaperShapes } from './paper-shapes.ts';

const makerOf =
  (keeper: () => Promise<KeeperClient | null>, colour: OwnColour, theme: Theme): TileMaker =>
  async (order) => {
    try {
      const look = { colour: ownInks[theme][colour], land: inkColours[theme].land };
      return (await (await keeper())?.ask('tile', { order, look })) ?? null;
    } catch {
      // What cannot be drawn is told in the list of layers.
      return null;
    }
  };

const LayerTiles = ({ layer, order, theme }: { layer: OwnLayer; order: number; theme: Theme }) => {
  const { data, colour } = layer;
  const make = useMemo(() => makerOf(() => keeperOf({ data }), colour, theme), [data, colour, theme]);
  useEffect(
    function holdForPaper() {
      return readPaperShapes({ data });
    },
    [data],
  );
  return <OwnTiles id={layer.id} order={order} make={make} />;
};

const PreviewTiles = ({
  preview,
  theme,
}: {
  preview: NonNullable<ReturnType<typeof useOwnState.getState>['preview']>;
  theme: Theme;
}) => {
  const make = useMemo(() => makerOf(async () => preview.keeper, preview.colour, theme), [preview, theme]);
  return <OwnTiles id="preview" order={-1} make={make} />;
};

/** The first of the layers, from the top, that has something there. */
const findIn = async (
  layers: readonly OwnLayer[],
  position: Position,
  zoom: number,
): Promise<{ layer: OwnLayer; rows: readonly NamedRow[] } | null> => {
  for (const layer of layers) {
    try {
      const keeper = await keeperOf(layer);
      const rows = (await keeper?.ask('find', { position, reach: reachAt(zoom), most: 4 })) ?? [];
      if (rows.length > 0) return { layer, rows };
    } catch {
      // One that cannot be asked hides no other.
    }
  }
  return null;
};

/** The name of what the pointer rests on, beside it. */
const Pointed = ({ layers }: { layers: readonly OwnLayer[] }) => {
  const word = useWords(ownWords);
  const [found, setFound] = useState<{ rest: Rest; text: string } | null>(null);
  const asked = useRef<Rest>(null);
  useRest((rest, zoom) => {
    asked.current = rest;
    if (!rest) return setFound(null);
    const ask = async (): Promise<void> => {
      const hit = await findIn(layers, rest.position, zoom);
      // The pointer may have gone on.
      if (asked.current !== rest) return;
      const [first] = hit?.rows ?? [];
      setFound(
        hit && first
          ? { rest, text: [isolate(first.name ?? word.nameless), isolate(hit.layer.name)].join(' – ') }
          : null,
      );
    };
    void ask();
  });
  const room = document.querySelector('.map-area');
  if (!found || !room) return null;
  const isRight = found.rest.x > room.clientWidth / 2;
  const shift = isRight ? `calc(${Math.round(found.rest.x) - 12}px - 100%)` : `${Math.round(found.rest.x) + 12}px`;
  return createPortal(
    <div
      className="map-tooltip"
      aria-hidden="true"
      style={{ transform: `translate(${shift}, ${Math.round(found.rest.y) + 12}px)` }}
    >
      {found.text}
    </div>,
    room,
  );
};

const noRoom = () => () => undefined;

/** Layers of one's own and what a file would bring, under the names and the signs of the map. */
export const OwnOnMap = () => {
  const all = useOwnLayers();
  const theme = useTheme();
  const preview = useOwnState((state) => state.preview);
  const opened = useOwnState((state) => state.opened);
  const layers = useMemo(() => all.filter(({ isHidden }) => !isHidden), [all]);
  const room = useSyncExternalStore(noRoom, () => document.querySelector('.map-area'));
  const take = useCallback(
    async (position: Position, zoom: number) => {
      const hit = await findIn(layers, position, zoom);
      const [first] = hit?.rows ?? [];
      if (!hit || !first) return false;
      openOwnRow({ layer: hit.layer.id, row: first.row });
      return true;
    },
    [layers],
  );
  useEffect(
    function takeClicks() {
      return layers.length > 0 ? takeOwnClicks(take) : undefined;
    },
    [layers, take],
  );
  const openedLayer = all.find(({ id }) => id === opened?.layer);
  return (
    <>
      {layers.map((layer, order) => (
        <LayerTiles key={layer.id} layer={layer} order={order} theme={theme} />
      ))}
      {preview ? <PreviewTiles preview={preview} theme={theme} /> : null}
      {layers.length > 0 ? <Pointed layers={layers} /> : null}
      {opened && openedLayer && room
        ? createPortal(<OwnRow key={`${opened.layer} ${opened.row}`} layer={openedLayer} row={opened.row} />, room)
        : null}
    </>
  );
};
