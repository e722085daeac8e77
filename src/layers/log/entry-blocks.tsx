import type { RefObject } from 'react';
import { deploymentsCollection } from '../../domain/deployments/contract.ts';
import { type BlockLanguage, fillBlock, insertBlock, textBlocks } from '../../domain/log/text-blocks.ts';
import { useItems } from '../../shared/items.ts';
import { BlockPicker } from '../../shared/parts/block-picker.tsx';
import { formatClock } from '../../shared/time.ts';
import { writtenIn } from '../../shared/vocabulary.ts';
import { featureOf } from '../features.ts';

/** Text blocks for an entry, filled from the incident that it is about, by its number, place, units, and the time. */
export const EntryBlocks = ({
  field,
  text,
  incident,
  at,
  onChange,
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Id of an incident; null: the entry is about none. */
  incident: string | null;
  /** Milliseconds since 1970. */
  at: number;
  onChange: (text: string) => void;
}) => {
  const items = useItems();
  const insert = (id: string, language: BlockLanguage): void => {
    const block = textBlocks.find((one) => one.id === id);
    const { current } = field;
    if (!block || !current) return;
    const about = incident === null ? undefined : featureOf(items, 'incidents', incident)?.properties;
    const filled = fillBlock(block, language, {
      time: formatClock(at, language),
      ...(about && {
        number: incident ?? '',
        title: writtenIn(about.title, language),
        place: [writtenIn(about.place.label, language), about.place.note].filter(Boolean).join(', '),
        units: about.deployments
          .map((unit) => items.label({ layer: deploymentsCollection, id: unit }, language) ?? unit)
          .join(', '),
      }),
    });
    const { text: next, cursor } = insertBlock(text, filled, {
      start: current.selectionStart,
      end: current.selectionEnd,
    });
    onChange(next);
    // The field has the text once it is drawn.
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(cursor, cursor);
    });
  };
  return <BlockPicker blocks={textBlocks} onInsert={insert} />;
};
