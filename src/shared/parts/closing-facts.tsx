import { deskGlossary } from '../desk-glossary.ts';
import { defineWords } from '../terms.ts';
import { useWords } from '../words.ts';
import { Fact } from './fact.tsx';
import { Moment } from './moment.tsx';

const words = defineWords({ updated: deskGlossary.updated, number: deskGlossary.number });

/** What the facts of an item end with: when it was last changed (ISO 8601), and its number. */
export const ClosingFacts = ({ id, updated }: { id: string; updated: string }) => {
  const word = useWords(words);
  return (
    <>
      <Fact name={word.updated}>
        <Moment at={updated} />
      </Fact>
      <Fact name={word.number}>{id}</Fact>
    </>
  );
};
