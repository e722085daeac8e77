interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * Names the chunk of what the page needs before it shows anything, for the build's code splitting: one file. What later
 * parts share with it would otherwise be cut into dozens of small files, each with a request and a dictionary of its own.
 * @param entry the module that the page starts with
 */
export const createFirstLoad = (entry: string) => {
  const reached = new WeakMap<object, Set<string>>();
  const reach = (graph: ModuleGraph): Set<string> => {
    const found = new Set<string>();
    const waiting = [entry];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
    return found;
  };
  return (id: string, graph: ModuleGraph): string | null => {
    const known = reached.get(graph) ?? reach(graph);
    reached.set(graph, known);
    return known.has(id) && id !== entry ? 'app' : null;
  };
};
