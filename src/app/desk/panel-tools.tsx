import { memo } from 'react';
import { Icon } from '../../shared/parts/icon.tsx';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { openForm } from '../../workspace/desk-state.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { layout, useLayout } from '../layout.ts';
import { layoutWords } from './layout-words.ts';
import { ListSplitter } from './split-screen.tsx';
import { ExportButton } from '../../workspace/export-button.tsx';

/** What can be done with a list: one more item, where people make them, and an export. Not drawn with each batch. */
export const PanelTools = memo(({ live, isKnown }: { live: LiveLayer; isKnown: boolean }) => {
  const language = useLanguage();
  const word = useWords(layoutWords);
  const { seat } = useSession();
  const { atHand } = useLayout();
  const { id, writing } = live.layer;
  const title = writing?.form?.title[language];
  const mayMake = refuse(seat, { type: 'change', zones: [seat.zone] }) === null;
  return (
    <span className="panel-tools">
      <ListSplitter layer={id} startsClosed={live.layer.list?.startsClosed === true} />
      {isKnown ? <ExportButton live={live} /> : null}
      {title && mayMake ? (
        <button
          type="button"
          className="icon-button"
          aria-label={title}
          title={title}
          onClick={() => openForm({ layer: id, id: null, start: null })}
        >
          <Icon shape="add" />
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button"
        aria-label={word.enlarge}
        title={word.enlarge}
        aria-pressed={atHand === id}
        onClick={() => layout.write({ atHand: atHand === id ? null : id })}
      >
        <Icon shape="enlarge" />
      </button>
    </span>
  );
});
