import type { Places } from './places.ts';
import type { Draw } from './random.ts';
import type { Stage } from './simulation.ts';

/** How much of a layer is going on at any moment, and how it comes and goes. */
interface Rhythm<A> {
  /** Of an ordinary day, and of one whose events are told: there, less is made up. */
  ordinary: A;
  told: A;
  /** The name of the numbers that it draws: layers that share one draw in turn. */
  draws: string;
  /** Keeps so much of it going on, for ever. */
  keepUp(stage: Stage, places: Places, amount: A, draw: Draw): void;
}

/** How the demo plays a layer. @typeParam A its amount */
export interface DemoLayer<A = unknown> {
  /** Null: nothing of it comes by itself. */
  rhythm: Rhythm<A> | null;
  /** Lets the time of an item that is put into the world run out: it then goes, whoever has changed it. */
  expire?(stage: Stage, id: string): void;
  /** What goes on by itself after people, or the world, have changed an item. */
  goOn?(stage: Stage, places: Places, id: string): void;
}
