import { addOnClock, momentOf, writeWall } from '../../shared/wall-clock.ts';

/** When shifts begin, by the clocks of Brussels, and how long they are, minutes. */
const starts = ['06:00', '14:00', '22:00'] as const;
const length = 8 * 60;

/** When the shift began that goes on at a moment. @param now milliseconds since 1970 */
export const shiftStart = (now: number): number => {
  const [day = '', clock = ''] = writeWall(now).slice(0, 'yyyy-mm-ddThh:mm'.length).split('T');
  const last = starts.findLast((start) => start <= clock);
  const first = momentOf(`${day}T${last ?? starts[0]}`) ?? now;
  return last ? first : addOnClock(first, -length);
};
