import type { ComponentType } from 'react';
import type { Position } from './geojson.ts';
import type { Text } from './vocabulary.ts';

/** Something that can be done from everywhere, by its name. */
export interface Offer {
  id: string;
  name: Text;
  run(): void;
}

/** What the shell does for the controls of the demo, which stand outside it. */
export interface DemoDesk {
  /** Goes to a place of the map (degrees, WGS 84) and marks it for a moment; null: no place is marked any more. */
  show(position: Position | null): void;
  /**
   * Goes to what these parameters of the address say: nothing else of it stays, but what is the reader's own. A text is a
   * whole query.
   */
  look(at: Readonly<Record<string, string>> | string): void;
  /** Takes these into the search, beside what the shell offers itself. */
  offer(offers: readonly Offer[]): void;
  /** Whether the server has all that was changed here, or has answered it: nothing is on its way to another world. */
  isSettled(): boolean;
  /** Clears what is open over the map: forms, dialogs, marks. Answers what brings the form and the mark back. */
  clear(): () => void;
}

/** The controls themselves; `desk` is null until people can act. */
export type DemoControls = ComponentType<{ desk: DemoDesk | null }>;
