import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** What stands on an ordinary day; a day that is told brings its own. */
export const perimetersLayer: DemoLayer<'day' | 'none'> = {
  rhythm: {
    ordinary: 'day',
    told: 'none',
    draws: 'perimeters',
    keepUp: (stage, places, amount) => {
      if (amount === 'day') laterData().perimeters.putOrdinaryPerimeters(stage, places);
    },
  },
};
