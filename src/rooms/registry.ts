import { boardRoom } from './board/room.ts';
import { circularsRoom } from './circulars/room.ts';
import { councilRoom } from './council/room.ts';
import { exerciseRoom } from './exercise/room.ts';
import { eventsRoom } from './events/room.ts';
import { handoverRoom } from './handover/room.ts';
import { logRoom } from './log/room.ts';
import type { Room } from './manifest.ts';
import { planRoom } from './plan/room.ts';
import { reportsRoom } from './reports/room.ts';
import { schoolRoom } from './school/room.ts';
import { replayRoom } from './replay/room.ts';
import { todoRoom } from './todo/room.ts';
import { wallRoom } from './wall/room.ts';
import { watchRoom } from './watch/room.ts';
import { zonesRoom } from './zones/room.ts';

const defineRooms = <R extends { [Id in keyof R]: Room & { id: Id } }>(rooms: R): R => rooms;

/** All rooms, in the order of their buttons. A new room is a folder, and a line here. */
const roomRegistry = defineRooms({
  todo: todoRoom,
  zones: zonesRoom,
  log: logRoom,
  board: boardRoom,
  plan: planRoom,
  events: eventsRoom,
  watch: watchRoom,
  council: councilRoom,
  circulars: circularsRoom,
  school: schoolRoom,
  handover: handoverRoom,
  reports: reportsRoom,
  replay: replayRoom,
  wall: wallRoom,
  exercise: exerciseRoom,
});

export const rooms: readonly Room[] = Object.values(roomRegistry);
