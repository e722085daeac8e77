import type * as councilData from './layers/council-data.ts';
import type * as circularsData from './layers/circulars-data.ts';
import type * as drawingsData from './layers/drawings-data.ts';
import type * as openItemsData from './layers/open-items-data.ts';
import type * as exerciseData from './layers/exercise-data.ts';
import type * as perimetersData from './layers/perimeters-data.ts';
import type * as publicOrderData from './layers/public-order-data.ts';
import type * as schoolData from './layers/school-data.ts';
import type * as shiftData from './layers/shift-data.ts';

/** What of the demo is words more than rules: files of their own, which come beside the geography. */
interface LaterData {
  council: typeof councilData;
  circulars: typeof circularsData;
  drawings: typeof drawingsData;
  openItems: typeof openItemsData;
  exercise: typeof exerciseData;
  perimeters: typeof perimetersData;
  publicOrder: typeof publicOrderData;
  school: typeof schoolData;
  shift: typeof shiftData;
}

let data: LaterData | null = null;

/** Fetches it, once. To be waited for before a world is made. */
export const loadLaterData = async (): Promise<void> => {
  if (data) return;
  const [council, circulars, drawings, openItems, exercise, perimeters, publicOrder, school, shift] = await Promise.all(
    [
      import('./layers/council-data.ts'),
      import('./layers/circulars-data.ts'),
      import('./layers/drawings-data.ts'),
      import('./layers/open-items-data.ts'),
      import('./layers/exercise-data.ts'),
      import('./layers/perimeters-data.ts'),
      import('./layers/public-order-data.ts'),
      import('./layers/school-data.ts'),
      import('./layers/shift-data.ts'),
    ],
  );
  data = { council, circulars, drawings, openItems, exercise, perimeters, publicOrder, school, shift };
};

/** @throws Error before it is there */
export const laterData = (): LaterData => {
  if (!data) throw new Error('Wait for loadLaterData() before a world is made.');
  return data;
};
