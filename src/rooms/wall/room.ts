import { glossary } from '../../shared/glossary.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import type { Room } from '../manifest.ts';

/** What everybody in the room sees, from afar: nobody sits at it, and it never stops. */
export const wallRoom = {
  id: 'wall',
  title: glossary.wall,
  name: { fr: glossary.wall.fr, nl: 'Video\u00ADwand', en: glossary.wall.en },
  icon: { stroke: 'M1 3h14v8H1zM8 11v3M4 14h8' },
  key: 'F4',
  // It shows reality, and nothing else: who is in the exercise does not cross over by a key.
  mayEnter: ({ isInExercise }) => !isInExercise,
  layers: ['events', 'measures'],
  Whole: lazyView(
    () => import('./wall-room.tsx'),
    ({ WallRoom }) => WallRoom,
  ),
} as const satisfies Room;
