import type { Plugin } from 'vite';

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** The files of the first load, in the order in which they are run: each imports only what stands before it. */
const parts: readonly (readonly [name: string, holds: RegExp])[] = [
  // What loads the others must not bring one of them along.
  ['loader', /vite\/preload-helper|\/src\/shared\/(?:early-worker|listeners|signed-in)\./],
  ['react', /\/node_modules\/(react|react-dom|scheduler)\//],
  ['leaflet', /\/node_modules\/leaflet\//],
  ['app', /./],
];

/**
 * What details, forms and actions share, in one file: cut small, each of its names would stand in the first load, with
 * a request of its own. What brings a library along stays by itself.
 */
const shared = new RegExp(
  [
    'shared/(?:parts/(?!combobox|item-picker|moment-field|place-field|file-field)|drafts/)',
    'shared/(?:desk-glossary|council-glossary|role-words|use-last-known|intent|lifecycle|text-words|typed-|save-file)',
    'layers/(?:features|function-name|open-item-state|settle)',
    'layers/(?:incidents/duplicate-words|deployments/silence-words|events/level-names|traffic/operator-name)',
    'domain/(?:cards/(?:steps|ticks)|incidents/duplicate-item|events/span|alerts/volume-words)',
    'app/(?:desk/layout-words|header/filter-words|paper/paper-settings|search/search-state)',
    'workspace/(?:export-(?:name|words)|use-file-name)',
  ]
    .map((path) => `/src/${path}`)
    .join('|'),
);

/** What is known of the items that wait for somebody: all of it comes with the queue, in one file for the same reason. */
const waits =
  /\/src\/domain\/(?:plan|council|events|open-items|gaps|traffic|log)\/(?:contract|lifecycle|drafts|shape|strength|kinds|placing|draft)\.ts/;

/**
 * The files of what the page needs before it shows anything, for the build's code splitting: a few, each short enough to
 * run between two frames. What later parts share with it would otherwise be cut into dozens of small files, each with a
 * request and a dictionary of its own.
 * @param start the module that the program starts with. What paints the frame before it shares nothing with it: a file
 * takes along all that its modules import, and would have to run first.
 * @param taken the modules that the first screen takes, of those that a module imports: of an index it takes a part
 */
export const createFirstLoad = (
  start: string,
  taken: (id: string, imported: readonly string[]) => readonly string[],
) => {
  const reached = new WeakMap<object, Set<string>>();
  const reach = (graph: ModuleGraph): Set<string> => {
    const known = reached.get(graph);
    if (known) return known;
    const found = new Set<string>();
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...taken(id, graph.getModuleInfo(id)?.importedIds ?? []));
    }
    reached.set(graph, found);
    return found;
  };
  const first = parts.map(([name, holds], index) => ({
    debugName: name,
    name: (id: string, graph: ModuleGraph): string | null => (reach(graph).has(id) && holds.test(id) ? name : null),
    // What several import belongs to the first of them.
    priority: parts.length - index,
  }));
  const later = {
    debugName: 'parts',
    name: (id: string, graph: ModuleGraph): string | null =>
      !reach(graph).has(id) && shared.test(id) ? 'parts' : null,
    priority: 0,
  };
  const waiting = {
    debugName: 'waiting',
    name: (id: string, graph: ModuleGraph): string | null =>
      !reach(graph).has(id) && waits.test(id) ? 'waiting' : null,
    priority: 0,
  };
  return [...first, later, waiting];
};

/** Has the page ask for those files, and their styles, at once: it runs them one after the other. */
export const firstLoadPlugin = (): Plugin => ({
  name: 'vigie-first-load',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      return parts.flatMap(([name]) => {
        const file = files.find((one) => one.name === name);
        if (!file) return [];
        const link = (attrs: Record<string, string>) => ({ tag: 'link', attrs: { crossorigin: '', ...attrs } });
        return [
          link({ rel: 'modulepreload', href: `/${file.fileName}` }),
          ...[...(file.viteMetadata?.importedCss ?? [])].map((css) =>
            link({ rel: 'preload', as: 'style', href: `/${css}` }),
          ),
        ];
      });
    },
  },
});
