import { useEffect, useRef } from 'react';
import { CanvasTiles } from './canvas-tiles.ts';
import type { TileMaker } from './paint-tile.ts';
import { useLayerOnMap } from './use-layer.ts';

/** Tiles that the product paints itself; with another maker they are painted anew. */
export const PaintedTiles = ({ make, pane }: { make: TileMaker; pane: string }) => {
  const layer = useLayerOnMap(() => new CanvasTiles(make, { pane }));
  const shown = useRef(make);
  useEffect(
    function repaintTiles() {
      if (shown.current !== make) layer.repaint(make);
      shown.current = make;
    },
    [layer, make],
  );
  return null;
};
