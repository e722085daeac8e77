import './combobox.css';
import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useState } from 'react';
import { actOnKeys, nameKey } from '../shortcuts.ts';

/** One thing to choose. */
export interface Option<T> {
  id: string;
  label: string;
  /** What tells it from others of the same name. */
  hint?: string | undefined;
  value: T;
}

/** Keys that walk in the list; with Shift, Control or Command they belong to the text. */
const walking = /^(?:Arrow(?:Up|Down)|Home|End|Page(?:Up|Down))$/;

const isForList = ({ nativeEvent: press, shiftKey }: KeyboardEvent): boolean =>
  !shiftKey && walking.test(nameKey(press) ?? '');

/** The list stays where it is when the focus or the pointer leaves, and a click in the field only opens it. */
const reduce = <F,>(
  state: UseComboboxState<F>,
  { type, changes }: UseComboboxStateChangeOptions<F>,
): Partial<UseComboboxState<F>> => {
  const types = useCombobox.stateChangeTypes;
  if (type === types.InputBlur || type === types.MenuMouseLeave) return state;
  if (type === types.InputClick) return state.isOpen ? state : { ...changes, isOpen: true };
  return changes;
};

/**
 * A field that finds things while one types, with its list under it (the combobox of the ARIA practices): arrow keys,
 * Home, End and Page walk, Enter or a click chooses. Escape closes the list, and keeps what was typed; typing and
 * walking open it again.
 */
export const Combobox = <T,>({
  label,
  text,
  onText,
  options,
  onChoose,
  none,
  isComing = false,
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
  /** What there is to choose among is on its way: Enter waits for it. */
  isComing?: boolean;
  startsFocused?: boolean;
  required?: boolean;
  children?: ReactNode;
}) => {
  const inputId = useId();
  const [active, setActive] = useState(0);
  const [isClosed, setIsClosed] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  // Before it is painted: what is typed as soon as it is seen goes into it.
  useLayoutEffect(
    function startTyping() {
      if (startsFocused) document.getElementById(inputId)?.focus();
    },
    [startsFocused, inputId],
  );
  /** What Enter was pressed for before there was anything to choose among. */
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(
    function chooseOnceThere() {
      const [first] = options;
      if (asked === text && first && !isComing) onChoose(first);
    },
    [asked, isComing, options, text, onChoose],
  );
  const isShown = options.length > 0 && !isClosed;
  const current = Math.min(active, options.length - 1);
  const { getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<Option<T>>({
    inputId,
    items: [...options],
    inputValue: text,
    selectedItem: null,
    // What is open takes the focus.
    isOpen: isShown && hasFocus,
    highlightedIndex: current,
    stateReducer: reduce,
    onHighlightedIndexChange: ({ highlightedIndex }) => setActive(Math.max(0, highlightedIndex)),
    onIsOpenChange: ({ isOpen }) => setIsClosed(!isOpen),
  });
  const actOnKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!isForList(event)) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    actOnKeys(event, {
      Enter: () => {
        const chosen = isShown ? options[current] : undefined;
        if (chosen) onChoose(chosen);
        else if (isComing && text.trim() !== '') setAsked(text);
        else return false;
      },
      Escape: () => {
        // Where nothing is typed the list is only an offer; a dialog closes by itself.
        if (!isShown || text.trim() === '' || event.currentTarget.closest('dialog')) return false;
        event.stopPropagation();
        setIsClosed(true);
      },
    });
  };
  return (
    <div className="combobox">
      <label {...getLabelProps()}>{label}</label>
      <input
        {...getInputProps({
          onKeyDown: actOnKey,
          onChange: ({ currentTarget }) => {
            setActive(0);
            setIsClosed(false);
            setAsked(null);
            onText(currentTarget.value);
          },
          onFocus: () => setHasFocus(true),
          onBlur: () => setHasFocus(false),
          'aria-expanded': isShown,
        })}
        type="text"
        required={required}
        maxLength={200}
      />
      {children}
      <div {...getMenuProps({ 'aria-label': label })} hidden={!isShown}>
        {options.map((option, index) => (
          <div
            key={option.id}
            {...getItemProps({
              item: option,
              index,
              onClick: ({ nativeEvent }) => {
                Object.assign(nativeEvent, { preventDownshiftDefault: true });
                onChoose(option);
              },
            })}
          >
            <span>{option.label}</span>
            {option.hint ? <span className="option-hint">{option.hint}</span> : null}
          </div>
        ))}
      </div>
      {options.length === 0 && text.trim() !== '' ? <p className="quiet">{none}</p> : null}
    </div>
  );
};
