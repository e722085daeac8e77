import './block-picker.css';
import { deskGlossary } from '../desk-glossary.ts';
import { defineWords, t } from '../terms.ts';
import { type Text, textIn } from '../vocabulary.ts';
import { useLanguage, useWords } from '../words.ts';

const words = defineWords({
  textBlocks: t('Textes types', 'Tekstblokken', 'Text blocks'),
  insert: {
    fr: deskGlossary.inFrench,
    nl: deskGlossary.inDutch,
  },
});

/** Texts that are written often, each in French and in Dutch: a press puts one where the cursor stood. */
export const BlockPicker = ({
  blocks,
  onInsert,
}: {
  blocks: readonly { id: string; name: Text }[];
  onInsert: (id: string, language: 'fr' | 'nl') => void;
}) => {
  const language = useLanguage();
  const word = useWords(words);
  return (
    <details className="item-more">
      <summary>{word.textBlocks}</summary>
      <ul className="block-list">
        {blocks.map(({ id, name }) => (
          <li key={id}>
            <span>{textIn(name, language)}</span>
            {(['fr', 'nl'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-label={`${textIn(name, language)} – ${word.insert[one]}`}
                onClick={() => onInsert(id, one)}
              >
                {one.toUpperCase()}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
};
