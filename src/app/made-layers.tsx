import { useEffect, useMemo } from 'react';
import type { ItemOf } from '../domain/collections.ts';
import { useNow } from '../shared/time.ts';
import { useGeography } from '../workspace/geography.ts';
import type { LiveLayer } from '../workspace/live-layer.ts';
import { useLayers } from '../workspace/use-workspace.ts';

const hour = 3_600_000;

const MadeLayer = ({ live: { layer, store }, layers }: { live: LiveLayer; layers: readonly LiveLayer[] }) => {
  const { network } = useGeography();
  const hours = Math.floor(useNow() / hour);
  // Anew when more layers are there: it may be made of those.
  const makings = useMemo(() => {
    const find = (id: string) => layers.find((live) => live.layer.id === id);
    return {
      network,
      hour: hours * hour,
      items: <C extends string>(id: C) => find(id)?.store as LiveLayer<ItemOf<C>>['store'] | undefined,
      noteBroken: (id: string, feature: { id: string }, thrown: unknown) => find(id)?.broken.note(feature, thrown),
    };
  }, [layers, network, hours]);
  useEffect(
    function keepFeatures() {
      return layer.make?.(store, makings);
    },
    [layer, store, makings],
  );
  return null;
};

/** Keeps the features of the layers that the page makes itself. */
export const MadeLayers = () => {
  const layers = useLayers();
  return layers
    .filter(({ layer }) => layer.make)
    .map((live) => <MadeLayer key={live.layer.id} live={live} layers={layers} />);
};
