/*
 * Descriptions that are HTML by their format, from whoever wrote them: only their words are taken, and nothing of them is ever markup
 * here.
 */

const tag = /<\/?[a-z!?][^<>]*>?/gi;

export const looksLikeMarkup = (text: string): boolean => text.includes('<') && /<\/?[a-z!?][^<>]*>/i.test(text);

/** What is no text for anybody. */
const hidden = /<(script|style|head|template|iframe|object)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;
const lineBreak = /<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^<>]*>/gi;
const cellEnd = /<\/t[dh]\b[^<>]*>/gi;
const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

const named: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  iuml: 'ï',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  euro: '€',
};

const isText = (code: number): boolean =>
  code === 9 || code === 10 || (code >= 32 && code < 0xd8_00) || (code > 0xdf_ff && code <= 0x10_ff_ff);

const decode = (text: string): string =>
  text.replaceAll(reference, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return isText(code) ? String.fromCodePoint(code) : '';
  });

/** The words of a text that may be HTML, and whether it was. */
export const plainText = (text: string): { text: string; hadMarkup: boolean } => {
  const shown = text.replaceAll(hidden, '');
  const bare = shown.replaceAll(lineBreak, '\n').replaceAll(cellEnd, ' ').replaceAll(tag, '');
  if (bare === text) return { text: decode(text), hadMarkup: false };
  const lines = decode(bare)
    .split('\n')
    .map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim());
  return {
    text: lines
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
    hadMarkup: true,
  };
};

/** A text for where a format wants HTML: read as it, it says the same. */
export const asHtml = (text: string): string =>
  text.replaceAll(/&(?=[#\w])/g, '&amp;').replaceAll(/<(?=[a-z/!?])/gi, '&lt;');
