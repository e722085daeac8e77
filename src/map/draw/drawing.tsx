import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import type { Position } from '../../shared/geojson.ts';
import type { Theme } from '../../shared/url-state.ts';
import { DrawingBar } from './drawing-bar.tsx';
import { Hand } from './hand.tsx';
import type { Nearby } from './snapping.ts';

/** Drawing on the map, while somebody does. @param shapes what it may be drawn to, beside the streets @param nearby layers of one’s own */
export const Drawing = ({
  theme,
  shapes,
  nearby,
}: {
  theme: Theme;
  shapes: readonly (readonly Position[])[];
  nearby: Nearby;
}) => {
  const room = useMap().getContainer().parentElement;
  return (
    <>
      <Hand theme={theme} shapes={shapes} nearby={nearby} />
      {/* Outside the map, which would take its presses for its own. */}
      {room ? createPortal(<DrawingBar />, room) : null}
    </>
  );
};
