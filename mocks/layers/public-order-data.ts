import type { Places } from '../places.ts';
import { playNewYear, newYearMoments, newYearTime } from '../scenarios/new-year.ts';
import { november11Moments, november11Time, playNovember11 } from '../scenarios/november-11.ts';
import { playNovember25Event } from '../scenarios/november-25-event.ts';
import type { Stage } from '../simulation.ts';
import { clockAfter, putEvent } from './event-plan.ts';
import { ordinaryEvents } from './events-week.ts';

/** Puts the events of an ordinary week into a world. */
export const putWeek = (stage: Stage, places: Places): void => {
  for (const plan of ordinaryEvents(stage.start, clockAfter)) putEvent(stage, places, plan);
};

const momentsOf = <M extends { time: string }>(moments: readonly M[], timeOf: (time: string) => number) =>
  moments.map(({ time, ...moment }) => ({ at: timeOf(time), ...moment }));

/** The days that are told of public order; `amounts`: how much else goes on. */
export const publicOrderDays = {
  '2017-11-11': {
    amounts: { incidents: 12, alerts: 3 },
    play: playNovember11,
    moments: () => momentsOf(november11Moments, november11Time),
  },
  'new-year': {
    amounts: { incidents: 20, alerts: 4 },
    play: playNewYear,
    moments: () => momentsOf(newYearMoments, newYearTime),
  },
};

export { playNovember25Event };
