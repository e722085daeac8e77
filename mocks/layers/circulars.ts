import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** The register of circulars, and who has confirmed them. */
export const circularsLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'circulars',
    keepUp: (stage, places) => laterData().circulars.putCirculars(stage, places.region),
  },
};
