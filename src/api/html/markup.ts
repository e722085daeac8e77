/** HTML that may stand in a page as it is: made by `html` alone, so that every text from outside is escaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (part: Part): string => {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(escape).join('');
  // U+0000 is no character of HTML.
  return String(part)
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');
};

/** Markup of a template: texts and attributes (in double quotes) that fill it are escaped, markup stays as it is. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((text, index) => text + escape(parts[index] ?? null)).join(''));

/** An address for a link: only what leads over HTTP; null for any other, such as `javascript:`. */
export const safeAddress = (text: string): string | null => (/^https?:\/\//i.test(text) ? text : null);
