import { create } from 'zustand';
import { type Rings, findLabelPoint } from '../../../geo/geometry.ts';
import { type BufferedGeometry, pathLength } from '../../../geo/shape.ts';
import { surfaceOf } from '../../../geo/shape-surface.ts';
import type { Measured } from '../../../map/draw/measured.ts';
import { type Units, writeArea, writeBearing, writeLength } from '../../../map/draw/measures.ts';
import type { Readings } from '../../../map/draw/readings.ts';
import { shapeWords } from '../../../map/draw/shape-words.ts';
import { type Sketch, toShape } from '../../../map/draw/sketch.ts';
import type { Position } from '../../../shared/geojson.ts';
import type { Language } from '../../../shared/vocabulary.ts';
import { toolWords } from './words.ts';

/** What is measured at this moment, for the map and for paper. */
export const useMeasured = create<{ measured: Measured | null }>()(() => ({ measured: null }));

/** Metres in a minute, on foot: 4.8 km/h. */
const pace = 80;
const onFoot = (metres: number): number => Math.max(1, Math.round(metres / pace));

export type MeasureFact = Measured['facts'][number];

/** A measure, name by name, the sum first. */
const factsOf = (
  { length, legs, area, edge, radius }: Readings,
  units: Units,
  language: Language,
): readonly MeasureFact[] => {
  const word = toolWords[language];
  const said = shapeWords[language];
  const metres = (value: number): string => writeLength(value, units, language);
  const fact = (name: string, value: string | null, more = ''): MeasureFact[] =>
    value === null ? [] : [{ name, value, more }];
  return [
    ...fact(word.kinds.line, length === null ? null : metres(length)),
    ...fact(word.onFoot, length === null ? null : word.minutes(onFoot(length))),
    ...fact(said.area, area === null ? null : writeArea(area, units, language)),
    ...fact(said.perimeter, edge === null ? null : metres(edge)),
    ...fact(word.radius, radius === null ? null : metres(radius)),
    ...legs.flatMap((leg, index) =>
      fact(word.leg(index + 1), metres(leg.metres), `${word.bearing} ${writeBearing(leg.bearing, units)}`),
    ),
  ];
};

type Drawn = Pick<Measured, 'paths' | 'polygons'>;

const drawnOf = (of: Sketch | BufferedGeometry): Drawn => {
  if ('type' in of) {
    if (of.type === 'Polygon') return { paths: [], polygons: [of.coordinates] };
    if (of.type === 'MultiPolygon') return { paths: [], polygons: of.coordinates };
    return { paths: of.type === 'MultiLineString' ? of.coordinates : [], polygons: [] };
  }
  if (of.kind === 'line') return { paths: [of.positions], polygons: [] };
  const shape = toShape(of);
  return shape ? drawnOf(surfaceOf(shape)) : { paths: [], polygons: [] };
};

/** More legs than this are told beside the map alone. */
const mostLegs = 40;

const halfWay = (path: readonly Position[]): Position | null => {
  const half = pathLength(path) / 2;
  let gone = 0;
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (!from) continue;
    const metres = pathLength([from, to]);
    if (gone + metres >= half && metres > 0) {
      const part = (half - gone) / metres;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    }
    gone += metres;
  }
  return null;
};

const longest = (paths: Rings): readonly Position[] =>
  paths.reduce((best, path) => (pathLength(path) > pathLength(best) ? path : best), []);

const labelsOf = (
  { paths, polygons }: Drawn,
  { legs }: Readings,
  facts: readonly MeasureFact[],
): Measured['labels'] => {
  const [sum] = facts;
  if (!sum) return [];
  if (polygons.length > 0) return [{ at: findLabelPoint(polygons), text: sum.value }];
  const [path] = paths;
  if (legs.length > 0 && legs.length <= mostLegs && path) {
    const own = facts.slice(-legs.length);
    return own.flatMap(({ value }, index) => {
      const at = halfWay(path.slice(index, index + 2));
      return at ? [{ at, text: value }] : [];
    });
  }
  const at = halfWay(longest(paths));
  return at ? [{ at, text: sum.value }] : [];
};

/** What a measure shows. @param title what is measured */
export const measuredOf = (
  title: string,
  of: Sketch | BufferedGeometry,
  readings: Readings,
  units: Units,
  language: Language,
): Measured => {
  const drawn = drawnOf(of);
  const facts = factsOf(readings, units, language);
  return { title, facts, ...drawn, labels: labelsOf(drawn, readings, facts) };
};
