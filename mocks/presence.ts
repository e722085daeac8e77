import * as v from 'valibot';
import { type PresenceRequest, type Present, presenceTiming } from '../src/shared/presence.ts';

interface Beat extends PresenceRequest {
  seat: string;
  /** By the clock on the wall, milliseconds. */
  at: number;
}

/** Who looks at what: forgotten when they fall silent, and never kept. */
export interface PresenceBoard {
  /** Grows with every change. */
  version(): number;
  present(): readonly Present[];
  beat(seat: string, request: PresenceRequest): void;
}

/** How pages of one browser tell each other; none in a server, which has only one board. */
export interface PresenceWire {
  send(beat: Beat): void;
  listen(listener: (beat: unknown) => void): void;
}

const beatSchema = v.looseObject({ page: v.string(), seat: v.string(), at: v.number() });

export const createPresence = (wall: () => number = Date.now, wire: PresenceWire | null = null): PresenceBoard => {
  const beats = new Map<string, Beat>();
  let version = 0;
  const take = (beat: Beat): void => {
    const before = beats.get(beat.page);
    beats.set(beat.page, beat);
    if (before?.item !== beat.item || before.isEditing !== beat.isEditing || before.seat !== beat.seat) version += 1;
  };
  const forget = (): void => {
    for (const [page, { at }] of beats) {
      if (wall() - at < presenceTiming.goneAfter) continue;
      beats.delete(page);
      version += 1;
    }
  };
  wire?.listen((beat) => {
    if (v.is(beatSchema, beat)) take(beat as unknown as Beat);
  });
  return {
    version: () => {
      forget();
      return version;
    },
    present: () => {
      forget();
      return [...beats.values()].flatMap(({ page, seat, item, isEditing }) =>
        item === null ? [] : [{ page, seat, item, isEditing }],
      );
    },
    beat: (seat, request) => {
      const beat = { ...request, seat, at: wall() };
      take(beat);
      wire?.send(beat);
    },
  };
};
