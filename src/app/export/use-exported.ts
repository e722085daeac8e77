import { useMemo } from 'react';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayers } from '../../workspace/use-workspace.ts';
import { useRoom } from '../use-room.ts';
import { useShown } from '../use-shown.ts';

/** The list of a layer; what was chosen, as it is; null: all lists that the screen shows, those of the open room included. */
export const useExported = (of: string | readonly LiveLayer[] | null): readonly LiveLayer[] => {
  const shown = useShown();
  const layers = useLayers();
  const room = useRoom();
  return useMemo(() => {
    if (typeof of === 'object' && of !== null) return of;
    if (of !== null) return layers.filter(({ layer }) => layer.id === of);
    const isOfRoom = (id: string): boolean => room?.layers.some((one) => one === id) ?? false;
    return layers.filter((live) => live.layer.list && (shown.includes(live) || isOfRoom(live.layer.id)));
  }, [of, shown, layers, room]);
};
