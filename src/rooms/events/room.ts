import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { eventsRoomWords } from './words.ts';

/** Planned events: calendar, clashes, who commands, who is engaged. */
export const eventsRoom = {
  id: 'events',
  title: wordOf(eventsRoomWords, ({ title }) => title),
  icon: { stroke: 'M3 15V2h9l-2 3 2 3H3' },
  key: 'g',
  mayEnter: () => true,
  layers: ['events', 'clashes'],
  OnMap: lazyView(
    () => import('./on-map.tsx'),
    ({ EventsOnMap }) => EventsOnMap,
  ),
  View: lazyView(
    () => import('./events-room.tsx'),
    ({ EventsRoom }) => EventsRoom,
  ),
} as const satisfies Room;
