import { useMemo } from 'react';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayers } from '../../workspace/use-workspace.ts';
import { useRoom } from '../use-room.ts';
import { useShown } from '../use-shown.ts';

/** The layers whose signs stand on the map, those of the open room included; and those of which only the open item is outlined. */
export const useDrawn = (): { drawn: readonly LiveLayer[]; outlined: readonly LiveLayer[] } => {
  const shown = useShown();
  const layers = useLayers();
  const room = useRoom();
  const ofRoom = useMemo(
    () => layers.filter(({ layer }) => layer.map?.points && room?.layers.some((id) => id === layer.id)),
    [layers, room],
  );
  const drawn = useMemo(() => (ofRoom.length === 0 ? shown : [...new Set([...shown, ...ofRoom])]), [shown, ofRoom]);
  const outlined = useMemo(() => layers.filter(({ layer: { map } }) => map && !map.points), [layers]);
  return { drawn, outlined };
};
