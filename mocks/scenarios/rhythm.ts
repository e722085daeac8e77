import type { DemoLayer } from '../demo-layer.ts';
import { demoLayers } from '../layers/registry.ts';
import type { Places } from '../places.ts';
import { drawFor } from '../random.ts';
import type { Stage } from '../simulation.ts';

type AmountOf<L> = L extends DemoLayer<infer A> ? A : never;
type Amounts = { [C in keyof typeof demoLayers]?: AmountOf<(typeof demoLayers)[C]> };

/**
 * Keeps every layer going on in a world, for ever.
 * @param amounts where they are not those of the kind of day
 */
export const keepUp = (stage: Stage, places: Places, day: 'ordinary' | 'told', amounts: Amounts = {}): void => {
  const draws = new Map<string, ReturnType<typeof drawFor>>();
  const own = new Map<string, unknown>(Object.entries(amounts));
  for (const [id, { rhythm }] of Object.entries<DemoLayer>(demoLayers)) {
    if (!rhythm) continue;
    const draw = draws.get(rhythm.draws) ?? drawFor(stage.seed, rhythm.draws);
    draws.set(rhythm.draws, draw);
    rhythm.keepUp(stage, places, own.get(id) ?? rhythm[day], draw);
  }
};
