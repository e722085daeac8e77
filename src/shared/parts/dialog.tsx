import './dialog.css';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../words.ts';
import { paneWords } from './pane-words.ts';

/** A dialog over the screen, open as long as it is there: Escape, a press beside it and its button close it. */
export const Dialog = ({
  name,
  kind,
  title,
  tools,
  closedBy = 'any',
  onClose,
  ref,
  children,
}: {
  /** Where it has no title. */
  name?: string;
  /** A class for what it dresses. */
  kind?: string;
  /** With it come the tools and a button that closes. */
  title?: string;
  tools?: ReactNode;
  /** What closes it beside its button; a press beside one that shows something on the map does not. */
  closedBy?: 'any' | 'closerequest';
  onClose: () => void;
  /** For whatever else closes it: then the focus goes back to where it was. */
  ref?: RefObject<HTMLDialogElement | null>;
  children: ReactNode;
}) => {
  const word = useWords(paneWords);
  const own = useRef<HTMLDialogElement>(null);
  const dialog = ref ?? own;
  useEffect(
    function open() {
      dialog.current?.showModal();
    },
    [dialog],
  );
  return (
    <dialog
      ref={dialog}
      className={kind === undefined ? 'dialog' : `dialog ${kind}`}
      aria-label={title ?? name}
      closedby={closedBy}
      onClose={onClose}
    >
      {title === undefined ? null : (
        <header>
          <h2>{title}</h2>
          {tools}
          <button type="button" onClick={() => dialog.current?.close()}>
            {word.close}
          </button>
        </header>
      )}
      {children}
    </dialog>
  );
};
