import type { Drawing } from '../../domain/drawings/contract.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { Age } from '../../shared/parts/moment.tsx';
import { useLanguage, useWords } from '../../shared/words.ts';
import { drawingWords } from './words.ts';

/** What it is drawn for, by its name. */
const Linked = ({ layer, id }: { layer: string; id: string }) => {
  const language = useLanguage();
  const { label } = useItems();
  useItemsOf(layer);
  return <span className="row-place">{label({ layer, id }, language) ?? id}</span>;
};

export const DrawingRow = ({ feature: { properties } }: { feature: Drawing }) => {
  const word = useWords(drawingWords);
  const { status, kind, text, discipline, incident, event, drawn } = properties;
  return (
    <>
      <span className="row-head">
        <span className="row-title">{text || word.kind[kind]}</span>
        <Age at={drawn} />
      </span>
      <span className="row-facts">
        {text ? <span>{word.kind[kind]}</span> : null}
        {discipline ? <span>{discipline}</span> : null}
        {status === 'erased' ? <span>{word.status[status]}</span> : null}
        {incident ? <Linked layer="incidents" id={incident} /> : event ? <Linked layer="events" id={event} /> : null}
      </span>
    </>
  );
};
