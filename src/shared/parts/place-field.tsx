import { useState } from 'react';
import { Choice } from './choice.tsx';
import { Combobox } from './combobox.tsx';
import { type FoundPlace, type PlaceFinder, useReference } from '../reference.ts';
import { type Language, textIn } from '../vocabulary.ts';
import { useLanguage, useWords } from '../words.ts';
import { placeFieldWords } from './place-field-words.ts';

/** Where it is: found by name, by coordinates, or picked on the map; it may be unknown. */
export const PlaceField = ({
  finder,
  value,
  onChange,
}: {
  finder: PlaceFinder;
  value: FoundPlace | null;
  onChange: (place: FoundPlace | null) => void;
}) => {
  const language = useLanguage();
  const word = useWords(placeFieldWords);
  const { communeName } = useReference();
  const [text, setText] = useState('');
  const [isPicking, setIsPicking] = useState(false);
  const [isOutside, setIsOutside] = useState(false);
  const { places, refusal } = finder.find(text, language);
  const hintOf = ({ place: { commune } }: FoundPlace, to: Language): string | undefined => {
    const name = commune === null ? null : communeName(commune);
    return name ? textIn(name, to) : undefined;
  };
  const pick = async (): Promise<void> => {
    setIsPicking(true);
    setIsOutside(false);
    const picked = await finder.pick();
    setIsPicking(false);
    if (picked === 'outside') setIsOutside(true);
    else if (picked) onChange(picked);
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
        options={places.map((found) => ({
          id: found.id,
          label: textIn(found.place.label, language),
          hint: hintOf(found, language),
          value: found,
        }))}
        onChoose={({ value: found }) => {
          setText('');
          onChange(found);
        }}
      >
        <p className="quiet">{word.placeHint}</p>
      </Combobox>
      <p className="place-chosen" aria-live="polite">
        {value ? (
          <>
            <strong>{textIn(value.place.label, language)}</strong>
            {hintOf(value, language) ? ` · ${hintOf(value, language)}` : null}
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
