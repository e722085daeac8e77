import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { todoWords } from './words.ts';

/** What waits for this seat, from every layer, the most urgent first. */
export const todoRoom = {
  id: 'todo',
  title: wordOf(todoWords, ({ title }) => title),
  icon: { stroke: 'M2 3.5l1.5 1.5L6 2.5M2 9.5L3.5 11L6 8.5M9 4h5M9 10h5M9 14h5' },
  key: 'd',
  mayEnter: () => true,
  layers: [],
  Badge: lazyView(
    () => import('./todo-badge.tsx'),
    ({ TodoBadge }) => TodoBadge,
  ),
  View: lazyView(
    () => import('./todo-room.tsx'),
    ({ TodoRoom }) => TodoRoom,
  ),
} as const satisfies Room;
