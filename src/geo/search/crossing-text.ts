import { fold } from '../../shared/fold.ts';

/** The two sides of a crossing, as words; the second is empty while it is being typed. */
export type Sides = readonly [string, string];

const join = String.raw`(?:\s+(?:de|du|des|d|la|le|les|l|et|en|van|met|of|avec|and|with|the|op)(?=\s))*`;
/** What stands between the names of two streets that cross. */
const between = new RegExp(
  String.raw`\s*[/×&+]\s*|\s+(?:x|hoek|coin|angle|kruispunt|kruising|croisement|corner)${join}\s+|\s+x\s*$`,
  'u',
);
/** What says at the start that a crossing follows. */
const leading = new RegExp(
  String.raw`^(?:(?:au|a|à|op|at|l|de|het|the)\s+)*(?:coin|hoek|angle|carrefour|croisement|kruispunt|kruising|corner|intersection)${join}\s+`,
  'u',
);
const joining = /\s+(?:et|en|and|avec|met|with)\s+/u;

/** Every way to part words in two. */
const partings = (text: string): Sides[] => {
  const words = text.trim().split(/\s+/);
  return words
    .slice(1)
    .map((_, index): Sides => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
};

/** `de la rue Ducale`: what leads to a name is no word of it. */
const withoutArticle = (side: string): string =>
  side.trim().replace(/^(?:(?:de|du|des|d|la|le|les|l|van|der|den|het)\s+)+(?=\S)/u, '');

/** Each way to part a text at a word or sign between two streets: such a word may be part of a name (`Rue de l'Angle`). */
const asSides = (text: string, parting: RegExp): Sides[] => {
  const ways: Sides[] = [];
  const every = new RegExp(parting.source, 'gu');
  for (let found = every.exec(text); found; found = every.exec(text)) {
    // What ends one may begin the next.
    every.lastIndex = found.index + 1;
    const sides = [text.slice(0, found.index), text.slice(found.index + found[0].length)] as const;
    if (sides[0].trim() === '') continue;
    ways.push([withoutArticle(sides[0]), withoutArticle(sides[1])]);
  }
  return ways;
};

/**
 * How a text can be read as a crossing: `loi x ducale`, `loi/ducale`, `Wetstraat hoek Hertogstraat`, `coin rue de la loi
 * rue ducale`. `isSaid`: it says so itself; else it is only two names in a row.
 */
export const readCrossing = (text: string): { isSaid: boolean; ways: readonly Sides[] } => {
  const folded = fold(text).trim();
  const rest = folded.replace(leading, '');
  const isLed = rest !== folded;
  const parted = asSides(rest, between);
  if (parted.length === 0 && isLed) parted.push(...asSides(rest, joining).slice(0, 1));
  if (parted.length > 0) return { isSaid: true, ways: parted };
  return { isSaid: isLed, ways: partings(rest) };
};
