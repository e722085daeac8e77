import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** What was left open before the world starts; what people enter comes on top of it. */
export const openItemsLayer: DemoLayer<boolean> = {
  rhythm: {
    ordinary: true,
    told: false,
    draws: 'open-items',
    keepUp: (stage, _places, isThere) => {
      if (isThere) laterData().openItems.leaveOpen(stage);
    },
  },
};
