import { Labelled } from './labelled.tsx';
import { longestText } from '../typed-text.ts';

/** A text in both official languages, one field each: neither stands in for the other. */
export interface Both {
  fr: string;
  nl: string;
}

/** @param isLong several lines @param isOptional it may be saved before both are written */
export const BothFields = ({
  name,
  value,
  isLong = false,
  isOptional = false,
  onChange,
}: {
  name: string;
  value: Both;
  isLong?: boolean;
  isOptional?: boolean;
  onChange: (value: Both) => void;
}) => (
  <div className="form-row">
    {(['fr', 'nl'] as const).map((language) => {
      const field = {
        lang: language,
        required: !isOptional,
        dir: 'auto',
        maxLength: longestText,
        value: value[language],
        onChange: ({ target }: { target: { value: string } }) => onChange({ ...value, [language]: target.value }),
      } as const;
      return (
        <Labelled key={language} name={`${name} (${language})`}>
          {(id) => (isLong ? <textarea id={id} rows={3} {...field} /> : <input id={id} type="text" {...field} />)}
        </Labelled>
      );
    })}
  </div>
);
