import { useId } from 'react';

/** One of a few values, by name. */
export const Choice = <V extends string>({
  name,
  value,
  values,
  words,
  onBegin,
  onChange,
}: {
  name: string;
  value: V;
  values: readonly V[];
  words: Readonly<Record<V, string>>;
  /** Somebody opens it, or turns it by key: what they see is what they choose against. */
  onBegin?: () => void;
  onChange: (value: V) => void;
}) => {
  const id = useId();
  return (
    <div className="item-field">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onPointerDown={onBegin}
        onKeyDownCapture={onBegin}
        onChange={({ target }) => onChange(target.value as V)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </div>
  );
};
