import './shape-field.css';
import type { ShapeRefusal } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';
import { useWords } from '../../shared/words.ts';
import { drawingWords } from './drawing-words.ts';
import { PlacesField, writePlace } from './places-field.tsx';
import { shapeWords } from './shape-words.ts';
import { type Sketch, emptySketch, mostPlaces } from './sketch.ts';
import { useArtist } from './use-artist.ts';

/** What is drawn, place by place: one, a line, or an area without its last place again. */
export interface Figure {
  places: readonly Position[];
  /** Rings of an area that the hand leaves alone. */
  holes: readonly (readonly Position[])[];
}

const kinds = { point: 'place', line: 'line', area: 'polygon' } as const;

/** A place, a line or an area: drawn on the map, or its points typed. @param refusal why it cannot be saved so */
export const FigureField = ({
  as,
  value: { places, holes },
  refusal,
  begins,
  onChange,
}: {
  as: keyof typeof kinds;
  value: Figure;
  refusal: ShapeRefusal | null;
  /** Whether the hand begins at once, before somebody says so. */
  begins: boolean;
  onChange: (figure: Figure) => void;
}) => {
  const word = useWords(shapeWords);
  const drawing = useWords(drawingWords);
  const kind = kinds[as];
  const sketch: Sketch = { ...emptySketch(kind), positions: places.slice(0, mostPlaces(kind)), holes };
  const keep = ({ positions, holes: inner }: Sketch): void => onChange({ places: positions, holes: inner });
  const { isDrawing, begin, end, change } = useArtist(sketch, null, keep, begins);
  return (
    <fieldset className="shape-field">
      <legend>{word.shape}</legend>
      <button type="button" aria-pressed={isDrawing} onClick={() => (isDrawing ? end() : begin())}>
        {drawing.drawOnMap}
      </button>
      <PlacesField sketch={sketch} onChange={change} />
      {refusal && places.length > 0 ? (
        <p role="alert">{word.refusals[refusal.reason](refusal.at ? writePlace(refusal.at) : '')}</p>
      ) : null}
    </fieldset>
  );
};
