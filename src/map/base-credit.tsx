import './base-credit.css';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';

/** Whose the base map over the built-in one is: it stands under the source of the built-in one. */
export const BaseCredit = ({ text }: { text: string }) => {
  const map = useMap();
  const [place] = useState(() => map.getContainer().closest('.map-room')?.querySelector('.map-attribution'));
  return place && text !== '' ? createPortal(<span className="map-credit">{text}</span>, place) : null;
};
