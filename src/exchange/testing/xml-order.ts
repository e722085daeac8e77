import type { XmlElement } from '../xml/read-elements.ts';

/**
 * The order of the children of each element as its schema has it, for what is written here: `?` at most one, `*` any
 * number, `+` one at least, else exactly one. An element that is not in the table has no children.
 */
export type OrderTable = Readonly<Record<string, readonly string[]>>;

const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  '?': [0, 1],
  '*': [0, Infinity],
  '+': [1, Infinity],
};

const patternOf = (rule: string): { names: readonly string[]; least: number; most: number } => {
  const mark = rule.at(-1) ?? '';
  const [least, most] = counts[mark] ?? [1, 1];
  return { names: (mark in counts ? rule.slice(0, -1) : rule).split('|'), least, most };
};

/** What of an element and all within it is not as the table says, as sentences. */
export const findDisorder = (element: XmlElement, table: OrderTable): readonly string[] => {
  const found: string[] = [];
  let at = 0;
  for (const { names, least, most } of (table[element.name] ?? []).map(patternOf)) {
    let number = 0;
    while (at < element.children.length && names.includes(element.children[at]?.name ?? '') && number < most) {
      at++;
      number++;
    }
    if (number < least) found.push(`${element.name} wants ${names.join(' or ')}`);
  }
  const wrong = element.children[at];
  if (wrong) found.push(`${element.name} has ${wrong.name} where it may not stand`);
  return [...found, ...element.children.flatMap((child) => findDisorder(child, table))];
};
