import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { councilRoomWords } from './words.ts';

/** The Regional Security Council: sessions, decisions, what became of them. */
export const councilRoom = {
  id: 'council',
  title: wordOf(councilRoomWords, ({ title }) => title),
  icon: { stroke: 'M2 14h12M3 11V7M8 11V7M13 11V7M2 5h12L8 1z' },
  key: 'c',
  mayEnter: () => true,
  layers: ['sessions', 'agenda-items', 'decisions'],
  View: lazyView(
    () => import('./council-room.tsx'),
    ({ CouncilRoom }) => CouncilRoom,
  ),
} as const satisfies Room;
