import { useMemo, useRef, useState } from 'react';
import { type Bounds, boundsOf } from '../../geo/geometry.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import { type Shape, type ShapeKind, refuseShape, shapeKinds, shapeLengths } from '../../geo/shape.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { besidePanel, uncoverMap } from './beside-panel.ts';
import type { DrawLook } from './drawing-board.ts';
import { AroundField } from './around-field.tsx';
import { drawingWords } from './drawing-words.ts';
import { PlacesField, writePlace } from './places-field.tsx';
import { ShapeFacts } from './shape-facts.tsx';
import { shapeWords } from './shape-words.ts';
import { useArtist } from './use-artist.ts';
import { emptySketch, toShape, toSketch, turnInto } from './sketch.ts';

const ranges = { circle: shapeLengths.radius, corridor: shapeLengths.width, buffer: shapeLengths.distance } as const;

const boundsOfShape = (shape: Shape): Bounds => {
  const surface = surfaceOf(shape);
  return boundsOf(surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates);
};

const isShape = (kind: string): kind is ShapeKind => shapeKinds.some((one) => one === kind);

/**
 * A shape: drawn on the map, or its points typed.
 * @param value half drawn too: ask `refuseShape` whether it can be saved. Null: nothing is there
 * @param kinds those that may be drawn, at least one
 */
export const ShapeField = ({
  value,
  onChange,
  kinds = shapeKinds,
  look: dress = null,
  first = kinds[0] ?? 'polygon',
  begins = false,
}: {
  value: Shape | null;
  onChange: (shape: Shape | null) => void;
  kinds?: readonly ShapeKind[];
  /** How it is dressed while it is drawn; null: as what is chosen. */
  look?: DrawLook | null;
  /** The kind that is chosen as long as nothing is there. */
  first?: ShapeKind;
  /** Whether the hand begins at once, before somebody says so. */
  begins?: boolean;
}) => {
  const word = useWords(shapeWords);
  const drawing = useWords(drawingWords);
  const language = useLanguage();
  const [chosen, setChosen] = useState<ShapeKind>(first);
  const [empty, setEmpty] = useState(() => emptySketch(chosen));
  const sketch = value ? toSketch(value) : { ...empty, kind: chosen };
  const kind = value?.type ?? chosen;
  const keep = (next: typeof sketch): void => {
    if (isShape(next.kind)) setChosen(next.kind);
    setEmpty({ ...next, positions: [] });
    onChange(toShape(next));
  };
  const { isDrawing, begin, end, change: set } = useArtist(sketch, dress, keep, begins);
  const range = kind === 'polygon' ? null : ranges[kind];
  const refusal = useMemo(() => value && refuseShape(value), [value]);
  const bounds = useMemo(() => (refusal || !value ? null : boundsOfShape(value)), [refusal, value]);
  const { look } = useItemSteps();
  const field = useRef<HTMLFieldSetElement>(null);
  const seeBeside = (box: Bounds): void => {
    const panel = field.current?.closest('.detail, .map-tool') ?? null;
    look(panel ? besidePanel(box, ...uncoverMap(panel)) : box);
  };
  const number = new Intl.NumberFormat(language);
  return (
    <fieldset ref={field} className="shape-field">
      <legend>{word.shape}</legend>
      {kinds.length > 1 ? (
        <Choice
          name={word.kind}
          value={kind}
          values={kinds}
          words={word.kinds}
          onChange={(next) => set(turnInto(sketch, next))}
        />
      ) : null}
      <div className="action-buttons">
        <button type="button" aria-pressed={isDrawing} onClick={() => (isDrawing ? end() : begin())}>
          {drawing.drawOnMap}
        </button>
        <button type="button" disabled={!bounds} onClick={() => bounds && seeBeside(bounds)}>
          {drawing.look}
        </button>
      </div>
      {kind === 'buffer' ? <AroundField sketch={sketch} onChange={set} /> : null}
      {sketch.around ? null : <PlacesField sketch={sketch} onChange={set} />}
      {range ? (
        <>
          <Field
            name={word.metres[kind]}
            type="number"
            value={Number.isFinite(sketch.metres) ? String(sketch.metres) : ''}
            least={range.least}
            most={range.most}
            onChange={(text) => set({ ...sketch, metres: Number(text) })}
          />
          <p className="quiet">{word.range(number.format(range.least), number.format(range.most))}</p>
        </>
      ) : null}
      {refusal ? (
        <p role="alert">{word.refusals[refusal.reason](refusal.at ? writePlace(refusal.at) : '')}</p>
      ) : value ? (
        <ShapeFacts shape={value} />
      ) : null}
    </fieldset>
  );
};
