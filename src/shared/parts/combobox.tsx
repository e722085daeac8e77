import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { actOnKeys } from '../shortcuts.ts';

/** One thing to choose. */
export interface Option<T> {
  id: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: string | undefined;
  value: T;
}

/**
 * A field that finds things while one types (the combobox of the ARIA practices, with its list under it): arrow keys
 * walk, Enter chooses, a click does too.
 */
export const Combobox = <T,>({
  label,
  text,
  onText,
  options,
  onChoose,
  none,
  startsFocused = false,
  required = false,
  children,
}: {
  label: string;
  text: string;
  onText: (text: string) => void;
  options: readonly Option<T>[];
  onChoose: (option: Option<T>) => void;
  /** What to say when nothing is found. */
  none: string;
  startsFocused?: boolean;
  required?: boolean;
  children?: ReactNode;
}) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  useEffect(
    function startTyping() {
      if (startsFocused) field.current?.focus();
    },
    [startsFocused],
  );
  const current = Math.min(active, options.length - 1);
  const isOpen = text.trim() !== '' || options.length > 0;
  const step = (by: number): void => {
    const next = (current + by + options.length) % options.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="combobox">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        role="combobox"
        type="text"
        autoComplete="off"
        aria-expanded={isOpen && options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        required={required}
        maxLength={200}
        value={text}
        onChange={({ target }) => {
          setActive(0);
          onText(target.value);
        }}
        onKeyDown={(event) =>
          actOnKeys(event, {
            ArrowDown: () => options.length > 0 && step(1),
            ArrowUp: () => options.length > 0 && step(-1),
            Enter: () => {
              const chosen = options[current];
              if (!chosen) return false;
              onChoose(chosen);
            },
          })
        }
      />
      {children}
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen || options.length === 0}>
        {options.map((option, index) => (
          // The field has the focus; its keys act here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <span>{option.label}</span>
            {option.hint ? <span className="option-hint">{option.hint}</span> : null}
          </div>
        ))}
      </div>
      {isOpen && options.length === 0 && text.trim() !== '' ? <p className="quiet">{none}</p> : null}
    </div>
  );
};
