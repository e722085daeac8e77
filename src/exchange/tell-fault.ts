import type { Language } from '../shared/vocabulary.ts';
import { faultWords } from './fault-words.ts';
import type { Fault } from './record.ts';

/** What is wrong and what to do, in the reader's language; line, field and what was found stand beside it. */
export const tellFault = ({ reason }: Pick<Fault, 'reason'>, language: Language): string =>
  faultWords[language].reasons[reason];
