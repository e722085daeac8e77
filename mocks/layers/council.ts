import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** The council of the demo: what it decided, and what its next session has on its agenda. */
export const councilLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'council',
    keepUp: (stage, places) => laterData().council.putCouncil(stage, places.region),
  },
};
