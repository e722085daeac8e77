import { useState } from 'react';
import { type FoundItem, useItems } from '../items.ts';
import { deskGlossary } from '../desk-glossary.ts';
import { defineWords } from '../terms.ts';
import { useLanguage, useWords } from '../words.ts';
import { Combobox } from './combobox.tsx';

const words = defineWords({
  none: deskGlossary.nothingMatches,
});

const mostShown = 8;

/** Finds an item of a layer by its name, place or number. */
export const ItemPicker = ({
  layer,
  label,
  without,
  onChoose,
  startsFocused = false,
}: {
  layer: string;
  label: string;
  /** Ids that are chosen already. */
  without: readonly string[];
  onChoose: (id: string) => void;
  startsFocused?: boolean;
}) => {
  const language = useLanguage();
  const word = useWords(words);
  const [text, setText] = useState('');
  const { find: findItems } = useItems();
  const found = findItems(layer, text, language, mostShown + without.length)
    .filter(({ id }) => !without.includes(id))
    .slice(0, mostShown);
  return (
    <Combobox<FoundItem>
      label={label}
      text={text}
      onText={setText}
      none={word.none}
      startsFocused={startsFocused}
      options={found.map((item) => ({ id: item.id, label: item.label, hint: item.id, value: item }))}
      onChoose={({ id }) => {
        setText('');
        onChoose(id);
      }}
    />
  );
};
