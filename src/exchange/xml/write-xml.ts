/** What XML 1.0 cannot hold, not even escaped: control characters but tab and line ends, and halves of signs. */
const impossible = /(?![\t\n\r\u0080-\u009F])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escape = (text: string): string =>
  text.replaceAll(impossible, '').replaceAll(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
/** Parsers make blanks of line breaks in attributes. */
const escapeAttribute = (text: string): string => escape(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

type Attributes = Readonly<Record<string, string | number>>;
/** Markup that is written; texts are not. */
export interface Xml {
  readonly xml: string;
}

/** An element: a string is its text, anything else its children; null and empty lists leave nothing. */
export const element = (
  name: string,
  content: string | number | readonly (Xml | null)[] | null = null,
  attributes: Attributes = {},
): Xml => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  const open = `${name}${given.join('')}`;
  if (content === null) return { xml: `<${open}/>` };
  if (typeof content !== 'object') return { xml: `<${open}>${escape(String(content))}</${name}>` };
  const inside = content.filter((child) => child !== null);
  return {
    xml: inside.length === 0 ? `<${open}/>` : `<${open}>\n${inside.map(({ xml }) => xml).join('\n')}\n</${name}>`,
  };
};

/** An element where there is something to say. */
export const optional = (name: string, content: string | number | null | undefined): Xml | null =>
  content === null || content === undefined || content === '' ? null : element(name, content);

/** A whole file. */
export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
