import { glossary } from '../../shared/glossary.ts';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import type { Room } from '../manifest.ts';

/** The school of security professions and its orientation centre. */
export const schoolRoom = {
  id: 'school',
  title: glossary.school,
  icon: { stroke: 'M1 6l7-3 7 3-7 3zM4 7.5V11c2 2 6 2 8 0V7.5' },
  key: 's',
  mayEnter: () => true,
  layers: ['intakes'],
  View: lazyView(
    () => import('./school-room.tsx'),
    ({ SchoolRoom }) => SchoolRoom,
  ),
} as const satisfies Room;
