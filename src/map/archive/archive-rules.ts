import { type Feature, GeomType, LineSymbolizer, type PaintRule, PolygonSymbolizer } from 'protomaps-leaflet';
import { arterialWidth } from '../base-painter.ts';
import type { MapPalette } from '../palette.ts';

/** What the layers of an archive are, by the names that are usual for them (Protomaps, OpenMapTiles, OpenStreetMap). */
const meanings = {
  land: ['earth', 'land'],
  green: ['landcover', 'landuse', 'park', 'parks', 'green', 'natural', 'forest', 'wood'],
  water: ['water', 'ocean', 'waterway', 'waterways', 'water_name'],
  building: ['buildings', 'building'],
  street: ['roads', 'road', 'streets', 'street', 'transportation', 'highway'],
  rail: ['transit', 'railway', 'railways', 'rail', 'public_transport'],
  border: ['boundaries', 'boundary', 'admin'],
} as const satisfies Record<string, readonly string[]>;
type Meaning = keyof typeof meanings | 'other';
/** In the order in which they are painted. */
const inOrder: readonly Meaning[] = ['land', 'green', 'water', 'building', 'other', 'street', 'rail', 'border'];

const meaningOf = (layer: string): Meaning =>
  inOrder.find((meaning) => meaning !== 'other' && (meanings[meaning] as readonly string[]).includes(layer)) ?? 'other';

/** What counts as green of land that is used in many ways. */
const greenKinds =
  /^(?:park|garden|grass|grassland|forest|wood|scrub|meadow|cemetery|nature_reserve|golf_course|pitch|playground|village_green|recreation_ground|allotments|orchard)$/u;
const arterialKinds = /^(?:highway|major_road|motorway|trunk|primary|secondary)(?:_link)?$/u;

/** What kind of thing it is, as the usual archives say it. */
const kindKeys = ['kind', 'class', 'highway', 'landuse', 'leisure', 'natural'] as const;
const kindOf = ({ props }: Feature): string => {
  const kind = kindKeys.map((key) => props[key]).find((value) => typeof value === 'string');
  return typeof kind === 'string' ? kind : '';
};

const isLine = (_: number, { geomType }: Feature): boolean => geomType === GeomType.Line;
const isSurface = (_: number, { geomType }: Feature): boolean => geomType === GeomType.Polygon;

/** Whether an archive with these layers is a map by itself: it has land, and what lies under it is not seen. */
export const isWholeMap = (layers: readonly string[]): boolean => layers.some((layer) => meaningOf(layer) === 'land');

/** How the layers of an archive are drawn: in the quiet colours of the built-in map, whatever else they hold. */
export const createArchiveRules = (layers: readonly string[], palette: MapPalette): PaintRule[] => {
  const surface = (dataLayer: string, fill: string, filter = isSurface): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
    filter,
  });
  const line = (
    dataLayer: string,
    color: string,
    width: (zoom: number) => number,
    filter = isLine,
    dash?: number[],
  ): PaintRule => ({
    dataLayer,
    symbolizer: new LineSymbolizer({ color, width, lineJoin: 'round', ...(dash && { dash, dashColor: color }) }),
    filter,
  });
  const isGreen = (zoom: number, feature: Feature): boolean =>
    isSurface(zoom, feature) && greenKinds.test(kindOf(feature));
  const isArterial = (zoom: number, feature: Feature): boolean =>
    isLine(zoom, feature) && arterialKinds.test(kindOf(feature));
  const isMinor = (zoom: number, feature: Feature): boolean =>
    isLine(zoom, feature) && !arterialKinds.test(kindOf(feature));
  const narrow = (zoom: number): number => arterialWidth(zoom) * 0.6;
  const thin = (): number => 1;
  const rules: Readonly<Record<Meaning, (layer: string) => PaintRule[]>> = {
    land: (layer) => [surface(layer, palette.land)],
    green: (layer) => [surface(layer, palette.green, isGreen)],
    water: (layer) => [
      surface(layer, palette.water),
      line(layer, palette.water, (zoom) => Math.max(1, arterialWidth(zoom) * 0.9)),
    ],
    building: (layer) => [surface(layer, palette.street)],
    street: (layer) => [
      line(layer, palette.street, narrow, isMinor),
      line(layer, palette.arterial, arterialWidth, isArterial),
    ],
    rail: (layer) => [line(layer, palette.rail, (zoom) => Math.max(1, arterialWidth(zoom) * 0.25))],
    border: (layer) => [line(layer, palette.communeBorder, thin, isLine, [4, 3])],
    other: (layer) => [line(layer, palette.arterial, thin)],
  };
  return inOrder.flatMap((meaning) =>
    layers.filter((layer) => meaningOf(layer) === meaning).flatMap((layer) => rules[meaning](layer)),
  );
};
