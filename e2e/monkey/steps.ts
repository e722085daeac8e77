import { type Draw, chance, integerBetween, pick, pickWeighted } from '../../mocks/random.ts';
import { damagedQueries, keys, oddFiles, sizes, texts } from './corpus.ts';

/** What a step acts on: by its place among what can be acted on, and, once it was found, by what it is. */
export interface Target {
  /** From 0 to 1, among what is in sight. */
  share: number;
  found?: { tag: string; name: string; nth: number };
}

/** One thing that the monkey does; plain data, so that it can be kept, left out and done again. */
export type Step = { tab: 0 | 1 } & (
  | { kind: 'click'; target: Target; clicks: 1 | 2 | 3 }
  | { kind: 'tap-map'; x: number; y: number; button: 'left' | 'right'; clicks: 1 | 2 }
  | { kind: 'wheel'; x: number; y: number; by: number }
  | { kind: 'type'; target: Target; text: string }
  /** As an input method does: what is typed stands in the field before it is chosen. */
  | { kind: 'compose'; target: Target; text: string }
  | { kind: 'press'; key: string; times: number }
  | { kind: 'choose'; target: Target; share: number }
  | { kind: 'reload' }
  | { kind: 'open'; query: string }
  | { kind: 'resize'; width: number; height: number; zoom: number }
  /** The device's clock jumps by so many milliseconds. */
  | { kind: 'clock'; by: number }
  | { kind: 'offline'; isOffline: boolean }
  /** How the line to the API goes wrong; null heals it. */
  | { kind: 'line'; fault: 'cut' | 'silence' | 'lose-answer' | 'delay' | 'html' | 'refuse' | null }
  /** The world goes on by so many seconds. */
  | { kind: 'world'; seconds: number }
  | { kind: 'file'; file: number }
);

const second = 1_000;
const hour = 3_600 * second;

type Kind = Step['kind'];
/** How often each kind comes, beside the others. */
const weights: Readonly<Record<Kind, number>> = {
  click: 34,
  type: 14,
  compose: 3,
  press: 18,
  choose: 6,
  'tap-map': 6,
  wheel: 4,
  reload: 2,
  open: 2,
  resize: 3,
  clock: 1,
  offline: 2,
  line: 3,
  world: 3,
  file: 1,
};

const target = (draw: Draw): Target => ({ share: draw() });
const tabOf = (draw: Draw): 0 | 1 => (chance(draw, 0.7) ? 0 : 1);

const makers: { readonly [K in Kind]: (draw: Draw) => Omit<Extract<Step, { kind: K }>, 'tab' | 'kind'> } = {
  click: (draw) => ({ target: target(draw), clicks: pickWeighted(draw, [1, 2, 3] as const, (n) => 8 / n ** 2) }),
  type: (draw) => ({ target: target(draw), text: pick(draw, texts) }),
  compose: (draw) => ({ target: target(draw), text: pick(draw, ['東京', 'がっこう', '한글', 'é']) }),
  press: (draw) => ({ key: pick(draw, keys), times: chance(draw, 0.15) ? 20 : 1 }),
  choose: (draw) => ({ target: target(draw), share: draw() }),
  'tap-map': (draw) => ({
    x: draw(),
    y: draw(),
    button: chance(draw, 0.8) ? 'left' : 'right',
    clicks: chance(draw, 0.8) ? 1 : 2,
  }),
  wheel: (draw) => ({ x: draw(), y: draw(), by: integerBetween(draw, -2_000, 2_000) }),
  reload: () => ({}),
  open: (draw) => ({ query: pick(draw, damagedQueries) }),
  resize: (draw) => ({ ...pick(draw, sizes), zoom: pick(draw, [1, 1, 1, 1.5, 2]) }),
  clock: (draw) => ({ by: integerBetween(draw, -3, 3) * hour }),
  offline: (draw) => ({ isOffline: chance(draw, 0.4) }),
  line: (draw) => ({
    fault: pick(draw, ['cut', 'silence', 'lose-answer', 'delay', 'html', 'refuse', null, null, null, null]),
  }),
  world: (draw) => ({ seconds: integerBetween(draw, 1, 900) }),
  file: (draw) => ({ file: integerBetween(draw, 0, oddFiles.length - 1) }),
};

const kinds = Object.keys(makers) as Kind[];

export const drawStep = (draw: Draw): Step => {
  const kind = pickWeighted(draw, kinds, (one) => weights[one]);
  return { tab: tabOf(draw), kind, ...makers[kind](draw) } as Step;
};

/** A step in one line. */
export const describeStep = (step: Step): string => JSON.stringify(step);
