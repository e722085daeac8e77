import { watchWhens, watchedCollections } from '../../domain/perimeters/watch-kinds.ts';
import { Choice } from '../../shared/parts/choice.tsx';
import { Field } from '../../shared/parts/field.tsx';
import { useWords } from '../../shared/words.ts';
import { type TypedWatch, type WatchNumber, mostOf } from './watch-model.ts';
import { watchWords } from './watch-words.ts';

/** What a perimeter watches, and how sure it has to be. */
export const WatchField = ({ value, onChange }: { value: TypedWatch; onChange: (value: TypedWatch) => void }) => {
  const word = useWords(watchWords);
  const number = (name: WatchNumber) => (
    <Field
      key={name}
      name={word.names[name]}
      type="number"
      least={name === 'fastest' ? 1 : 0}
      most={mostOf[name]}
      value={value[name]}
      onChange={(text) => onChange({ ...value, [name]: text })}
    />
  );
  return (
    <fieldset>
      <legend>{word.title}</legend>
      <div className="form-row">
        <Choice
          name={word.names.when}
          value={value.when}
          values={['', ...watchWhens]}
          words={{ ...word.when, '': word.when.nothing }}
          onChange={(when) => onChange({ ...value, when })}
        />
        {value.when === '' ? null : (
          <Choice
            name={word.names.of}
            value={value.of}
            values={['all', ...watchedCollections]}
            words={word.of}
            onChange={(of) => onChange({ ...value, of })}
          />
        )}
      </div>
      {value.when === '' ? null : (
        <>
          <div className="form-row">
            {value.when === 'dwell' ? number('minutes') : null}
            {(['delay', 'margin', 'fastest'] as const).map(number)}
          </div>
          <p className="quiet">{word.hint}</p>
        </>
      )}
    </fieldset>
  );
};
