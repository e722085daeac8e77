import type { DemoLayer } from '../demo-layer.ts';
import { type Stage } from '../simulation.ts';
import { measuresCollection } from '../../src/domain/plan/contract.ts';
import { dayAfter, movedAt, plan } from './plan-objectives.ts';
import { instantOf } from '../../src/shared/instant.ts';

const day = 24 * 3_600_000;

/** Puts the measures of the plan into a world. */
const putMeasures = (stage: Stage): void => {
  for (const { id: objective, measures } of plan) {
    for (const { due, moved, ...measure } of measures) {
      stage.put(measuresCollection, {
        type: 'Feature',
        id: stage.newId('mea'),
        geometry: null,
        properties: {
          ...measure,
          objective,
          deadline: dayAfter(stage.start, due),
          moved: moved && { at: instantOf(movedAt(moved, stage.start)), from: moved.from },
          note: '',
          updated: instantOf(moved ? movedAt(moved, stage.start) : stage.start - 200 * day),
          version: 1,
          exercise: false,
        },
      });
    }
  }
};

export const measuresLayer: DemoLayer<null> = {
  rhythm: { ordinary: null, told: null, draws: 'plan', keepUp: putMeasures },
};
