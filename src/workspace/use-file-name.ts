import { useNow } from '../shared/time.ts';
import { type FileEnding, exportName } from './export-name.ts';
import { useIsExercise } from './feed.ts';

/** Names a file by what is in it, the moment that the screen shows, and whether that is an exercise. */
export const useFileName = (): ((title: string, ending?: FileEnding) => string) => {
  const now = useNow();
  const isExercise = useIsExercise();
  return (title, ending) => exportName(title, now, isExercise, ending);
};
