import { useEffect } from 'react';
import { useLayerOnMap } from '../use-layer.ts';
import type { MapSource } from '../map-source.ts';
import type { Circle } from '../points/point-layer.ts';
import { type MapText, TextLayer } from './text-layer.ts';

/** What people wrote, beside its signs. @param readSigns where signs are drawn now */
export const SignTexts = ({
  texts,
  readSigns,
}: {
  texts: MapSource<readonly MapText[]>;
  readSigns: () => Promise<readonly Circle[]>;
}) => {
  const layer = useLayerOnMap(() => new TextLayer(readSigns));
  useEffect(
    function showTexts() {
      const show = () => layer.show(texts.read());
      show();
      return texts.subscribe(show);
    },
    [layer, texts],
  );
  return null;
};
