import type { Selection } from '../../../live/selection.ts';
import type { LiveLayer } from '../../../workspace/live-layer.ts';

/** A selection that nothing changes: these items, in this order. */
const holdSelection = <F extends { id: string }>(items: readonly F[]): Selection<F> => ({
  version: 1,
  size: items.length,
  get: (id) => items.find((item) => item.id === id),
  at: (index) => items[index],
  indexOf: (id) => items.findIndex((item) => item.id === id),
  values: () => items.values(),
  all: () => items.values(),
  count: () => 0,
  setRule: () => undefined,
  subscribe: () => () => undefined,
});

/** A layer of which these items alone are selected, whatever lens and filters become. */
export const holdItems = (live: LiveLayer, items: readonly { id: string }[]): LiveLayer => ({
  ...live,
  selection: holdSelection(items),
});
