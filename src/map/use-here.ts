import type { LeafletMouseEvent } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { hearKeys } from '../shared/shortcuts.ts';
import type { Position } from '../shared/geojson.ts';

/** A place that somebody asks about: where it is, and where it stands in the window, pixels. */
export interface Here {
  position: Position;
  x: number;
  y: number;
}

/** Calls back at a right click, a long press, or the key for menus: then for the middle of the map. */
export const useHere = (onHere: (here: Here) => void): void => {
  const map = useMap();
  const call = useRef(onHere);
  useEffect(function keepCalling() {
    call.current = onHere;
  });
  useEffect(
    function listenForMenus() {
      const container = map.getContainer();
      const ask = ({ latlng, originalEvent }: LeafletMouseEvent): void => {
        originalEvent.preventDefault();
        call.current({ position: [latlng.lng, latlng.lat], x: originalEvent.clientX, y: originalEvent.clientY });
      };
      const press = (event: KeyboardEvent): void => {
        if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
        event.preventDefault();
        const { lng, lat } = map.getCenter();
        const { left, top, width, height } = container.getBoundingClientRect();
        call.current({ position: [lng, lat], x: left + width / 2, y: top + height / 2 });
      };
      map.on('contextmenu', ask);
      const stopHearing = hearKeys(container, press);
      return () => {
        map.off('contextmenu', ask);
        stopHearing();
      };
    },
    [map],
  );
};
