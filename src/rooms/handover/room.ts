import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { refuse } from '../../shared/seats.ts';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { handoverRoomWords } from './words.ts';

/** What one shift hands to the next. */
export const handoverRoom = {
  id: 'handover',
  title: wordOf(handoverRoomWords, ({ title }) => title),
  icon: { stroke: 'M1 5h9L7.5 2.5M15 11H6l2.5 2.5M10 5L7.5 7.5M6 11l2.5-2.5' },
  key: 'F9',
  mayEnter: (seat) => refuse(seat, { type: 'hand-over', role: seat.role, zone: seat.zone }) === null,
  layers: [],
  View: lazyView(
    () => import('./handover-room.tsx'),
    ({ HandoverRoom }) => HandoverRoom,
  ),
} as const satisfies Room;
