import * as v from 'valibot';
import { typedField } from '../../shared/drafts/fields.ts';
import type { Both } from '../../shared/parts/both-fields.tsx';
import { itemActionsWords } from '../../shared/parts/item-actions-words.ts';
import { refuse } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { describeFault, readText } from '../../shared/text-words.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';

/** Of a form that is kept. */
export const bothField = v.object({ fr: typedField, nl: typedField });
export const bothOf = (text: Text | undefined): Both => ({ fr: text?.fr ?? '', nl: text?.nl ?? '' });
export const readBoth = ({ fr, nl }: Both): Both => ({ fr: readText(fr), nl: readText(nl) });
export const isWritten = ({ fr, nl }: Both): boolean => readText(fr) !== '' && readText(nl) !== '';
export const tellBoth = ({ fr, nl }: Both): string => `${fr} / ${nl}`;

/** Why the council's things cannot be written by this seat, or what is wrong with a text; null: nothing. */
export const useProblem = (...texts: readonly Both[]): string | null => {
  const language = useLanguage();
  const { refusals } = useWords(itemActionsWords);
  const { seat } = useSession();
  const refusal = refuse(seat, { type: 'council' });
  const faults = texts.flatMap(({ fr, nl }) => [fr, nl]).map((one) => describeFault(one, language, { hasLines: true }));
  return refusal ? refusals[refusal] : (faults.find((fault) => fault !== null) ?? null);
};
