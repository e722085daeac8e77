import './map-measures.css';
import type { LeafletMouseEvent } from 'leaflet';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { useWords } from '../shared/words.ts';
import { chooseScale, metresPerPixel } from './scale.ts';
import { mapWords } from './words.ts';

/** Pixels that the scale bar takes at most. */
const longestBar = 96;
/** Milliseconds: nobody reads coordinates faster, and each frame that writes them costs a layout of the page. */
const pace = 100;

/** The scale of the middle of the map, and the coordinates under the pointer. Neither draws React at a move. */
export const MapMeasures = () => {
  const map = useMap();
  const word = useWords(mapWords);
  const bar = useRef<HTMLSpanElement>(null);
  const pointed = useRef<HTMLSpanElement>(null);
  // Before it is painted: it grows from nothing.
  useLayoutEffect(
    function keepScale() {
      const measure = (): void => {
        const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
        const { metres, name } = chooseScale(longestBar * perPixel);
        if (!bar.current) return;
        bar.current.style.width = `${Math.round(metres / perPixel)}px`;
        bar.current.textContent = name;
      };
      measure();
      map.on('moveend zoomend', measure);
      return () => {
        map.off('moveend zoomend', measure);
      };
    },
    [map],
  );
  useEffect(
    function followPointer() {
      let timer: ReturnType<typeof setTimeout> | null = null;
      let latest = '';
      const show = (): void => {
        timer = null;
        // During a drag the same place stays under the pointer.
        if (pointed.current && pointed.current.textContent !== latest) pointed.current.textContent = latest;
      };
      const say = (text: string): void => {
        latest = text;
        timer ??= setTimeout(show, pace);
      };
      const follow = ({ latlng }: LeafletMouseEvent): void => say(`${latlng.lat.toFixed(5)}, ${latlng.lng.toFixed(5)}`);
      const leave = (): void => say('');
      map.on('mousemove', follow);
      map.on('mouseout', leave);
      return () => {
        if (timer !== null) clearTimeout(timer);
        map.off('mousemove', follow);
        map.off('mouseout', leave);
      };
    },
    [map],
  );
  const room = map.getContainer().parentElement;
  return room
    ? createPortal(
        <p className="map-measures">
          <span ref={bar} className="map-scale" role="img" aria-label={word.scale} />
          <span ref={pointed} className="map-pointed" aria-hidden="true" />
        </p>,
        room,
      )
    : null;
};
