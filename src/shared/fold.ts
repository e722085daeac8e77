/**
 * A text as it is searched: without accents and case, and a blank for every apostrophe, hyphen and dash, however it is
 * written.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/['`´‘’ʼ′\p{Pd}−\s]+/gu, ' ');
