import { drawMap } from '../../map/picture/draw-map.ts';
import { framePicture } from '../../map/picture/frame-picture.ts';
import { exerciseMark } from '../../shared/exercise-mark.ts';
import { saveFile } from '../../shared/save-file.ts';
import type { Language } from '../../shared/vocabulary.ts';

interface About {
  /** Lens, filters, moment, in words. */
  told: readonly string[];
  isExercise: boolean;
  language: Language;
}

/** Saves the map as it is on the screen. Null: there is none. @throws if the browser makes no picture of it */
export const savePicture = async (
  { told, isExercise, language }: About,
  name: string,
): Promise<{ hasAll: boolean } | null> => {
  const picture = await drawMap();
  if (!picture) return null;
  const png = await framePicture(picture, { told, mark: isExercise ? exerciseMark[language] : null });
  if (!png) throw new Error('The browser makes no picture of the map.');
  saveFile(new Uint8Array(await png.arrayBuffer()), name, 'image/png');
  return { hasAll: picture.hasAll };
};
