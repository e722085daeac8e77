import './shape-field.css';
import { useState } from 'react';
import { isWithin } from '../../geo/geometry.ts';
import { readCoordinates } from '../../geo/search/coordinates.ts';
import { surroundings } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { Labelled } from '../../shared/parts/labelled.tsx';
import { actOnKeys } from '../../shared/shortcuts.ts';
import { useWords } from '../../shared/words.ts';
import { shapeWords } from './shape-words.ts';
import { type Sketch, insertPlaces, mostPlaces, movePlace, removePlace } from './sketch.ts';

export const pen = { stroke: 'M2 14l1-4l8-8l3 3l-8 8zM9 4l3 3' } as const;

/** Latitude first, as people say it. */
export const writePlace = ([longitude, latitude]: Position): string =>
  `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** The places of typed lines; the first line that is none. */
const readLines = (text: string): { places: Position[]; fault: string | null } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => readCoordinates(line, (position) => isWithin(surroundings, position)));
  return {
    places: read.filter((position) => position !== null),
    fault: lines.find((_, index) => read[index] === null) ?? null,
  };
};

/** The points of a sketch as a list, and the field that they are typed into. */
export const PlacesField = ({ sketch, onChange }: { sketch: Sketch; onChange: (sketch: Sketch) => void }) => {
  const word = useWords(shapeWords);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  /** The point that what is typed takes the place of. */
  const [changed, setChanged] = useState<number | null>(null);
  const { positions } = sketch;
  const add = (): void => {
    const read = readLines(text);
    const [first] = read.places;
    if (read.fault !== null || !first) return setFault(read.fault ?? text);
    setFault(null);
    setText('');
    setChanged(null);
    if (changed !== null && changed < positions.length) onChange(movePlace(sketch, changed, first));
    else onChange(insertPlaces(sketch, positions.length, read.places));
  };
  const buttonName = changed === null || mostPlaces(sketch.kind) === 1 ? word.add : word.setPoint(changed + 1);
  return (
    <details className="shape-places">
      <summary>{`${word.points} (${positions.length})`}</summary>
      {positions.length > 0 ? (
        <ol className="shape-points" aria-label={word.points}>
          {positions.map((position, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its number
            <li key={index}>
              <span>{`${index + 1}. ${writePlace(position)}`}</span>
              <button
                type="button"
                className="icon-button"
                title={word.change}
                aria-label={`${word.change}, ${word.point(index + 1, writePlace(position))}`}
                onClick={() => {
                  setChanged(index);
                  setText(writePlace(position));
                }}
              >
                <Icon shape={pen} />
              </button>
              <button
                type="button"
                className="icon-button"
                title={word.remove}
                aria-label={`${word.remove}, ${word.point(index + 1, writePlace(position))}`}
                onClick={() => onChange(removePlace(sketch, index))}
              >
                <Icon shape={'close'} />
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <p className="quiet">{word.noPoints}</p>
      )}
      <Labelled name={word.coordinates}>
        {(id) => (
          <textarea
            id={id}
            rows={1}
            maxLength={20_000}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setFault(null);
            }}
            onKeyDown={(event) => actOnKeys(event, { Enter: (press) => (press.shiftKey ? false : add()) })}
          />
        )}
      </Labelled>
      <p className="quiet">{word.coordinatesHint}</p>
      {fault === null ? null : <p role="alert">{word.unread(fault)}</p>}
      <button type="button" disabled={text.trim() === ''} onClick={add}>
        {buttonName}
      </button>
    </details>
  );
};
