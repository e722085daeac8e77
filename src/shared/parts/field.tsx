import { Labelled } from './labelled.tsx';

/** One value that is typed: a line of text, a number or a moment. Numbers and moments have to be there. */
export const Field = ({
  name,
  value,
  type = 'text',
  most,
  least,
  isOptional = type === 'text',
  onChange,
}: {
  name: string;
  value: string;
  type?: 'text' | 'number' | 'date' | 'datetime-local';
  /** Characters of a text, or the greatest number. */
  most?: number;
  least?: number;
  isOptional?: boolean;
  onChange: (value: string) => void;
}) => (
  <Labelled name={name}>
    {(id) => (
      <input
        id={id}
        type={type}
        value={value}
        {...(type === 'number' ? { min: least, max: most } : { maxLength: most })}
        required={!isOptional}
        onChange={({ target }) => onChange(target.value)}
      />
    )}
  </Labelled>
);
