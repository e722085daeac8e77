import { intakesCollection } from '../../src/domain/school/contract.ts';
import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** The figures of the past years are there from the beginning; people type others in. */
export const intakesLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'school',
    keepUp: (stage) => {
      for (const intake of laterData().school.makeIntakes(stage.start)) stage.put(intakesCollection, intake);
    },
  },
};
