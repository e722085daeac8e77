import { type Picture, openEasel } from './easel.ts';
import type { Easel, Frame } from './world.ts';

/**
 * Draws one frame of a picture of the world; called once for each tile that comes into sight.
 * @param zoom Leaflet zoom that the tile is seen at: whole or not.
 */
export type Painter = (context: Easel, frame: Frame, zoom: number) => void;

/** A tile to be painted: what it shows, the zoom that it is seen at, device pixels across. */
export interface TileOrder {
  frame: Frame;
  zoom: number;
  pixels: number;
}

/** Makes the picture of a tile, here or elsewhere; null where that cannot be. */
export type TileMaker = (order: TileOrder) => Picture | null | Promise<Picture | null>;

/** Paints tiles at once. */
export const paintTile =
  (painter: Painter) =>
  ({ frame, zoom, pixels }: TileOrder): Picture | null => {
    const easel = openEasel(pixels, pixels);
    if (!easel) return null;
    const ratio = pixels / frame.size;
    easel.context.scale(ratio, ratio);
    painter(easel.context, frame, zoom);
    return easel.finish();
  };
