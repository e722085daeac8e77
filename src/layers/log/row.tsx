import { roleWords } from '../../shared/role-words.ts';
import { useChangeWords, useItemsOf, useItems } from '../../shared/items.ts';
import { formatStamp } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import { useOpenItem } from './use-open-item.ts';
import { summarise } from './describe.ts';
import { pendingNumber } from './model.ts';
import { logWords } from './words.ts';
import { timeOf } from '../../shared/instant.ts';

/** Two lines: number, time, who; what. */
export const LogRow = ({ feature }: { feature: LogEntry }) => {
  const language = useLanguage();
  const word = useWords(logWords);
  const roles = useWords(roleWords);
  const { label: itemLabel } = useItems();
  // What an entry does not name itself is named as long as it is there.
  const { change } = feature.properties;
  useItemsOf(change?.label === null ? change.collection : '');
  const describe = useChangeWords(change?.collection ?? '');
  const open = useOpenItem(feature);
  const { number, occurred, function: by, discipline, kind, corrects } = feature.properties;
  return (
    <>
      <span className="row-facts log-head">
        <b>{number === pendingNumber ? word.pending : `#${number}`}</b>
        <time dateTime={occurred}>{formatStamp(timeOf(occurred), language)}</time>
        <span>{roles.function[by]}</span>
        {discipline ? <span className="log-discipline">{discipline}</span> : null}
        {open ? <span className={open.isLate ? 'tone-severe' : 'log-task'}>{open.text}</span> : null}
        {kind === 'correction' ? (
          <span className="tone-new">{`${word.kind.correction} #${corrects ?? ''}`}</span>
        ) : null}
      </span>
      <span className="row-title log-text" dir="auto" data-kind={kind}>
        {summarise(feature, describe, itemLabel, language)}
      </span>
    </>
  );
};
