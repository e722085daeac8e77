import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** The calendar of an ordinary week; a day that is told brings its own. */
export const eventsLayer: DemoLayer<'week' | 'none'> = {
  rhythm: {
    ordinary: 'week',
    told: 'none',
    draws: 'events',
    keepUp: (stage, places, amount) => {
      if (amount === 'week') laterData().publicOrder.putWeek(stage, places);
    },
  },
};
