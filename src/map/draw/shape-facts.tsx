import { useMemo } from 'react';
import { surfaceArea } from '../../geo/geometry.ts';
import { type Shape, pathLength } from '../../geo/shape.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import { pair, useLanguage, useWords } from '../../shared/words.ts';
import { useUnits, writeArea, writeLength } from './measures.ts';
import { shapeWords } from './shape-words.ts';

/** How large a shape is, and how long its edge. */
export const ShapeFacts = ({ shape }: { shape: Shape }) => {
  const word = useWords(shapeWords);
  const language = useLanguage();
  const units = useUnits();
  const { area, edge } = useMemo(() => {
    const surface = surfaceOf(shape);
    const polygons = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
    return {
      area: surfaceArea(polygons),
      edge: polygons.flat().reduce((sum, ring) => sum + pathLength(ring), 0),
    };
  }, [shape]);
  return (
    <p className="shape-facts">
      <span>{pair(word.area, writeArea(area, units, language), language)}</span>
      <span>{pair(word.perimeter, writeLength(edge, units, language), language)}</span>
    </p>
  );
};
