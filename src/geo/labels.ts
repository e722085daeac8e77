import { type Text, inAll, writtenIn } from '../shared/vocabulary.ts';
import type { Line, Stop } from './network.ts';

/** An official name in English: both, where they differ. */
export const englishName = ({ fr, nl }: Text): string => (fr === nl ? fr : `${fr} / ${nl}`);

/** A stop with what it is: `Station De Brouckère`. */
export const stopLabel = ({ mode, name }: Stop): Text => {
  const en = englishName(name);
  if (mode === 'metro') return { fr: `Station ${name.fr}`, nl: `Metrostation ${name.nl}`, en: `${en} metro station` };
  if (mode === 'train') return { fr: `Gare ${name.fr}`, nl: `Station ${name.nl}`, en: `${en} railway station` };
  return { fr: `Arrêt ${name.fr}`, nl: `Halte ${name.nl}`, en: `${en} tram stop` };
};

/** A line with what runs on it: `Metro 1`. */
export const lineName = ({ mode, ref }: Pick<Line, 'mode' | 'ref'>): Text =>
  mode === 'metro'
    ? { fr: `Métro ${ref}`, nl: `Metro ${ref}`, en: `Metro ${ref}` }
    : { fr: `Tram ${ref}`, nl: `Tram ${ref}`, en: `Tram ${ref}` };

/** `Gare de l’Ouest – Stockel` */
export const lineEnds = ({ from, to }: Pick<Line, 'from' | 'to'>): Text =>
  inAll((language) => `${writtenIn(from, language)} – ${writtenIn(to, language)}`);

/** A line by its number and its ends: `1 Gare de l’Ouest – Stockel`. */
export const lineLabel = (line: Pick<Line, 'ref' | 'from' | 'to'>): Text => {
  const ends = lineEnds(line);
  return inAll((language) => `${line.ref} ${writtenIn(ends, language)}`);
};
