import type { OpenItem } from '../../domain/open-items/contract.ts';
import { Age } from '../../shared/parts/moment.tsx';
import { isolate } from '../../shared/text.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage } from '../../shared/words.ts';
import { tellState } from '../open-item-state.ts';

/** Two lines: what is to be done; by when, and by whom. */
export const OpenItemRow = ({ feature }: { feature: OpenItem }) => {
  const language = useLanguage();
  const state = tellState(feature, useNow(), language);
  return (
    <>
      <span className="row-head">
        <span className="row-title" dir="auto">
          {isolate(feature.properties.text)}
        </span>
        <Age at={feature.properties.asked} />
      </span>
      <span className="row-facts">
        <span className={state.isLate ? 'tone-severe' : undefined}>{state.text}</span>
      </span>
    </>
  );
};
