import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import type { OtherBase } from '../other-bases.ts';
import { paperPalette } from '../other-palettes.ts';
import { fineness } from './fineness.ts';
import type { SheetView } from './sheet.ts';

const loadClient = lazyPart(() => import('../archive/archive-client.ts'));

/** A tile on a sheet: its picture, where its corner is and how large it is, CSS pixels. */
interface PaperTile {
  picture: CanvasImageSource;
  x: number;
  y: number;
  size: number;
}

/** The base map that was chosen, as it goes on a sheet. */
export interface PaperBase {
  base: OtherBase;
  tiles: readonly PaperTile[];
}

/** Milliseconds that somebody who prints waits for it. */
const patience = 12_000;
/** Of the tiles of a sheet so many may be missing: the built-in map shows there. */
const toleratedShare = 0.1;
const worldSize = 256;

/** Corners of the squares of a grid that lie on the sheet, in squares from the corner of the world. */
const squaresOn = ({ corner, perUnit, width, height }: SheetView, unit: number): (readonly [number, number])[] => {
  const [left, top] = [Math.floor(corner[0] / unit), Math.floor(corner[1] / unit)];
  const right = Math.floor((corner[0] + width / perUnit) / unit);
  const bottom = Math.floor((corner[1] + height / perUnit) / unit);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => [left + column, top + row] as const),
  ).flat();
};

/** Address of a tile, by Leaflet's template. */
export const tileUrl = (template: string, x: number, y: number, z: number): string =>
  template.replaceAll(/\{([a-z])\}/g, (whole, name: string) => {
    const values: Record<string, string> = {
      x: String(x),
      y: String(y),
      z: String(z),
      s: 'abc'[(x + y) % 3] ?? 'a',
      r: '@2x',
    };
    return values[name] ?? whole;
  });

type Load = (x: number, y: number) => Promise<CanvasImageSource | null>;

/** Tiles that are one `unit` of the world wide; rejects if too many do not come. */
const loadTiles = async (view: SheetView, unit: number, load: Load): Promise<PaperTile[]> => {
  const squares = squaresOn(view, unit);
  const loaded = await Promise.all(
    squares.map(async ([x, y]): Promise<PaperTile | null> => {
      const picture = await load(x, y).catch(() => null);
      const place = (n: number, corner: number): number => (n * unit - corner) * view.perUnit;
      return (
        picture && { picture, x: place(x, view.corner[0]), y: place(y, view.corner[1]), size: unit * view.perUnit }
      );
    }),
  );
  const tiles = loaded.filter((tile) => tile !== null);
  if (squares.length - tiles.length > squares.length * toleratedShare) throw new Error('Too many tiles did not come.');
  return tiles;
};

const loadPictures = ({ url }: OtherBase, view: SheetView): Promise<PaperTile[]> => {
  // A third finer than on a screen: letters stay large enough to be read.
  const z = Math.min(19, Math.max(0, Math.round(view.zoom + 0.4)));
  return loadTiles(view, worldSize / 2 ** z, async (x, y) => {
    const image = new Image();
    image.src = tileUrl(url, x, y, z);
    await image.decode();
    return image;
  });
};

/** CSS pixels of a painted tile. */
const painted = 512;

const loadArchive = async ({ url }: OtherBase, view: SheetView): Promise<PaperTile[]> => {
  const { ArchiveClient } = await loadClient();
  const client = new ArchiveClient(url);
  try {
    client.dress(paperPalette);
    const unit = painted / view.perUnit;
    return await loadTiles(view, unit, (x, y) =>
      client.paintTile({
        frame: { x: x * unit, y: y * unit, scale: view.perUnit, size: painted },
        zoom: view.zoom,
        pixels: Math.round(painted * fineness),
      }),
    );
  } finally {
    client.stop();
  }
};

const nameSheet = ({ id }: OtherBase, { corner, perUnit, width, height }: SheetView): string =>
  [id, ...[...corner, perUnit, width, height].map((n) => n.toFixed(4))].join(' ');

let held: { name: string; tiles: readonly PaperTile[] } | null = null;

/** Fetches a base map for a sheet; asked for when somebody prints. False: it could not be had in time. */
export const loadPaperBase = async (base: OtherBase, view: SheetView): Promise<boolean> => {
  const name = nameSheet(base, view);
  if (held?.name === name) return true;
  held = null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const coming = (base.type === 'pmtiles' ? loadArchive(base, view) : loadPictures(base, view)).catch(() => null);
  const tiles = await Promise.race([coming, late]);
  if (tiles) held = { name, tiles };
  return tiles !== null;
};

/** What was fetched for that sheet; null: nothing, and a page that is printed waits for nothing. */
export const readPaperBase = (base: OtherBase, view: SheetView): PaperBase | null =>
  held?.name === nameSheet(base, view) ? { base, tiles: held.tiles } : null;
