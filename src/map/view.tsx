import { useEffect, useRef, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { type Viewport, nameViewport } from '../shared/url-state.ts';
import { type Box, Fitting, reducesMotion } from './fit.ts';

/**
 * Moves the map to the lens when it changes, or where the address says; keeps it fitted until people move it, and tells
 * where they do.
 * @param isFitted whether the map opens on the box: else where the address says
 */
export const View = ({
  box,
  isFitted,
  viewport,
  onMove,
}: {
  box: Box;
  isFitted: boolean;
  viewport: Viewport | null;
  onMove: (viewport: Viewport) => void;
}) => {
  const map = useMap();
  const [fitting] = useState(() => new Fitting(map));
  const shown = useRef<Box | null>(null);
  /** As the map was moved last; what the address says else, somebody else has written into it. */
  const told = useRef(viewport);
  /** What the address said before. */
  const before = useRef(viewport);
  /** The map follows its size, or an address that no longer says where: nobody moves it. */
  const isQuiet = useRef(false);
  useEffect(
    function fitLens() {
      const isMeant = viewport !== null && (!told.current || nameViewport(viewport) !== nameViewport(told.current));
      const isFirst = shown.current === null;
      if (isMeant) {
        told.current = viewport;
        fitting.show([viewport.latitude, viewport.longitude], viewport.zoom, false);
      } else if (isFirst && !isFitted) fitting.adopt(box);
      else if (before.current && !viewport) {
        isQuiet.current = true;
        fitting.fit(box, false);
        isQuiet.current = false;
      } else if (shown.current !== box) fitting.fit(box, !isFirst && !reducesMotion());
      shown.current = box;
      before.current = viewport;
    },
    [fitting, box, isFitted, viewport],
  );
  // After the first fit, which is nobody's move.
  useMapEvents({
    moveend: () => {
      const { lat, lng } = map.getCenter();
      told.current = { latitude: lat, longitude: lng, zoom: map.getZoom() };
      if (!isQuiet.current) onMove(told.current);
    },
  });
  useEffect(
    function followSize() {
      const observer = new ResizeObserver(() => {
        isQuiet.current = !before.current;
        fitting.followSize();
        isQuiet.current = false;
      });
      observer.observe(map.getContainer());
      return () => observer.disconnect();
    },
    [map, fitting],
  );
  return null;
};
