import '../../shared/parts/room-body.css';
import './handover-room.css';
import { useState } from 'react';
import { type Handover, handoversCollection } from '../../domain/handovers/contract.ts';
import { handoversWords } from '../../layers/handovers/layer.tsx';
import { useSelectionVersion } from '../../live/use-live.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useSelectedParam } from '../../shared/url-state.ts';
import { formatStamp } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { HealthNotice } from '../../workspace/health-notice.tsx';
import { useHasData, useIsKnown } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { usePast } from '../../workspace/past.ts';
import { useLayer } from '../../workspace/use-workspace.ts';
import { listWords } from '../../workspace/words.ts';
import { Preparation } from './preparation.tsx';
import { handoverViewWords } from './view-words.ts';
import { handoverRoomWords } from './words.ts';

/** So many are listed at first. */
const most = 5;

const HandoverRow = ({ handover: { properties }, name }: { handover: Handover; name: string }) => {
  const language = useLanguage();
  const terms = useWords(handoversWords);
  return (
    <span className="row-text">
      <span className="row-title">{name}</span>
      <span className="row-facts">
        <span>{formatStamp(timeOf(properties.signed.at), language)}</span>
        <span className={properties.status === 'signed' ? 'tone-new' : 'tone-quiet'}>
          {terms.status[properties.status]}
        </span>
      </span>
    </span>
  );
};

/** The handovers that were signed, the latest first: each opens beside the map. */
const Kept = ({ live }: { live: LiveLayer<Handover> }) => {
  const language = useLanguage();
  const word = useWords(handoverViewWords);
  const { loading } = useWords(listWords);
  const { show } = useItemSteps();
  const [selected] = useSelectedParam();
  const isKnown = useIsKnown(live);
  const [isWhole, setIsWhole] = useState(false);
  useSelectionVersion(live.selection);
  return (
    <section aria-label={word.kept}>
      <h3>
        {word.kept} <span className="count">{isKnown ? live.selection.size : '–'}</span>
      </h3>
      {live.selection.size === 0 ? <p className="empty">{isKnown ? word.noneKept : loading}</p> : null}
      <ul className="handover-kept">
        {[...live.selection.values()].slice(0, isWhole ? undefined : most).map((handover) => {
          const { id } = handover;
          const isOpen = selected?.layer === handoversCollection && selected.id === id;
          return (
            <li key={id}>
              <button
                type="button"
                className="row"
                aria-current={isOpen ? 'true' : undefined}
                onClick={() => show({ layer: handoversCollection, id })}
              >
                <HandoverRow handover={handover} name={live.layer.label(handover, language)} />
              </button>
            </li>
          );
        })}
      </ul>
      {live.selection.size > most && !isWhole ? (
        <button type="button" onClick={() => setIsWhole(true)}>
          {word.all(live.selection.size)}
        </button>
      ) : null}
    </section>
  );
};

/** Handover since a moment: made up, signed, and what was signed before. */
export const HandoverRoom = () => {
  const { title } = useWords(handoverRoomWords);
  const word = useWords(handoverViewWords);
  const live = useLayer('handovers');
  const past = usePast();
  const hasData = useHasData();
  return (
    <section className="panel" aria-label={title} data-open="true">
      <header className="panel-header">
        <h2>{title}</h2>
      </header>
      <HealthNotice collection={handoversCollection} />
      <div className="panel-body room-body handover-body">
        {live ? <Kept live={live} /> : null}
        {past ? <p className="quiet">{word.inThePast}</p> : hasData ? <Preparation /> : null}
      </div>
    </section>
  );
};
