import { SaxesParser } from 'saxes';
import { faultOf } from '../faults.ts';
import type { ReadContext } from '../reading.ts';

/** An element and all that is in it; names are without prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Partial<Record<string, string>>>;
  children: XmlElement[];
  /** Its own text, CDATA included, that of its children left out. */
  text: string;
  line: number;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (given: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [withoutPrefix(name), String(value)]));

/** Ends the reading of a file. */
class XmlTrouble extends Error {
  readonly reason: 'bad-xml' | 'cut-off' | 'doctype' | 'too-deep';
  constructor(reason: 'bad-xml' | 'cut-off' | 'doctype' | 'too-deep', message: string) {
    super(message);
    this.reason = reason;
  }
}

/** One that begins no reference: a parser looks for its end up to that of the file. */
const bareAmpersand = /&(?!#?\w{1,40};)/;

/** Signs that are read between two breaths. */
const stretch = 65_536;

/**
 * The wanted elements of an XML text, each when it ends, with the names of what it stands in. No DTD, no entities but the
 * five of XML, bounded depth. What is wrong with the text is a fault of the file; what ended before is there.
 * @param wants whether an element is taken whole; what stands in one that is taken belongs to it
 */
export function* readElements(
  text: string,
  context: ReadContext,
  wants: (name: string) => boolean,
): Generator<{ element: XmlElement; path: readonly XmlElement[] } | null, void> {
  const parser = new SaxesParser();
  /** From the root to where the parser is. Those outside a wanted element keep no children. */
  const path: XmlElement[] = [];
  let wanted: XmlElement | null = null;
  let isClosing = false;
  const ended: { element: XmlElement; path: readonly XmlElement[] }[] = [];
  parser.on('doctype', () => {
    throw new XmlTrouble('doctype', '<!DOCTYPE');
  });
  parser.on('error', ({ message }) => {
    throw new XmlTrouble(isClosing ? 'cut-off' : 'bad-xml', message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length >= context.limits.depth) throw new XmlTrouble('too-deep', name);
    const element: XmlElement = {
      name: withoutPrefix(name),
      attributes: attributesOf(attributes),
      children: [],
      text: '',
      line: parser.line,
    };
    // A folder knows its name, and nothing else of what is in it.
    if (wanted || element.name === 'name') path.at(-1)?.children.push(element);
    if (!wanted && wants(element.name)) wanted = element;
    path.push(element);
  });
  const addText = (piece: string): void => {
    const element = path.at(-1);
    if (element && (wanted || element.name === 'name')) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = path.pop();
    if (!element || element !== wanted) return;
    wanted = null;
    ended.push({ element, path: [...path] });
  });
  try {
    for (let at = 0; at < text.length; at += stretch) {
      parser.write(text.slice(at, at + stretch));
      context.part = at / text.length;
      yield* ended.splice(0);
      yield null;
    }
    isClosing = true;
    parser.close();
  } catch (thrown) {
    if (!(thrown instanceof XmlTrouble)) throw thrown;
    yield* ended.splice(0);
    const bare = thrown.reason === 'cut-off' ? text.search(bareAmpersand) : -1;
    if (bare === -1) return context.refuse(faultOf(thrown.reason, { line: parser.line, found: thrown.message }));
    const line = text.slice(0, bare).split('\n').length;
    context.refuse(faultOf('bad-xml', { line, found: text.slice(bare, bare + 40) }));
  }
}

/** The first child of a name. */
export const childOf = (element: XmlElement | null, name: string): XmlElement | null =>
  element?.children.find((child) => child.name === name) ?? null;

export const childrenOf = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The element that names lead to, one within the other. */
export const elementAt = (element: XmlElement | null, ...names: readonly string[]): XmlElement | null =>
  names.reduce<XmlElement | null>(childOf, element);

/** The text of a child without blanks around it; null if it is empty or not there. */
export const textAt = (element: XmlElement | null, ...names: readonly string[]): string | null =>
  elementAt(element, ...names)?.text.trim() || null;

/** Every element of a name, at whatever depth. */
export function* descendantsOf(element: XmlElement | null, name: string): Generator<XmlElement> {
  for (const child of element?.children ?? []) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** All text in an element, in no markup. */
export const allText = (element: XmlElement): string =>
  [element.text, ...element.children.map(allText)].join(' ').trim();
