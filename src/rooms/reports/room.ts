import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { reportsRoomWords } from './words.ts';

/** Situation reports: facts as they were, and what somebody thinks of them. */
export const reportsRoom = {
  id: 'reports',
  title: wordOf(reportsRoomWords, ({ title }) => title),
  name: wordOf(reportsRoomWords, ({ name }) => name),
  icon: { stroke: 'M3 1h7l3 3v11H3zM6 12V9M8 12V6M10 12v-2' },
  key: 'F2',
  mayEnter: () => true,
  layers: ['reports'],
  View: lazyView(
    () => import('./reports-room.tsx'),
    ({ ReportsRoom }) => ReportsRoom,
  ),
} as const satisfies Room;
