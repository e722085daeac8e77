import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { type OwnColour, ownColours } from '../../map/own/colours.ts';
import { ownSeat } from '../../shared/device.ts';
import { makeItemId } from '../../shared/item-id.ts';
import { keep } from '../../shared/keep.ts';
import { typedText } from '../../shared/typed-text.ts';
import { disk } from './disk.ts';
import { KeeperClient } from './keeper-client.ts';
import type { KeptFigures } from './protocol.ts';

/** Characters of a name. */
export const longestLayerName = 80;
/** Each has a worker of its own. */
export const mostLayers = 12;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const layerSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^own-[a-z]+$/)),
  /** Its rows on the device: another key after each import. */
  data: v.pipe(v.string(), v.maxLength(100)),
  name: typedText({ most: longestLayerName, isRequired: true }),
  colour: v.picklist(ownColours),
  isHidden: v.boolean(),
  count,
  unplaced: count,
  bounds: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
});

/** A layer of one's own: on this device, for this seat, and for nobody else. */
export type OwnLayer = v.InferOutput<typeof layerSchema>;

const kept = keep<{ layers: readonly OwnLayer[] }>({
  name: 'own-layers',
  version: 1,
  fields: {
    layers: v.pipe(
      v.array(v.unknown()),
      v.transform((items) =>
        items.flatMap((item) => {
          const { success, output } = v.safeParse(layerSchema, item);
          return success ? [output] : [];
        }),
      ),
    ),
  },
  first: { layers: [] },
  seat: ownSeat.id,
});

/** In their order: the first is drawn on top. */
export const readOwnLayers = (): readonly OwnLayer[] => kept.read().layers;
export const useOwnLayers = (): readonly OwnLayer[] => useSyncExternalStore(kept.subscribe, readOwnLayers);
const write = (layers: readonly OwnLayer[]): void => kept.write({ layers });

export const changeOwnLayer = (id: string, change: Partial<Omit<OwnLayer, 'id'>>): void =>
  write(readOwnLayers().map((layer) => (layer.id === id ? { ...layer, ...change } : layer)));

/** @param by -1: one nearer to the top */
export const moveOwnLayer = (id: string, by: -1 | 1): void => {
  const layers = [...readOwnLayers()];
  const from = layers.findIndex((layer) => layer.id === id);
  const to = from + by;
  const [layer, other] = [layers[from], layers[to]];
  if (!layer || !other) return;
  [layers[from], layers[to]] = [other, layer];
  write(layers);
};

/** The first colour that few layers have. */
export const freeColour = (): OwnColour => {
  const uses = (colour: OwnColour): number => readOwnLayers().filter((layer) => layer.colour === colour).length;
  return ownColours.toSorted((a, b) => uses(a) - uses(b))[0] ?? 'green';
};

/** The keepers of the layers that are open, by the key of their rows. */
const keepers = new Map<string, { keeper: KeeperClient; opened: Promise<KeptFigures | null> }>();

/** Whoever has the rows already is their keeper. */
const adoptKeeper = (data: string, keeper: KeeperClient, figures: KeptFigures): void => {
  keepers.set(data, { keeper, opened: Promise.resolve(figures) });
};

const openKeeper = (data: string): { keeper: KeeperClient; opened: Promise<KeptFigures | null> } => {
  const known = keepers.get(data);
  if (known) return known;
  const keeper = new KeeperClient();
  const opened = keeper.ask('load', { key: data });
  const entry = { keeper, opened };
  keepers.set(data, entry);
  // Whoever asks next tries again.
  opened.catch(() => keepers.delete(data));
  return entry;
};

/** The keeper of a layer's rows, once they are there; null: they are not on this device any more. */
export const keeperOf = async ({ data }: Pick<OwnLayer, 'data'>): Promise<KeeperClient | null> => {
  const { keeper, opened } = openKeeper(data);
  return (await opened) === null ? null : keeper;
};

const closeKeeper = (data: string): void => {
  keepers.get(data)?.keeper.stop();
  keepers.delete(data);
};

/** What can be taken back: the layers as they were, with rows that are no longer used. */
let undone: readonly OwnLayer[] | null = null;

/** Keeps what was read as a new layer, or in the place of one that is there. */
export const addOwnLayer = async (
  keeper: KeeperClient,
  { name, replaced }: { name: string; replaced: OwnLayer | null },
): Promise<void> => {
  const data = `${ownSeat.id} ${makeItemId('own')}`;
  const { count: rows, unplaced, bounds } = await keeper.ask('keep', { key: data });
  const figures = { count: rows, unplaced, bounds: bounds && ([...bounds] as [number, number, number, number]) };
  adoptKeeper(data, keeper, figures);
  undone = readOwnLayers();
  if (replaced) changeOwnLayer(replaced.id, { data, ...figures });
  else
    write([
      { id: makeItemId('own'), data, name, colour: freeColour(), isHidden: false, ...figures },
      ...readOwnLayers(),
    ]);
};

export const removeOwnLayer = (id: string): void => {
  undone = readOwnLayers();
  write(readOwnLayers().filter((layer) => layer.id !== id));
};

/** Takes back what was added or removed last. */
export const undoOwnLayers = (): void => {
  if (undone) write(undone);
  undone = null;
};

/** Takes rows from the device that no layer of this seat has any more, once nothing can be taken back. */
export const forgetUnused = async (): Promise<void> => {
  undone = null;
  const used = new Set(readOwnLayers().map(({ data }) => data));
  for (const data of keepers.keys()) if (!used.has(data)) closeKeeper(data);
  for (const key of await disk.keys()) {
    if (key.startsWith(`${ownSeat.id} `) && !used.has(key)) await disk.remove(key);
  }
};
