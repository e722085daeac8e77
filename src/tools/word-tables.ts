import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { listSources } from './import-graph.ts';

/** A node of the syntax tree, as far as this reads it (ESTree). */
interface Node {
  type: string;
  [part: string]: unknown;
}

/** One text of a table: the keys that lead to it, and what it says; null where it is built of what fills it. */
export interface Word {
  readonly path: readonly string[];
  readonly texts: readonly (string | null)[];
}

export interface WordTable {
  readonly file: string;
  readonly name: string;
  readonly words: readonly Word[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* everyNode(child);
}

const nameOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier') return String(node['name']);
  return node.type === 'Literal' ? String(node['value']) : null;
};

const calls = (node: unknown, name: string): node is Node & { arguments: Node[] } =>
  isNode(node) && node.type === 'CallExpression' && nameOf(node['callee']) === name;

const propertiesOf = (node: unknown): readonly Node[] =>
  isNode(node) && node.type === 'ObjectExpression' ? (node['properties'] as Node[]) : [];

const textOf = (node: Node): string | null => (typeof node['value'] === 'string' ? node['value'] : null);

const wordsIn = (terms: unknown, path: readonly string[]): readonly Word[] =>
  propertiesOf(terms).flatMap((property) => {
    const own = [...path, nameOf(property['key']) ?? ''];
    const value = property['value'];
    if (calls(value, 't')) return [{ path: own, texts: value.arguments.map(textOf) }];
    const nested = wordsIn(value, own);
    return nested.length > 0 ? nested : [{ path: own, texts: [] }];
  });

/** The project's source files outside tests, parsed. @throws when one is no TypeScript */
export const parseSources = (root: string, folders: readonly string[]): ReadonlyMap<string, Node> =>
  new Map(
    listSources(root, folders)
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => [
        file,
        parseAst(readFileSync(join(root, file), 'utf8'), {
          lang: file.endsWith('x') ? 'tsx' : 'ts',
        }) as unknown as Node,
      ]),
  );

/** Every table of words, with its texts. */
export const readWordTables = (sources: ReadonlyMap<string, Node>): readonly WordTable[] =>
  [...sources].flatMap(([file, tree]) =>
    [...everyNode(tree)].flatMap((node) => {
      const init = node.type === 'VariableDeclarator' ? node['init'] : null;
      if (!calls(init, 'defineWords')) return [];
      return [{ file, name: nameOf(node['id']) ?? '', words: wordsIn(init.arguments[0], []) }];
    }),
  );

interface Reads {
  /** What it names: tables among it. */
  names: Set<string>;
  /** The names of the members that it reads. */
  members: Set<string>;
  /** Those of them that it passes on whole, or reads on by a computed key. */
  wholes: Set<string>;
}

const memberOf = (node: Node, parent: Node | null): string | null => {
  // What a table takes from the glossary, nobody reads by that.
  if (/glossary$/i.test(nameOf(node['object']) ?? '')) return null;
  if (node.type === 'MemberExpression') {
    const property = node['property'];
    if (node['computed'] !== true) return nameOf(property);
    return isNode(property) ? textOf(property) : null;
  }
  return node.type === 'Property' && parent?.type === 'ObjectPattern' ? nameOf(node['key']) : null;
};

const readsOf = (tree: Node): Reads => {
  const reads: Reads = { names: new Set(), members: new Set(), wholes: new Set() };
  const visit = (node: Node, parent: Node | null): void => {
    if (node.type === 'Identifier') reads.names.add(String(node['name']));
    const member = memberOf(node, parent);
    if (member !== null) {
      reads.members.add(member);
      const isStep = parent?.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true;
      if (!isStep) reads.wholes.add(member);
    }
    for (const child of childrenOf(node)) visit(child, node);
  };
  visit(tree, null);
  return reads;
};

/** The words of a table that nothing reads, as `table.path`, over the files that name the table. */
export const findDeadWords = (sources: ReadonlyMap<string, Node>): readonly string[] => {
  const all = [...sources.values()].map(readsOf);
  return readWordTables(sources).flatMap(({ name, words }) => {
    const readers = all.filter(({ names }) => names.has(name));
    const isRead = (path: readonly string[]): boolean =>
      path.every(
        (key, depth) =>
          readers.some(({ members }) => members.has(key)) ||
          readers.some(({ wholes }) => path.slice(0, depth).some((above) => wholes.has(above))),
      );
    return words.filter(({ path }) => !isRead(path)).map(({ path }) => [name, ...path].join('.'));
  });
};
