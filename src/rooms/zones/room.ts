import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { zonesRoomWords } from './words.ts';

/** The zones beside each other, in figures. */
export const zonesRoom = {
  id: 'zones',
  title: wordOf(zonesRoomWords, ({ title }) => title),
  name: wordOf(zonesRoomWords, ({ name }) => name),
  icon: { stroke: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z' },
  key: 'o',
  mayEnter: () => true,
  layers: ['gaps'],
  View: lazyView(
    () => import('./zones-room.tsx'),
    ({ ZonesRoom }) => ZonesRoom,
  ),
} as const satisfies Room;
