import type { Lens } from '../../shared/filters.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { createAreaPainter } from '../area-painter.ts';
import { createBasePainter } from '../base-painter.ts';
import { type BaseFigures, collectGround } from '../ground/figures.ts';
import { createLevelPainters } from '../ground/level-painters.ts';
import { type NamesOrder, createNamesPlacer, paintNames } from '../ground/names.ts';
import { paperPalette } from '../other-palettes.ts';
import { fineness } from './fineness.ts';
import type { PaperBase } from './paper-base.ts';
import { readPaperLevel } from './paper-level.ts';
import type { Painter } from '../paint-tile.ts';
import type { SheetView } from './sheet.ts';

/**
 * Paints the ground of a sheet, with the street level as far as it is there.
 * @param base the base map over the built-in one
 * @param stands names and signs that stand already: street names step aside for them
 * @param own what lies over the borders, from the lowest to the highest
 */
export const paintPaper = (
  context: CanvasRenderingContext2D,
  figures: BaseFigures,
  lens: Lens,
  view: SheetView,
  language: Language,
  base: PaperBase | null,
  stands: Pick<NamesOrder, 'boxes' | 'discs'>,
  own: readonly Painter[],
): void => {
  const level = readPaperLevel();
  const ground = collectGround(figures);
  const [x, y] = view.corner;
  const { width, height, zoom } = view;
  const frame = { x, y, scale: view.perUnit, size: Math.max(width, height) };
  context.setTransform(fineness, 0, 0, fineness, 0, 0);
  const paint = (painter: Painter): void => {
    context.save();
    painter(context, frame, zoom);
    context.restore();
  };
  paint(createBasePainter(ground, paperPalette, createLevelPainters(level, ground, paperPalette)));
  for (const { picture, x: left, y: top, size } of base?.tiles ?? []) context.drawImage(picture, left, top, size, size);
  paint(createAreaPainter(figures.region, lens, paperPalette));
  for (const painter of own) paint(painter);
  // Pictures bring their own names.
  if (base && base.base.type !== 'pmtiles') return;
  const placeNames = createNamesPlacer((text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  const order = { frame, width, height, zoom, ratio: fineness, language, isBoth: false, textScale: 1, ...stands };
  paintNames(context, placeNames(level, order), paperPalette);
};
