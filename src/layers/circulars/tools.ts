import type { Circular, Receipt } from '../../domain/circulars/contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { formatMoment } from '../../shared/time.ts';
import { type Text, textIn } from '../../shared/vocabulary.ts';
import { pair, shorten } from '../../shared/words.ts';
import type { WritingTools } from '../manifest.ts';
import { circularsWords } from './words.ts';

/** What is registered and confirmed stays: a mistake is put right by another change. */
const cannot = 'This cannot be taken back.';

interface Told {
  edition?: number | { signed: string };
  subject?: Text;
  summary?: Text;
  hash?: string;
  reminded?: string | true | null;
  status?: Receipt['properties']['status'];
}

const describe: WritingTools<Circular | Receipt>['describe'] = (properties, language) => {
  const { facts, status: statuses } = circularsWords[language];
  const { edition, subject, summary, hash, reminded, status } = properties as Told;
  const named = typeof edition === 'object' ? edition.signed : edition;
  return [
    ...(status ? [pair(facts.status, statuses[status], language)] : []),
    ...(named === undefined ? [] : [pair(facts.edition, String(named), language)]),
    ...(subject ? [pair(facts.subject, textIn(subject, language), language)] : []),
    ...(summary ? [pair(facts.summary, shorten(textIn(summary, language)), language)] : []),
    ...(hash ? [pair(facts.hash, hash.slice(0, 12), language)] : []),
    ...(reminded
      ? [reminded === true ? facts.reminded : pair(facts.reminded, formatMoment(timeOf(reminded), language), language)]
      : []),
  ];
};

export const circularTools: WritingTools<Circular> = { describe, refuse: () => cannot };
export const receiptTools: WritingTools<Receipt> = { describe, refuse: () => cannot };
