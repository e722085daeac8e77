import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { boardRoomWords } from './words.ts';

/** Who is where, who comes next, and where presence falls short of the plan. */
export const boardRoom = {
  id: 'board',
  title: wordOf(boardRoomWords, ({ title }) => title),
  name: wordOf(boardRoomWords, ({ name }) => name),
  help: wordOf(boardRoomWords, ({ help }) => help),
  icon: { stroke: 'M2 3h12v10H2zM6 3v10M10 3v10' },
  key: 'b',
  mayEnter: () => true,
  layers: ['gaps'],
  View: lazyView(
    () => import('./board-room.tsx'),
    ({ BoardRoom }) => BoardRoom,
  ),
} as const satisfies Room;
