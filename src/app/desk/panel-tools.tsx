import { memo } from 'react';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useWords } from '../../shared/words.ts';
import { openForm } from '../desk-state.ts';
import type { LiveLayer } from '../workspace.ts';
import { ExportButton } from './export-button.tsx';
import { newTitleOf, toolWords } from './words.ts';

/** What can be done with a list: one more item, where people make them, and an export. Not drawn with each batch. */
export const PanelTools = memo(({ live, isKnown }: { live: LiveLayer; isKnown: boolean }) => {
  const word = useWords(toolWords);
  const { seat } = useSession();
  const { id, writing } = live.layer;
  const title = writing?.Form ? newTitleOf(word, id) : null;
  const mayMake = refuse(seat, { type: 'change-incident', zone: seat.zone }) === null;
  return (
    <span className="panel-tools">
      {title && mayMake ? (
        <button
          type="button"
          className="icon-button"
          aria-label={title}
          title={title}
          onClick={() => openForm({ layer: id, id: null, start: null })}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M8 2v12M2 8h12" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      ) : null}
      {isKnown ? <ExportButton live={live} /> : null}
    </span>
  );
});
