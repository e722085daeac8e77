import { type PointerEvent, useRef, useState } from 'react';
import { actOnKeys } from '../../shared/shortcuts.ts';

/** Pixels that an arrow key moves. */
const step = 24;

/**
 * A line that is dragged, by pointer or arrow keys, to divide room anew.
 * @param share percent of the first part
 * @param onMove pixels to the right, or down
 */
export const Splitter = ({
  name,
  orientation,
  share,
  onMove,
  onReset,
}: {
  name: string;
  orientation: 'vertical' | 'horizontal';
  share: number;
  onMove: (by: number) => void;
  onReset: () => void;
}) => {
  const last = useRef<number | null>(null);
  const [isHeld, setIsHeld] = useState(false);
  const isVertical = orientation === 'vertical';
  const at = ({ clientX, clientY }: PointerEvent): number => (isVertical ? clientX : clientY);
  const move = (event: PointerEvent): void => {
    if (last.current === null) return;
    onMove(at(event) - last.current);
    last.current = at(event);
  };
  const end = (): void => {
    last.current = null;
    setIsHeld(false);
  };
  const keys = isVertical
    ? { ArrowLeft: () => onMove(-step), ArrowRight: () => onMove(step) }
    : { ArrowUp: () => onMove(-step), ArrowDown: () => onMove(step) };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={name}
      aria-orientation={orientation}
      aria-valuenow={Math.round(share)}
      aria-valuemin={0}
      aria-valuemax={100}
      data-held={isHeld}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        last.current = at(event);
        setIsHeld(true);
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onReset}
      onKeyDown={(event) => actOnKeys(event, { ...keys, Home: onReset })}
    />
  );
};
