import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a layer costs outside its folders: an entry, and the import of it, in each registry. */
const registries = [
  {
    file: 'src/domain/collections.ts',
    record: 'export const liveCollections',
    entry: "  'road-works': roadWorks,",
    import: "import { roadWorks } from './road-works/collection.ts';",
  },
  {
    file: 'src/layers/registry.ts',
    record: 'export const layerRegistry',
    entry: "  'road-works': { first: roadWorksLayer },",
    import: "import { roadWorksLayer } from './road-works/layer.tsx';",
  },
  {
    file: 'mocks/layers/registry.ts',
    record: 'export const demoLayers',
    entry: "  'road-works': roadWorksLayer,",
    import: "import { roadWorksLayer } from './road-works.ts';",
  },
] as const;

/** Adds an entry as the last one of its record. */
const addEntry = (text: string, { file, record, entry, import: line }: (typeof registries)[number]): string => {
  const lines = text.split('\n');
  const opening = lines.findIndex((each) => each.startsWith(record));
  const closing = lines.findIndex((each, index) => index > opening && each.startsWith('}'));
  if (opening < 0 || closing < 0) throw new Error(`${file} has no ${record}.`);
  return [line, ...lines.slice(0, closing), entry, ...lines.slice(closing)].join('\n');
};

/** What is made, fetched or kept by tools. */
const leftOut = /^(node_modules|\.git|\.cache|dist.*|bench|test-results|playwright-report)$/;
const sample = join(root, 'e2e/sample');

/**
 * A copy of the project with the layer of `e2e/sample` in it, added as the README tells: its folders are laid over the
 * project's, and each registry gets its entry. Answers the folder, outside the project; the caller removes it.
 */
export const growSample = (): string => {
  const tree = mkdtempSync(join(tmpdir(), 'vigie-sample-'));
  for (const name of readdirSync(root)) {
    if (leftOut.test(name)) continue;
    cpSync(join(root, name), join(tree, name), { recursive: true, filter: (path) => path !== sample });
  }
  cpSync(sample, tree, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
  for (const registry of registries) {
    const file = join(tree, registry.file);
    writeFileSync(file, addEntry(readFileSync(file, 'utf8'), registry));
  }
  return tree;
};
