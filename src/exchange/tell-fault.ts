import type { Language } from '../shared/vocabulary.ts';
import { type FaultReason, faultWords, type RowFaultReason } from './fault-words.ts';
import { fileFaultWords } from './file-fault-words.ts';
import type { Fault } from './record.ts';

const isOfRow = (reason: FaultReason): reason is RowFaultReason => Object.hasOwn(faultWords.en.reasons, reason);

/** What is wrong and what to do, in the reader's language; line, field and what was found stand beside it. */
export const tellFault = ({ reason }: Pick<Fault, 'reason'>, language: Language): string =>
  isOfRow(reason) ? faultWords[language].reasons[reason] : fileFaultWords[language].reasons[reason];
