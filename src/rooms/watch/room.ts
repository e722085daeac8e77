import { glossary } from '../../shared/glossary.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import type { Room } from '../manifest.ts';

/** The watch: what is said in public beside what is real. */
export const watchRoom = {
  id: 'watch',
  title: glossary.watch,
  name: { fr: glossary.watch.fr, nl: 'Moni\u00ADtoring', en: glossary.watch.en },
  icon: { stroke: 'M1 8c4-6 10-6 14 0-4 6-10 6-14 0zM6 8a2 2 0 0 0 4 0 2 2 0 0 0-4 0' },
  key: 'y',
  mayEnter: () => true,
  layers: [],
  View: lazyView(
    () => import('./watch-room.tsx'),
    ({ WatchRoom }) => WatchRoom,
  ),
} as const satisfies Room;
