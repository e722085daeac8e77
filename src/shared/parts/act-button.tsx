import type { ButtonHTMLAttributes } from 'react';

/**
 * A button that does something once: the second click of a double click is none, wherever it falls, and while it is on
 * its way it stays in its place without acting.
 */
export const ActButton = ({
  isBusy = false,
  onAct,
  type = 'button',
  children,
  ...attributes
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'aria-disabled'> & {
  isBusy?: boolean;
  /** Of a submit button: nothing, the form acts. */
  onAct?: () => void;
}) => (
  <button
    {...attributes}
    type={type}
    aria-disabled={isBusy || undefined}
    onClick={(event) => {
      if (isBusy || event.detail > 1) event.preventDefault();
      else onAct?.();
    }}
  >
    {children}
  </button>
);
