import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import type { Position } from '../../shared/geojson.ts';
import type { Theme } from '../../shared/url-state.ts';
import { DrawingBar } from './drawing-bar.tsx';
import { Hand } from './hand.tsx';

/** Drawing on the map, while somebody does. @param shapes what it may be drawn to, beside the streets */
export const Drawing = ({ theme, shapes }: { theme: Theme; shapes: readonly (readonly Position[])[] }) => {
  const room = useMap().getContainer().parentElement;
  return (
    <>
      <Hand theme={theme} shapes={shapes} />
      {/* Outside the map, which would take its presses for its own. */}
      {room ? createPortal(<DrawingBar />, room) : null}
    </>
  );
};
