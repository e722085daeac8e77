import type { Told } from '../../domain/school/told.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { schoolViewWords } from './view-words.ts';

/** How a number of people is written: in the figures of the language, or by the sign of what is not told. */
export const useWriteTold = (): ((told: Told) => string) => {
  const format = new Intl.NumberFormat(useLanguage());
  return ({ exact, least, text }) => {
    if (exact !== null) return format.format(exact);
    return text === 'withheld' ? '·' : text === '<5' ? text : `≥ ${format.format(least)}`;
  };
};

/** A number of people; what its sign means is read out. */
export const ToldCell = ({ told }: { told: Told }) => {
  const word = useWords(schoolViewWords);
  const write = useWriteTold();
  const meaning = told.text === 'withheld' ? word.withheld : told.text === '<5' ? word.fewer : null;
  if (meaning === null) return write(told);
  return (
    <span className="quiet" title={meaning}>
      <span aria-hidden="true">{write(told)}</span>
      <span className="visually-hidden">{meaning}</span>
    </span>
  );
};
