import type { Position } from '../../shared/geojson.ts';

type Taker = (position: Position, zoom: number) => Promise<boolean>;

let taker: Taker | null = null;

/** Has the clicks on the map that no sign takes, as long as layers of one's own are drawn; answers how to stop. */
export const takeOwnClicks = (take: Taker): (() => void) => {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
};

/** Whether a layer of one's own takes a click; null: there is none. */
export const askOwnLayers: (position: Position, zoom: number) => Promise<boolean> | null = (position, zoom) =>
  taker?.(position, zoom) ?? null;
