import { useEffect } from 'react';
import { useLanguage } from '../shared/words.ts';
import type { BaseFigures } from './base-painter.ts';
import { LabelLayer, collectNames } from './label-layer.ts';
import type { MapSource } from './map-source.ts';
import type { Circle } from './points/point-layer.ts';
import { useLayerOnMap } from './use-layer.ts';

/** The names on the map, in the language of the interface. */
export const Names = ({
  figures,
  drawnSigns,
}: {
  figures: BaseFigures;
  drawnSigns: MapSource<Promise<readonly Circle[]>>;
}) => {
  const { region, network, facilities } = figures;
  const language = useLanguage();
  const layer = useLayerOnMap(() => new LabelLayer([], language));
  useEffect(
    function showNames() {
      const names = collectNames(region, network, facilities);
      const show = () => layer.show(names, language, drawnSigns.read);
      show();
      return drawnSigns.subscribe(show);
    },
    [layer, region, network, facilities, language, drawnSigns],
  );
  return null;
};
