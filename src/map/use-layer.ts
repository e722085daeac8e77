import type { Layer } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';

/** A Leaflet layer that lives on the map as long as the component; made once. */
export const useLayerOnMap = <L extends Layer>(make: () => L): L => {
  const map = useMap();
  const [layer] = useState(make);
  useEffect(
    function keepLayerOnMap() {
      layer.addTo(map);
      return () => {
        layer.remove();
      };
    },
    [layer, map],
  );
  return layer;
};
