import { useId, useState } from 'react';
import { useSelectionVersion } from '../../live/use-live.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { ExportButton } from '../../workspace/export-button.tsx';
import { FeatureList } from '../../workspace/feature-list.tsx';
import { useIsKnown } from '../../workspace/feed.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { logViewWords } from './view-words.ts';

const OpenItemsList = ({ live }: { live: LiveLayer }) => {
  const language = useLanguage();
  const word = useWords(logViewWords);
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  useSelectionVersion(live.selection);
  const isKnown = useIsKnown(live);
  const { layer, selection } = live;
  const open = selection.count('open');
  return (
    <section className="log-open-items" aria-label={layer.title[language]}>
      <div className="log-open-head">
        <button
          type="button"
          className="panel-toggle"
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {layer.title[language]} <span className="count">{isKnown ? open : '–'}</span>
        </button>
        {isOpen ? (
          <>
            <span className="quiet">{word.settled(selection.count('settled'))}</span>
            <ExportButton live={live} />
          </>
        ) : null}
      </div>
      <div id={bodyId} hidden={!isOpen} className="log-open-body">
        {isOpen ? (
          <>
            <HealthNotice collection={layer.id} />
            {selection.size === 0 ? (
              <p className="empty">{layer.list?.empty[language]}</p>
            ) : (
              <FeatureList live={live} />
            )}
          </>
        ) : null}
      </div>
    </section>
  );
};

/** What the entries ask for, above them: a heading with its count, and on demand the list. */
export const OpenItemsPart = () => {
  const live = useLayer('open-items');
  return live ? <OpenItemsList live={live} /> : null;
};
