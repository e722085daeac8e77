import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { logRoomWords } from './words.ts';

/** What was done and learned, and an entry to make. */
export const logRoom = {
  id: 'log',
  title: wordOf(logRoomWords, ({ title }) => title),
  icon: { stroke: 'M3 2h10v12H3zM6 5h4M6 8h4M6 11h2' },
  key: 'j',
  mayEnter: () => true,
  layers: ['log', 'open-items'],
  View: lazyView(
    () => import('./log-room.tsx'),
    ({ LogRoom }) => LogRoom,
  ),
} as const satisfies Room;
