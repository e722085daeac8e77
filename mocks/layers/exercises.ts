import type { DemoLayer } from '../demo-layer.ts';
import { laterData } from '../later-data.ts';

/** An exercise that is ready to be run, and how its script goes on by itself. */
export const exercisesLayer: DemoLayer<null> = {
  rhythm: {
    ordinary: null,
    told: null,
    draws: 'exercise',
    keepUp: (stage, places) => laterData().exercise.putExercise(stage, places),
  },
  goOn: (stage, places, id) => laterData().exercise.runScript(stage, places, id),
};

export const injectsLayer: DemoLayer<null> = {
  rhythm: null,
  goOn: (stage, places, id) => laterData().exercise.runScript(stage, places, id),
};
