import { november25Tour } from './november-25.ts';
import { ordinaryDayTour } from './ordinary-day.ts';
import type { Tour, Toured } from './tour.ts';

/** Every tour. A new one is a file, a line here, and its scenario in `toured`. */
export const tours: Readonly<Record<Toured, Tour>> = {
  'ordinary-day': ordinaryDayTour,
  '2017-11-25': november25Tour,
};
