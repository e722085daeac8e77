import { useCallback } from 'react';
import type { Room } from '../rooms/manifest.ts';
import { rooms } from '../rooms/registry.ts';
import { ownSeat } from '../shared/device.ts';
import { useRoomParam } from '../shared/url-state.ts';
import { useDesk } from '../workspace/desk-state.ts';

/** Those that this seat may enter. */
export const openRooms: readonly Room[] = rooms.filter(({ mayEnter }) => mayEnter(ownSeat));

/** The room that stands beside the map; null: the lists. */
export const useRoom = (): Room | null => {
  const [asked] = useRoomParam();
  return openRooms.find(({ id }) => id === asked) ?? null;
};

/** The single key of the lists beside the map. */
export const overviewKey = 'w';

/** Enters a room (null: the lists); one that did not come is asked for again. */
export const enterRoom = (id: string | null, current: string | null, setRoom: (id: string | null) => unknown): void => {
  const { retryRoom } = useDesk.getState();
  if (current !== id) setRoom(id);
  else retryRoom?.();
};

/** Enters a room, or leaves it for the lists; one that did not come is asked for again. */
export const useToggleRoom = (): ((id: string) => void) => {
  const [current, setCurrent] = useRoomParam();
  return useCallback(
    (id) => {
      const isLeaving = current === id && !useDesk.getState().retryRoom;
      enterRoom(isLeaving ? null : id, current, setCurrent);
    },
    [current, setCurrent],
  );
};
