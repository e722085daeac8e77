import { useId } from 'react';

/** One of a few values, by name. */
export const Choice = <V extends string>({
  name,
  value,
  values,
  words,
  onChange,
}: {
  name: string;
  value: V;
  values: readonly V[];
  words: Readonly<Record<V, string>>;
  onChange: (value: V) => void;
}) => {
  const id = useId();
  return (
    <div className="item-field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value as V)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </div>
  );
};
