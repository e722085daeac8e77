import { type FlatShapes, unflatten } from '../../map/own/flat-shapes.ts';
import type { Shapes } from '../../map/own/shapes.ts';
import { type OwnLayer, keeperOf } from '../../workspace/own-layers/own-layers.ts';

/** What is drawn of each layer, by the key of its rows: paper waits for nothing. */
const held = new Map<string, { flat: FlatShapes; shapes: Shapes | null }>();

/** Has the shapes of a layer at hand as long as it is drawn; answers how to stop. */
export const readPaperShapes = (layer: Pick<OwnLayer, 'data'>): (() => void) => {
  let isLeft = false;
  const read = async (): Promise<void> => {
    try {
      const flat = await (await keeperOf(layer))?.ask('shapes', {});
      if (flat && !isLeft) held.set(layer.data, { flat, shapes: null });
    } catch {
      // It is not on the screen either.
    }
  };
  void read();
  return () => {
    isLeft = true;
    held.delete(layer.data);
  };
};

/** Null while they are not there. */
export const paperShapesOf = ({ data }: Pick<OwnLayer, 'data'>): Shapes | null => {
  const one = held.get(data);
  return one ? (one.shapes ??= unflatten(one.flat)) : null;
};
