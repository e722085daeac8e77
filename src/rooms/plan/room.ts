import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { planRoomWords } from './words.ts';

/** The transport security plan. */
export const planRoom = {
  id: 'plan',
  title: wordOf(planRoomWords, ({ title }) => title),
  name: wordOf(planRoomWords, ({ name }) => name),
  icon: { stroke: 'M2 14h12M4 11V8M8 11V3M12 11V6' },
  key: 'p',
  mayEnter: () => true,
  layers: ['measures', 'sessions'],
  View: lazyView(
    () => import('./plan-room.tsx'),
    ({ PlanRoom }) => PlanRoom,
  ),
} as const satisfies Room;
