import type { Look } from '../record.ts';
import { element, optional, type Xml } from '../xml/write-xml.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../xml/read-elements.ts';

/** `aabbggrr`, as KML has colours. */
const readColour = (text: string | null): { colour: string; opacity: number } | null => {
  const [, alpha, blue, green, red] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '') ?? [];
  if (alpha === undefined) return null;
  return {
    colour: `#${red}${green}${blue}`.toLowerCase(),
    opacity: Math.round((Number.parseInt(alpha, 16) / 255) * 1000) / 1000,
  };
};

const writeColour = (colour: string | undefined, opacity = 1): Xml | null => {
  if (colour === undefined) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => colour.slice(at, at + 2));
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return element('color', `${alpha}${blue}${green}${red}`.toLowerCase());
};

/** Whole opacity is what is meant where nothing is said. */
const part = (opacity: number | undefined): number | undefined => (opacity === 1 ? undefined : opacity);

/** How a `Style` draws; null: it says nothing that is held here. */
export const readStyle = (style: XmlElement): Look | null => {
  const [lines, surfaces] = [childOf(style, 'LineStyle'), childOf(style, 'PolyStyle')];
  const [stroke, fill] = [readColour(textAt(lines, 'color')), readColour(textAt(surfaces, 'color'))];
  const width = Number(textAt(lines, 'width') ?? Number.NaN);
  const isFilled = textAt(surfaces, 'fill') !== '0';
  const entries = Object.entries({
    stroke: stroke?.colour,
    strokeOpacity: part(stroke?.opacity),
    strokeWidth: width >= 0 && width <= 100 ? width : undefined,
    fill: isFilled ? fill?.colour : undefined,
    fillOpacity: isFilled ? part(fill?.opacity) : undefined,
  }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Look);
};

/** The style that a `StyleMap` names for what is not pointed at. */
export const normalOf = (map: XmlElement): string | null => {
  const pairs = childrenOf(map, 'Pair');
  const normal = pairs.find((pair) => textAt(pair, 'key') === 'normal') ?? pairs[0];
  return textAt(normal ?? null, 'styleUrl');
};

/**
 * A shared style; null: there is nothing to say. A sign of which no picture comes along has the colour of the stroke.
 * @param picture where that of the sign is
 */
export const writeStyle = (
  id: string,
  { stroke, strokeOpacity, strokeWidth, fill, fillOpacity }: Look,
  picture: string | null = null,
): Xml | null => {
  const line = [writeColour(stroke, strokeOpacity), optional('width', strokeWidth)].filter((one) => one !== null);
  const surface = writeColour(fill, fillOpacity);
  const icon = picture === null ? writeColour(stroke ?? fill) : element('Icon', [element('href', picture)]);
  if (line.length === 0 && !surface && picture === null) return null;
  return element(
    'Style',
    [
      // GDAL 3.6 ends on one that has a colour alone.
      icon && element('IconStyle', picture === null ? [icon, element('scale', 1)] : [element('scale', 1), icon]),
      line.length === 0 ? null : element('LineStyle', line),
      surface && element('PolyStyle', [surface]),
    ],
    { id },
  );
};
