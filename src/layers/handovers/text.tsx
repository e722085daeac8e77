import './text.css';
import { Fragment, useId } from 'react';
import type { HandoverContent, HandoverRow, HandoverSection } from '../../domain/handovers/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { PresenceTable } from '../../shared/parts/presence-table.tsx';
import { formatStamp } from '../../shared/time.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { handoversWords } from './words.ts';

/** An item as it was called when it was handed over; an alert of the watch as it is called now, if it is there. */
const Row = ({ row: { collection, id, label, detail } }: { row: HandoverRow }) => {
  const language = useLanguage();
  const word = useWords(handoversWords);
  const items = useItems();
  const { show } = useItemSteps();
  useItemsOf(collection);
  const name = label ? textIn(label, language) : (items.label({ layer: collection, id }, language) ?? word.gone);
  const isThere = items.get({ layer: collection, id }) !== undefined;
  return (
    <li>
      {isThere ? (
        <button type="button" className="link" onClick={() => show({ layer: collection, id })}>
          {name}
        </button>
      ) : (
        <span dir="auto">{name}</span>
      )}
      {detail ? <span className="quiet">{` · ${textIn(detail, language)}`}</span> : null}
    </li>
  );
};

type Kind = keyof (typeof handoversWords)['fr']['kinds'];
const isKind = (collection: string): collection is Kind => Object.hasOwn(handoversWords.fr.kinds, collection);

/** By kind, in the order in which they come; what has no name of its own stands together. */
const groupsOf = (rows: readonly HandoverRow[]): (readonly [collection: string, rows: readonly HandoverRow[]])[] => [
  ...Map.groupBy(rows, ({ collection }) => (isKind(collection) ? collection : '')),
];

/** One list, and what it leaves out. */
const Section = ({ section: { key, rows, more, outside }, since }: { section: HandoverSection; since: string }) => {
  const language = useLanguage();
  const word = useWords(handoversWords);
  const id = useId();
  const isSince = key === 'came' || key === 'changed' || key === 'closed';
  const name = isSince ? `${word.sections[key]} ${formatStamp(timeOf(since), language)}` : word.sections[key];
  const leftOut = [...(more > 0 ? [word.more(more)] : []), ...(outside > 0 ? [word.outside(outside)] : [])];
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{`${name} (${rows.length + more})`}</h4>
      {rows.length === 0 ? <p className="quiet">{word.nothing}</p> : null}
      {groupsOf(rows).map(([collection, own], _, groups) => (
        <Fragment key={collection}>
          {groups.length > 1 && isKind(collection) ? <h5>{`${word.kinds[collection]} (${own.length})`}</h5> : null}
          <ul className="handover-list">
            {own.map((row, index) => (
              // What is due may be due twice.
              <Row key={`${row.collection}:${row.id}:${index}`} row={row} />
            ))}
          </ul>
        </Fragment>
      ))}
      <p className="quiet handover-left-out">{leftOut.length === 0 ? word.whole : leftOut.join(' · ')}</p>
    </section>
  );
};

/** What is handed over, as it is signed. @param notes absent: those of the content */
export const HandoverText = ({ content, notes }: { content: HandoverContent; notes?: React.ReactNode }) => {
  const word = useWords(handoversWords);
  const id = useId();
  return (
    <div className="handover-text">
      <section aria-labelledby={id}>
        <h4 id={id}>{word.notes}</h4>
        {notes ?? (
          <p className="typed-text" dir="auto">
            {content.notes === '' ? word.noNotes : content.notes}
          </p>
        )}
      </section>
      {content.sections.map((section) => (
        <Section key={section.key} section={section} since={content.since} />
      ))}
      <PresenceTable name={word.presence} presence={content.presence} />
    </div>
  );
};
