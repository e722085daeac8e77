import type { Text } from '../shared/vocabulary.ts';
import type { Stop } from './network.ts';

/** An official name in English: both, where they differ. */
export const englishName = ({ fr, nl }: Text): string => (fr === nl ? fr : `${fr} / ${nl}`);

/** A stop with what it is: `Station De Brouckère`. */
export const stopLabel = ({ mode, name }: Stop): Text => {
  const en = englishName(name);
  if (mode === 'metro') return { fr: `Station ${name.fr}`, nl: `Metrostation ${name.nl}`, en: `${en} metro station` };
  if (mode === 'train') return { fr: `Gare ${name.fr}`, nl: `Station ${name.nl}`, en: `${en} railway station` };
  return { fr: `Arrêt ${name.fr}`, nl: `Halte ${name.nl}`, en: `${en} tram stop` };
};
