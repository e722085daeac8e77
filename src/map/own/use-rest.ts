import type { LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../../shared/geojson.ts';

/** Where the pointer rests: on the map, and in its room, CSS pixels. */
export interface Rest {
  position: Position;
  x: number;
  y: number;
}

/** Milliseconds: on its way elsewhere a pointer asks nothing. */
const restTime = 80;
/** Pixels around the pointer that count as under it. */
const tolerance = 8;

/** What lies under the pointer at a zoom, in world units. */
export const reachAt = (zoom: number): number => tolerance / 2 ** zoom;

/** Calls back when the pointer rests, and with null when it goes on; answers nothing while the map moves. */
export const useRest = (onRest: (rest: Rest | null, zoom: number) => void): void => {
  const map = useMap();
  const call = useRef(onRest);
  useEffect(function keepCalling() {
    call.current = onRest;
  });
  useEffect(
    function followPointer() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const leave = (): void => {
        clearTimeout(timer);
        call.current(null, map.getZoom());
      };
      const move = ({ latlng, containerPoint: { x, y } }: LeafletMouseEvent): void => {
        clearTimeout(timer);
        timer = setTimeout(() => call.current({ position: [latlng.lng, latlng.lat], x, y }, map.getZoom()), restTime);
      };
      map.on('mousemove', move);
      map.on('mouseout movestart zoomstart', leave);
      return () => {
        clearTimeout(timer);
        map.off('mousemove', move);
        map.off('mouseout movestart zoomstart', leave);
      };
    },
    [map],
  );
};
