import { useEffect } from 'react';
import { useLanguage } from '../shared/words.ts';
import type { BaseFigures } from './ground/figures.ts';
import type { GroundClient } from './ground/ground-client.ts';
import { StreetNames } from './ground/street-names.ts';
import { LabelLayer, collectNames } from './label-layer.ts';
import { useMapChoices } from './map-choices.ts';
import type { MapSource } from './map-source.ts';
import type { Circle } from './points/point-layer.ts';
import { useLayerOnMap } from './use-layer.ts';

/** The names on the map, in the language of the interface; where it was chosen, those of the ground in both. */
export const Names = ({
  figures,
  ground,
  drawnSigns,
}: {
  figures: BaseFigures;
  ground: GroundClient | null;
  drawnSigns: MapSource<Promise<readonly Circle[]>>;
}) => {
  const { region, network, facilities } = figures;
  const language = useLanguage();
  const { bothNames } = useMapChoices();
  const labels = useLayerOnMap(() => new LabelLayer([], language));
  const streetNames = useLayerOnMap(() => new StreetNames());
  useEffect(
    function showNames() {
      const names = collectNames(region, network, facilities);
      const show = () =>
        labels.show(names, language, drawnSigns.read, (standing) => streetNames.place(standing, language, bothNames));
      streetNames.writeWith(ground);
      show();
      const leave = [drawnSigns.subscribe(show), ground?.onArrival(show)];
      return () => {
        for (const stop of leave) stop?.();
      };
    },
    [labels, streetNames, ground, region, network, facilities, language, bothNames, drawnSigns],
  );
  return null;
};
