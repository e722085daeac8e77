import { createListeners } from '../shared/listeners.ts';
import type { Box } from './place-labels.ts';
import type { Circle } from './points/point-layer.ts';

const listeners = createListeners();
let discs: readonly Circle[] = [];

/** A box as discs in a row, which is what names step aside for. */
const discsIn = ({ left, right, top, bottom }: Box): Circle[] => {
  const radius = (bottom - top) / 2;
  const count = Math.max(1, Math.ceil((right - left) / (bottom - top)));
  const step = (right - left) / count;
  return Array.from({ length: count }, (_, index) => ({
    x: left + step * (index + 0.5),
    y: top + radius,
    radius: Math.max(radius, step / 2),
  }));
};

/** Where people's own texts stand on the map, for the names that make room. */
export const standingTexts = {
  read: (): readonly Circle[] => discs,
  subscribe: listeners.subscribe,
  write: (boxes: readonly Box[]): void => {
    const next = boxes.flatMap(discsIn);
    if (JSON.stringify(next) === JSON.stringify(discs)) return;
    discs = next;
    listeners.tell();
  },
};
