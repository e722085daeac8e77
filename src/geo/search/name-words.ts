import { wordsOf } from '../../shared/searched-words.ts';

/*
 * The words of street names in French and Dutch: how they are shortened, joined and left out.
 */

/** Short forms, by what they may stand for; the first is what they mean when a whole name is compared. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  r: ['rue'],
  av: ['avenue'],
  ave: ['avenue'],
  bd: ['boulevard'],
  bld: ['boulevard'],
  blvd: ['boulevard'],
  bvd: ['boulevard'],
  ch: ['chaussee', 'chemin'],
  chee: ['chaussee'],
  chse: ['chaussee'],
  pl: ['place', 'plein', 'plaats'],
  sq: ['square'],
  all: ['allee'],
  imp: ['impasse'],
  rte: ['route'],
  str: ['straat'],
  ln: ['laan'],
  stw: ['steenweg'],
  stwg: ['steenweg'],
  st: ['saint'],
  ste: ['saint'],
  sint: ['saint'],
  sainte: ['saint'],
  gen: ['general', 'generaal'],
  dr: ['docteur', 'dokter'],
};

/** What a Dutch name ends with, written in one word with the rest or apart; with its short forms. */
const endings: Readonly<Record<string, string>> = {
  steenweg: 'steenweg',
  stwg: 'steenweg',
  straat: 'straat',
  str: 'straat',
  laan: 'laan',
  ln: 'laan',
  voorplein: 'voorplein',
  plein: 'plein',
  plaats: 'plaats',
  square: 'square',
  dreef: 'dreef',
  gaarde: 'gaarde',
  gang: 'gang',
  galerij: 'galerij',
  kaai: 'kaai',
  markt: 'markt',
  poort: 'poort',
  park: 'park',
  brug: 'brug',
  voetpad: 'voetpad',
  pad: 'pad',
  weg: 'weg',
};
/** The short ones first: the longest stem counts. */
const endingsInOrder = Object.entries(endings).sort(([a], [b]) => a.length - b.length);
const shortestStem = 2;

/** A word in one with its ending as two words; null for others. */
const split = (word: string): readonly [string, string] | null => {
  const [ending, whole] =
    endingsInOrder.find(([end]) => word.length >= end.length + shortestStem && word.endsWith(end)) ?? [];
  return ending === undefined || whole === undefined ? null : [word.slice(0, -ending.length), whole];
};

const saints = new Set(['saint', 'sainte', 'sint', 'st', 'ste']);

/** Words that tell one street from another in nothing: kinds of street, articles. */
const empty = new Set(
  `rue avenue place chemin clos square dreve allee boulevard chaussee sentier impasse quai passage galerie venelle parvis
  rond point porte straat laan plein weg steenweg gaarde dreef gang galerij kaai pad voetpad poort plaats markt
  de du des d la le les l a au aux et en van der den het ter ten op t s of the`.split(/\s+/),
);

/** How one word of a name can be asked for: as it is, parted from its ending, a saint of either language. */
export const formsOf = (word: string): readonly string[] => [
  word,
  ...(split(word) ?? []),
  ...(saints.has(word) ? ['saint'] : []),
];

/** Whether a word tells a name from others. */
export const isTelling = (word: string): boolean => !empty.has(word);

/** A word for comparing whole names: short forms written out, saints alike, nothing joined. */
export const writeOutWord = (word: string): readonly string[] => {
  const whole = shortForms[word]?.[0] ?? word;
  return split(whole) ?? [whole];
};

/** A name for comparing whole. */
export const writeOut = (name: string): string => wordsOf(name).flatMap(writeOutWord).join(' ');

/** What a word of a search may stand for: ways to read it, each of one or two words that all have to be there. */
export const readingsOf = (word: string): readonly (readonly string[])[] => {
  const parts = split(word);
  return [[word], ...(shortForms[word] ?? []).map((whole) => [whole]), ...(parts ? [parts] : [])];
};
