import { type Folded, replaceIn } from './fold.ts';

/** Numbers in French, Dutch and English, without accents. */
const words: Readonly<Record<number, string>> = {
  0: 'zero nul oh',
  1: 'un une een one',
  2: 'deux twee two',
  3: 'trois drie three',
  4: 'quatre vier four',
  5: 'cinq vijf five',
  6: 'six zes',
  7: 'sept zeven seven',
  8: 'huit acht eight',
  9: 'neuf negen nine',
  10: 'dix tien ten',
  11: 'onze elf eleven',
  12: 'douze twaalf twelve',
  13: 'treize dertien thirteen',
  14: 'quatorze veertien fourteen',
  15: 'quinze vijftien fifteen',
  16: 'seize zestien sixteen',
  17: 'zeventien seventeen',
  18: 'achttien eighteen',
  19: 'negentien nineteen',
  20: 'vingt vingts twintig twenty',
  30: 'trente dertig thirty',
  40: 'quarante veertig forty fourty',
  50: 'cinquante vijftig fifty',
  60: 'soixante zestig sixty',
  70: 'septante zeventig seventy',
  80: 'huitante octante tachtig eighty',
  90: 'nonante negentig ninety',
};
const values = new Map(
  Object.entries(words).flatMap(([value, names]) => names.split(' ').map((name) => [name, Number(value)] as const)),
);
const hundreds = new Set(['cent', 'cents', 'honderd', 'hundred']);
const twice = new Set(['double', 'dubbel', 'dubbele']);
/** Said between the figures of a number. */
const between = new Set(
  'et en and puis dan then tiret streepje dash hyphen slash barre point punt dot espace spatie space virgule komma'.split(
    ' ',
  ),
);

/** `vijfendertig`: units stand before tens. `vierhonderdzeventig`: a hundred is in the word. */
const unit = 'een|twee|drie|vier|vijf|zes|zeven|acht|negen';
const compound = new RegExp(`^(${unit})en([a-z]+tig)$`);
const hundred = new RegExp(`^(${unit})?honderd(?:en)?([a-z]*)$`);
const valueOf = (word: string): number | null => {
  const plain = values.get(word);
  if (plain !== undefined) return plain;
  const [, small = '', great = ''] = compound.exec(word) ?? [];
  const ten = values.get(great);
  if (ten !== undefined) return ten + (values.get(small) ?? 0);
  const [whole, count, rest = ''] = word === 'honderd' ? [] : (hundred.exec(word) ?? []);
  const under = rest === '' ? 0 : valueOf(rest);
  return whole === undefined || under === null ? null : (values.get(count ?? 'een') ?? 1) * 100 + under;
};

interface Word {
  word: string;
  start: number;
  end: number;
}

/** A number of up to three figures that begins at a word: its value, and how many words it takes. */
const readNumber = (said: readonly Word[], at: number): { value: number; taken: number } | null => {
  const value = (index: number): number | null => {
    const one = said[index];
    return one ? valueOf(one.word) : null;
  };
  const under100 = (index: number): { value: number; taken: number } | null => {
    const first = value(index);
    if (first === null) return null;
    const second = value(index + 1);
    if (first === 4 && second === 20) {
      const third = value(index + 2);
      return third !== null && third > 0 && third < 20 ? { value: 80 + third, taken: 3 } : { value: 80, taken: 2 };
    }
    const isTen = first >= 20 && first % 10 === 0;
    const hasAnd = isTen && said[index + 1]?.word === 'et';
    const unit = hasAnd ? value(index + 2) : second;
    const most = first === 60 || first === 80 ? 19 : 9;
    if (isTen && unit !== null && unit > 0 && unit <= most) return { value: first + unit, taken: hasAnd ? 3 : 2 };
    if (first === 10 && second !== null && second >= 7 && second <= 9) return { value: 10 + second, taken: 2 };
    return { value: first, taken: 1 };
  };
  const head = under100(at);
  if (!head) return null;
  if (head.value > 0 && head.value < 10 && hundreds.has(said[at + head.taken]?.word ?? '')) {
    const rest = under100(at + head.taken + 1);
    return { value: head.value * 100 + (rest?.value ?? 0), taken: head.taken + 1 + (rest?.taken ?? 0) };
  }
  return head;
};

const alike: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', z: '2', s: '5', b: '8' };
const figured = (word: string): string => word.replaceAll(/[oilzsb]/g, (letter) => alike[letter] ?? letter);

/** The text with figures for the numbers in words, blanks for what is said between them, 0 and 1 for O and l among figures. */
export const figuresOf = (folded: Folded): Folded => {
  const said: Word[] = [...folded.text.matchAll(/[a-z]+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const pieces: { start: number; end: number; by: string }[] = [];
  for (let at = 0; at < said.length; at += 1) {
    const { word, start, end } = said[at] as Word;
    const number = readNumber(said, at);
    const isAmongFigures = /\d/.test(folded.text[start - 1] ?? '') || /\d/.test(folded.text[end] ?? '');
    if (number) {
      pieces.push({ start, end: said[at + number.taken - 1]?.end ?? end, by: String(number.value) });
      at += number.taken - 1;
    } else if (twice.has(word) && readNumber(said, at + 1)) {
      const next = readNumber(said, at + 1);
      pieces.push({ start, end: said[at + 1]?.end ?? end, by: String(next?.value ?? '').repeat(2) });
      at += 1;
    } else if (word === 'plus') pieces.push({ start, end, by: '+' });
    else if (between.has(word)) pieces.push({ start, end, by: ' ' });
    else if (isAmongFigures && /^[oil]+$/.test(word)) pieces.push({ start, end, by: figured(word) });
    else if (
      /^[oilzsb]{1,3}$/.test(word) &&
      /\d/.test(folded.text[start - 1] ?? '') &&
      /\d/.test(folded.text[end] ?? '')
    ) {
      pieces.push({ start, end, by: figured(word) });
    }
  }
  return replaceIn(folded, pieces);
};
