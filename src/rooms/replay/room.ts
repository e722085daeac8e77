import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { replayRoomWords } from './words.ts';

/** The past: to a moment of it, through it, and what changed between two. */
export const replayRoom = {
  id: 'replay',
  title: wordOf(replayRoomWords, ({ title }) => title),
  help: wordOf(replayRoomWords, ({ help }) => help),
  icon: { stroke: 'M3 3v4h4M3.5 6.5a5.5 5.5 0 1 1-1 4M8 5v4l2.5 1.5' },
  key: 'q',
  mayEnter: () => true,
  layers: [],
  OnMap: lazyView(
    () => import('../../map/changes/changes-on-map.tsx'),
    ({ ChangesOnMap }) => ChangesOnMap,
  ),
  View: lazyView(
    () => import('./replay-room.tsx'),
    ({ ReplayRoom }) => ReplayRoom,
  ),
} as const satisfies Room;
