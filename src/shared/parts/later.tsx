import { type ReactNode, useEffect, useState } from 'react';

/**
 * Draws what is inside some turns of the browser after what stands around it: a large screen comes in pieces, with room
 * between them.
 */
export const Later = ({ turns = 1, children }: { turns?: number; children: ReactNode }) => {
  const [left, setLeft] = useState(turns);
  useEffect(
    function countTurns() {
      if (left === 0) return;
      const timer = setTimeout(() => setLeft(left - 1));
      return () => clearTimeout(timer);
    },
    [left],
  );
  return left === 0 ? children : null;
};
