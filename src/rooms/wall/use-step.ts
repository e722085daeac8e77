import { useEffect } from 'react';
import { useLensParams, useMomentParam, useViewportParam } from '../../shared/url-state.ts';
import { canStep, followWall } from '../../shared/wall-step.ts';
import { useLayoutParam } from './layouts.ts';

/** No way back through what the wall showed: it stands for weeks. */
const quietly = { history: 'replace' } as const;

/** Follows the window that leads the screens of this browser; its address says where it stands, with or without one. */
export const useStep = (): void => {
  const [, setLens] = useLensParams();
  const [, setMoment] = useMomentParam();
  const [, setViewport] = useViewportParam();
  const [, setLayout] = useLayoutParam();
  useEffect(
    function follow() {
      if (!canStep()) return;
      return followWall(({ zone, commune, at, layout }) => {
        void setLens({ zone, commune }, quietly);
        // The map shows the lens.
        void setViewport(null, quietly);
        void setMoment(at, quietly);
        if (layout) void setLayout(layout, quietly);
      });
    },
    [setLens, setMoment, setViewport, setLayout],
  );
};
