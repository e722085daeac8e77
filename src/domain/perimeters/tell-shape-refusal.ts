import type { ShapeRefusal } from '../../geo/shape.ts';

const sentences: Readonly<Record<ShapeRefusal['reason'], string>> = {
  crossing: 'The shape crosses itself',
  open: 'The shape has too few places, or a ring that does not close',
  small: 'The shape is too small',
  large: 'The shape is too large',
  away: 'The shape leaves the surroundings of the Region',
  long: 'A length of the shape is out of its range',
  many: 'The shape has too many places',
};

/** Why a shape is none, in a sentence, with the place where that shows: longitude, latitude. */
export const tellShapeRefusal = ({ reason, at }: ShapeRefusal): string =>
  `properties.shape: ${sentences[reason]}${at ? ` (at ${at.join(', ')})` : ''}.`;
