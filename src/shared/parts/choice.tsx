import { Labelled } from './labelled.tsx';

/** One of a few values, by name. */
export const Choice = <V extends string>({
  name,
  value,
  values,
  words,
  isTyped = false,
  onBegin,
  onChange,
}: {
  name: string;
  value: V;
  values: readonly V[];
  words: Readonly<Record<V, string>>;
  /** People called them so: where the window is narrower, the whole is at hand. */
  isTyped?: boolean;
  /** Somebody opens it, or turns it by key: what they see is what they choose against. */
  onBegin?: () => void;
  onChange: (value: V) => void;
}) => (
  <Labelled name={name}>
    {(id) => (
      <select
        id={id}
        title={isTyped ? words[value] : undefined}
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
    )}
  </Labelled>
);
