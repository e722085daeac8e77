import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** What the shift before handed over. */
export const handoversLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'shift',
    keepUp: (stage) => laterData().shift.putHandover(stage),
  },
};

/** The situation report that stands. */
export const reportsLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'shift',
    keepUp: (stage) => laterData().shift.putReport(stage),
  },
};
