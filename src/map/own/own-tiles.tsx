import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { TileMaker } from '../paint-tile.ts';
import { PaintedTiles } from '../painted-tiles.tsx';

/** Over borders and areas, under names and signs; the first layer is on top. */
const firstOrder = 380;

/** The tiles of one layer of one's own. @param order 0: on top of the others */
export const OwnTiles = ({ id, order, make }: { id: string; order: number; make: TileMaker }) => {
  const map = useMap();
  const [pane] = useState(() => {
    const name = `own-${id}`;
    const element = map.getPane(name) ?? map.createPane(name);
    element.style.pointerEvents = 'none';
    return name;
  });
  useEffect(
    function stackPane() {
      const element = map.getPane(pane);
      if (element) element.style.zIndex = String(firstOrder - order);
    },
    [map, pane, order],
  );
  return <PaintedTiles make={make} pane={pane} />;
};
