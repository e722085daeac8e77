import './place-field.css';
import { useEffect, useId, useRef, useState } from 'react';
import { Choice } from './choice.tsx';
import { Combobox } from './combobox.tsx';
import { type FoundPlace, type PlaceFinder, usePlaces } from '../places.ts';
import { longestNote } from '../typed-schemas.ts';
import { type Language, textIn } from '../vocabulary.ts';
import { useLanguage, useWords } from '../words.ts';
import { useLastKnown } from '../use-last-known.ts';
import { placeFieldWords } from './place-field-words.ts';

/** The place with a note to it; empty: without. */
const withNote = ({ place: { note: _, ...place }, ...found }: FoundPlace, note: string): FoundPlace => ({
  ...found,
  place: { ...place, ...(note !== '' && { note }) },
});

/** Where it is: found by name, by coordinates, or picked on the map; it may be unknown. */
export const PlaceField = ({
  finder,
  value,
  onChange,
  hasNote = false,
}: {
  finder: PlaceFinder;
  value: FoundPlace | null;
  onChange: (place: FoundPlace | null) => void;
  /** Whether a note may go with it: what the map does not know. */
  hasNote?: boolean;
}) => {
  const language = useLanguage();
  const word = useWords(placeFieldWords);
  const { communeName } = usePlaces();
  const [text, setText] = useState('');
  const [isPicking, setIsPicking] = useState(false);
  const [isOutside, setIsOutside] = useState(false);
  const noteId = useId();
  /** Another place; what somebody wrote to it stays. */
  const choose = (found: FoundPlace): void => onChange(withNote(found, value?.place.note ?? ''));
  const { isComing } = finder.find(text, language);
  // What was found last stays until there is something else.
  const { places, refusal } = finder.find(useLastKnown(text, !isComing || !finder.isReady), language);
  const take = useRef(choose);
  useEffect(function keepTaking() {
    take.current = choose;
  });
  useEffect(
    function takePlacesFoundElsewhere() {
      return finder.offer((found) => take.current(found));
    },
    [finder],
  );
  const hintOf = ({ place: { commune } }: FoundPlace, to: Language): string | undefined => {
    const name = commune === null ? null : communeName(commune);
    return name ? textIn(name, to) : undefined;
  };
  const chosenName = value ? textIn(value.place.label, language) : '';
  const chosenCommune = value && hintOf(value, language);
  const pick = async (): Promise<void> => {
    setIsPicking(true);
    setIsOutside(false);
    const picked = await finder.pick();
    setIsPicking(false);
    if (picked === 'outside') setIsOutside(true);
    else if (picked) choose(picked);
  };
  return (
    <div className="place-field">
      <Combobox<FoundPlace>
        label={word.place}
        text={text}
        onText={(next) => {
          setIsOutside(false);
          setText(next);
        }}
        none={refusal ?? word.none}
        isComing={isComing || !finder.isReady}
        options={places.map((found) => ({
          id: found.id,
          label: textIn(found.place.label, language),
          hint: hintOf(found, language),
          value: found,
        }))}
        onChoose={({ value: found }) => {
          setText('');
          choose(found);
        }}
      >
        <p className="quiet">{word.placeHint}</p>
      </Combobox>
      <p className="place-chosen" aria-live="polite">
        {value ? (
          <>
            <strong>{chosenName}</strong>
            {chosenCommune && !chosenName.endsWith(chosenCommune) ? ` · ${chosenCommune}` : null}
          </>
        ) : (
          word.noPlace
        )}
      </p>
      {value ? (
        <Choice
          name={word.line}
          value={value.place.line ?? ''}
          values={['', ...finder.lines.map(({ id }) => id)]}
          words={{ '': '–', ...Object.fromEntries(finder.lines.map(({ id, label }) => [id, textIn(label, language)])) }}
          onChange={(next) => onChange({ ...value, place: { ...value.place, line: next === '' ? null : next } })}
        />
      ) : null}
      {value && hasNote ? (
        <div className="item-field">
          <label htmlFor={noteId}>{word.note}</label>
          <input
            id={noteId}
            type="text"
            dir="auto"
            maxLength={longestNote}
            placeholder={word.noteHint}
            value={value.place.note ?? ''}
            onChange={({ target }) => onChange(withNote(value, target.value))}
          />
        </div>
      ) : null}
      {isOutside ? <p role="alert">{word.outside}</p> : null}
      <div className="action-buttons">
        <button type="button" aria-pressed={isPicking} onClick={() => void pick()}>
          {isPicking ? word.picking : word.pick}
        </button>
        {value ? (
          <button type="button" onClick={() => onChange(null)}>
            {word.removePlace}
          </button>
        ) : null}
      </div>
    </div>
  );
};
