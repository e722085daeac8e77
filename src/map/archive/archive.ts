import { type Header, PMTiles, TileType } from 'pmtiles';
import { PmtilesSource, TileCache, View, paint } from 'protomaps-leaflet';
import * as v from 'valibot';
import type { TileOrder } from '../paint-tile.ts';
import type { MapPalette } from '../palette.ts';
import type { Easel } from '../world.ts';
import { createArchiveRules, isWholeMap } from './archive-rules.ts';
import { ArchiveSource } from './archive-source.ts';
import { ArchiveTrouble } from './trouble.ts';

/** An archive that has been opened: paints tiles. */
export interface Archive {
  /** Chooses the colours; nothing is painted before. */
  dress(palette: MapPalette): void;
  /** Reads what a tile shows. Rejects with `ArchiveTrouble` or whatever its bytes make the library throw. */
  prepare(order: TileOrder): Promise<(context: Easel) => void>;
}

const metadataSchema = v.object({ vector_layers: v.array(v.object({ id: v.string() })) });

/** CSS pixels around a tile from which lines reach into it. */
const around = 16;
/** Zoom from which an archive has to have tiles, for two zooms to be drawn from one. */
const coarsest = 8;

const readHeader = async (tiles: PMTiles): Promise<Header> => {
  try {
    return await tiles.getHeader();
  } catch (reason) {
    if (reason instanceof ArchiveTrouble) throw reason;
    throw new ArchiveTrouble('foreign', 'Not an archive of PMTiles 3.', reason);
  }
};

/**
 * Opens an archive of vector tiles. Rejects with `ArchiveTrouble`.
 * @param url absolute
 */
export const openArchive = async (url: string): Promise<Archive> => {
  const source = new ArchiveSource(url);
  const tiles = new PMTiles(source);
  const { tileType, minZoom, maxZoom, tileDataOffset, tileDataLength = 0 } = await readHeader(tiles);
  if (tileType !== TileType.Mvt) throw new ArchiveTrouble('foreign', 'The archive holds pictures, no vector tiles.');
  if (source.size !== null && tileDataOffset + tileDataLength > source.size) {
    throw new ArchiveTrouble('cut', `The archive ends at byte ${source.size} of ${tileDataOffset + tileDataLength}.`);
  }
  const metadata = v.safeParse(metadataSchema, await tiles.getMetadata());
  if (!metadata.success) throw new ArchiveTrouble('foreign', 'The archive does not name its layers.');
  const layers = metadata.output.vector_layers.map(({ id }) => id);
  const levels = minZoom <= coarsest ? 1 : 0;
  const view = new View(new TileCache(new PmtilesSource(tiles, false), 256 << levels), maxZoom, levels);
  let dressed: { palette: MapPalette; rules: ReturnType<typeof createArchiveRules> } | null = null;
  return {
    dress: (palette) => {
      dressed = { palette, rules: createArchiveRules(layers, palette) };
    },
    prepare: async ({ frame, zoom }) => {
      const [x, y] = [frame.x * frame.scale, frame.y * frame.scale];
      const box = { minX: x - around, minY: y - around, maxX: x + frame.size + around, maxY: y + frame.size + around };
      const prepared = await view.getBbox(zoom, box);
      return (context) => {
        if (!dressed) return;
        if (isWholeMap(layers)) {
          context.fillStyle = dressed.palette.outside;
          context.fillRect(0, 0, frame.size, frame.size);
        }
        // It only draws, which a canvas beside the page can as well.
        const easel = context as CanvasRenderingContext2D;
        const corner = { x, y } as Parameters<typeof paint>[6];
        paint(easel, zoom, new Map([['', prepared]]), null, dressed.rules, box, corner, true);
      };
    },
  };
};
