import { type StreetLevelPainters, arterialWidth, strokeAll } from '../base-painter.ts';
import type { Painter } from '../paint-tile.ts';
import type { MapPalette } from '../palette.ts';
import { type WorldPath, shows, trace } from '../world.ts';
import type { LevelGreen, LevelPlace, LevelStreet, StreetLevel } from './level.ts';
import { placeGlyphs } from './place-glyphs.ts';
import { nearFrame, paintFacilities, paintStops, place } from './stops.ts';
import type { GroundFigures } from './figures.ts';

/** Zooms from which each kind of thing is drawn, names follow them. */
const drawnFrom = { streets: 14, schools: 15, places: 16 } as const;

const paintGreen =
  (green: readonly LevelGreen[], palette: MapPalette): Painter =>
  (context, frame) => {
    context.fillStyle = palette.green;
    for (const { rings } of green) {
      if (!rings.some((ring) => shows(ring, frame, 0))) continue;
      context.beginPath();
      for (const ring of rings) trace(context, ring, frame);
      context.fill('evenodd');
    }
  };

const minorWidth = (zoom: number): number => 1.1 * 2 ** (zoom - drawnFrom.streets);

/** @param network the arterial network, named or not, without which streets would end in the middle of a crossing */
const paintStreets = (streets: readonly LevelStreet[], network: readonly WorldPath[], palette: MapPalette): Painter => {
  const pathsOf = (isArterial: boolean): WorldPath[] =>
    streets.filter((street) => street.isArterial === isArterial).flatMap(({ paths }) => paths);
  const [minor, arterial] = [pathsOf(false), pathsOf(true)];
  return (context, frame, zoom) => {
    context.lineCap = 'round';
    const stroke = (paths: readonly WorldPath[], colour: string, width: number): void => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      strokeAll(context, paths, frame);
    };
    const isNear = zoom >= drawnFrom.streets;
    if (isNear) stroke(minor, palette.street, minorWidth(zoom));
    stroke(network, palette.arterial, arterialWidth(zoom) * (isNear ? 0.8 : 1));
    if (isNear) stroke(arterial, palette.arterial, arterialWidth(zoom));
    context.lineCap = 'butt';
  };
};

/** Whether a place is drawn at a zoom: schools come first. */
export const isPlaceDrawn = ({ kind }: Pick<LevelPlace, 'kind'>, zoom: number): boolean =>
  zoom >= (kind === 'school' || kind === 'university' ? drawnFrom.schools : drawnFrom.places);

/** Half the size of a place's glyph, pixels. */
export const glyphHalf = (zoom: number): number => (zoom >= 17 ? 8 : 6);

const paintPlaces = (places: readonly LevelPlace[], palette: MapPalette): Painter => {
  const shapes = new Map(Object.entries(placeGlyphs).map(([kind, path]) => [kind, new Path2D(path)]));
  return (context, frame, zoom) => {
    const half = glyphHalf(zoom);
    context.fillStyle = palette.facility;
    for (const { kind, at } of places) {
      const point = place(at, frame);
      const shape = shapes.get(kind);
      if (!shape || !isPlaceDrawn({ kind }, zoom) || !nearFrame(point, frame.size)) continue;
      context.save();
      context.translate(point[0] - half, point[1] - half);
      context.scale(half / 12, half / 12);
      context.fill(shape, 'evenodd');
      context.restore();
    }
  };
};

/** The painters of those parts that have come, and of what is always there. */
export const createLevelPainters = (
  { streets, green, places }: StreetLevel,
  figures: GroundFigures,
  palette: MapPalette,
): StreetLevelPainters => {
  const painters = [
    ...(places ? [paintPlaces(places, palette)] : []),
    paintStops(figures, palette),
    paintFacilities(figures, palette),
  ];
  return {
    ...(green ? { green: paintGreen(green, palette) } : {}),
    ...(streets ? { streets: paintStreets(streets, figures.streets, palette) } : {}),
    places: (context, frame, zoom) => {
      for (const paint of painters) paint(context, frame, zoom);
    },
  };
};
