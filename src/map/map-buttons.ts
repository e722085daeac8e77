import type { Box } from './place-labels.ts';

/**
 * Where the buttons of the map lie, as large as they are for a finger or a mouse, and whose data it shows; pixels of its
 * container.
 */
export const readButtons = (container: HTMLElement): Box[] => {
  const room = container.closest('.map-room');
  const { left, top, width, height } = container.getBoundingClientRect();
  const buttons = room?.querySelector('.map-controls')?.getBoundingClientRect();
  const credit = room?.querySelector('.map-attribution')?.getBoundingClientRect();
  return [
    ...(buttons ? [{ left: 0, top: 0, right: buttons.right - left + 4, bottom: buttons.bottom - top + 4 }] : []),
    ...(credit ? [{ left: credit.left - left - 4, top: credit.top - top - 4, right: width, bottom: height }] : []),
  ];
};
