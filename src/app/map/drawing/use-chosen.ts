import { useEffect, useMemo, useReducer } from 'react';
import { createCalm } from '../../../live/calm.ts';
import type { BufferedGeometry } from '../../../geo/shape.ts';
import { surfaceOf } from '../../../geo/shape-surface.ts';
import { type Sketch, leastPlaces, toShape } from '../../../map/draw/sketch.ts';
import type { Surface } from '../../../shared/geojson.ts';
import { useGeography } from '../../../workspace/geography.ts';
import { useDrawn } from '../use-drawn.ts';
import type { Rings } from '../../../geo/geometry.ts';
import { type ChosenOf, chooseWithin } from './choose-within.ts';

/** Milliseconds: what moves is looked for again this often. */
const pace = 2_000;

const surfaceIn = (sketch: Sketch): Surface | null => {
  const shape = sketch.positions.length < leastPlaces[sketch.kind] ? null : toShape(sketch);
  return shape && surfaceOf(shape);
};

const polygonsIn = (outline: Sketch | BufferedGeometry): readonly Rings[] => {
  const surface = 'type' in outline ? outline : surfaceIn(outline);
  if (surface?.type === 'Polygon') return [surface.coordinates];
  return surface?.type === 'MultiPolygon' ? surface.coordinates : [];
};

/** What lies within an outline, drawn or there already; followed while it moves. */
export const useChosen = (outline: Sketch | BufferedGeometry): readonly ChosenOf[] => {
  const { region } = useGeography();
  const { drawn } = useDrawn();
  const [turn, look] = useReducer((count: number) => count + 1, 0);
  useEffect(
    function followDrawn() {
      const calm = createCalm(pace, look);
      const leave = drawn.map(({ selection }) => selection.subscribe(() => calm.ask()));
      return () => {
        for (const stop of leave) stop();
        calm.stop();
      };
    },
    [drawn],
  );
  return useMemo(() => {
    void turn;
    const polygons = polygonsIn(outline);
    if (polygons.length === 0) return [];
    return chooseWithin(polygons, drawn, (nis) => region.communes.get(nis)?.label ?? null);
  }, [outline, drawn, region, turn]);
};
