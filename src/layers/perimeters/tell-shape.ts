import { surfaceArea } from '../../geo/geometry.ts';
import { type Shape, pathLength } from '../../geo/shape.ts';
import { type Units, writeArea, writeLength } from '../../map/draw/measures.ts';
import { shapeWords } from '../../map/draw/shape-words.ts';
import type { Language } from '../../shared/vocabulary.ts';

type Told = Pick<Units, 'length' | 'area'>;

const measure = (shape: Shape, units: Told, language: Language): string => {
  switch (shape.type) {
    case 'polygon':
      return `${writeArea(surfaceArea([shape.rings]), units, language)} (${shape.rings.flat().length - shape.rings.length})`;
    case 'circle':
      return writeLength(shape.radius, units, language);
    case 'corridor':
      return `${writeLength(pathLength(shape.path), units, language)} × ${writeLength(shape.width, units, language)}`;
    case 'buffer':
      return writeLength(shape.distance, units, language);
  }
};

/** A shape in a line: what it is, how large, and of a polygon its corners. */
export const tellShape = (shape: Shape, units: Told, language: Language): string =>
  `${shapeWords[language].kinds[shape.type]}, ${measure(shape, units, language)}`;
