import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { wordOf } from '../../shared/words.ts';
import type { Room } from '../manifest.ts';
import { exerciseRoomWords } from './words.ts';

/** The script of an exercise: written, run and evaluated by who leads it; players never see it. */
export const exerciseRoom = {
  id: 'exercise',
  title: wordOf(exerciseRoomWords, ({ title }) => title),
  icon: { stroke: 'M2 3h8M2 7h5M2 11h4M10 7l4 3-4 3z' },
  key: 'F8',
  mayEnter: ({ role, isInExercise }) => isInExercise === true && (role === 'director' || role === 'observer'),
  layers: ['exercises', 'injects'],
  View: lazyView(
    () => import('./exercise-room.tsx'),
    ({ ExerciseRoom }) => ExerciseRoom,
  ),
} as const satisfies Room;
