import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { circularsRoomWords } from './words.ts';

/** The register of circulars, and which zone has confirmed which version. */
export const circularsRoom = {
  id: 'circulars',
  title: wordOf(circularsRoomWords, ({ title }) => title),
  icon: { stroke: 'M3 1h7l3 3v11H3zM5 7h6M5 10h6' },
  key: 'f',
  mayEnter: () => true,
  layers: ['circulars', 'receipts'],
  View: lazyView(
    () => import('./circulars-room.tsx'),
    ({ CircularsRoom }) => CircularsRoom,
  ),
} as const satisfies Room;
