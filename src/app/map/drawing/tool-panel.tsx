import './tools.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { focusMap } from '../../../map/map-element.ts';
import { Icon } from '../../../shared/parts/icon.tsx';
import { Pane } from '../../../shared/parts/pane.tsx';
import { actOnKeys } from '../../../shared/shortcuts.ts';
import { useWords } from '../../../shared/words.ts';
import { useNarrow } from '../../use-narrow.ts';
import { toolWords } from './words.ts';

/** A tool over the map. Where the map is small it begins folded, so that one can draw. */
export const ToolPanel = ({
  title,
  summary,
  onClose,
  children,
}: {
  title: string;
  /** What it says while it is folded. */
  summary: string;
  onClose: () => void;
  children: ReactNode;
}) => {
  const word = useWords(toolWords);
  const isNarrow = useNarrow();
  const [isOpen, setIsOpen] = useState(!isNarrow);
  const box = useRef<HTMLElement>(null);
  useEffect(function takeFocus() {
    box.current?.querySelector<HTMLElement>('button')?.focus();
  }, []);
  const close = (): void => {
    onClose();
    focusMap();
  };
  return (
    // Keys bubble here from the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className="map-tool"
      aria-label={title}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (press) => {
            press.stopImmediatePropagation();
            close();
          },
        })
      }
    >
      <header>
        <h3>{title}</h3>
        {isOpen ? null : <span className="map-tool-summary">{summary}</span>}
        <button
          type="button"
          className="icon-button"
          aria-expanded={isOpen}
          aria-label={isOpen ? word.fold : word.unfold}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon shape={isOpen ? 'more' : 'up'} />
        </button>
        <button type="button" className="icon-button" aria-label={word.close} onClick={close}>
          <Icon shape="close" />
        </button>
      </header>
      <div className="map-tool-body" hidden={!isOpen}>
        <Pane>{children}</Pane>
      </div>
    </section>
  );
};
