import type { ComponentType, ReactNode } from 'react';
import type { LayerId } from '../layers/registry.ts';
import type { Drawing } from '../shared/parts/icon.tsx';
import type { Seat } from '../shared/seats.ts';
import type { Language } from '../shared/vocabulary.ts';

/** What the shell gives a room that takes the whole screen. */
export interface WholeProps {
  /** The map with its signs, for looking on: nothing of it can be pressed. */
  map: ReactNode;
  /** To the screen that people work at. */
  onLeave(): void;
}

/** A screen for one task. The shell offers it by this and nothing else. */
export type Room = RoomParts &
  // `View` stands beside the map, `Whole` takes the screen in the seat that has the room's name; loaded when first opened.
  ({ View: ComponentType; Whole?: never } | { Whole: ComponentType<WholeProps>; View?: never });

interface RoomParts {
  /** As the address has it. */
  id: string;
  title: Record<Language, string>;
  /** Of its button; absent: its title. */
  name?: Record<Language, string>;
  /** What its key does, for the help; absent: its title. */
  help?: Record<Language, string>;
  icon: Drawing;
  /** The single key that opens and closes it. */
  key: string;
  mayEnter(seat: Seat): boolean;
  /** The layers that it opens; their signs stand on the map as long as it is open. */
  layers: readonly LayerId[];
  /** What it adds to the map as long as it is open; loaded with it, stands inside a `Pane`. Absent: nothing. */
  OnMap?: ComponentType;
  /** What waits in it, on its button. Absent: nothing ever does. */
  Badge?: ComponentType;
}
