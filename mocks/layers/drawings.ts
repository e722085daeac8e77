import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** What is drawn on an ordinary day; a day that is told brings its own. */
export const drawingsLayer: DemoLayer<'day' | 'none'> = {
  rhythm: {
    ordinary: 'day',
    told: 'none',
    draws: 'drawings',
    keepUp: (stage, places, amount) => {
      if (amount === 'day') laterData().drawings.putOrdinaryDrawings(stage, places);
    },
  },
};
