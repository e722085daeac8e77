import * as v from 'valibot';
import { type PresenceRequest, type Present, presenceRequestSchema, presenceTiming } from '../shared/presence.ts';
import type { Wire } from '../shared/wire.ts';

/** Pages of one seat: the one that was silent longest makes room for another. */
export const mostPages = 16;

/** Who looks at what: forgotten when they fall silent, and never kept. */
export interface PresenceBoard {
  /** Grows with every change. */
  version(): number;
  present(): readonly Present[];
  /** Takes what a page says, and answers the mark by which others know it. */
  beat(seat: string, request: PresenceRequest): string;
}

const beatSchema = v.object({
  ...presenceRequestSchema.entries,
  seat: v.string(),
  mark: v.string(),
  /** By the clock on the wall, milliseconds. */
  at: v.number(),
});
type Beat = v.InferOutput<typeof beatSchema>;

/** Without a secure context there is no `randomUUID`. */
const newMark = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const createPresence = (wall: () => number = Date.now, wire: Wire<Beat> | null = null): PresenceBoard => {
  /** By seat, then by the page's own id, which only the page knows: no seat reaches the pages of another. */
  const seats = new Map<string, Map<string, Beat>>();
  let version = 0;
  const drop = (seat: string, page: string): void => {
    const pages = seats.get(seat);
    if (!pages?.delete(page)) return;
    version += 1;
    if (pages.size === 0) seats.delete(seat);
  };
  const take = (beat: Beat): void => {
    const pages = seats.get(beat.seat) ?? new Map<string, Beat>();
    const before = pages.get(beat.page);
    if (before?.item !== beat.item || before.isEditing !== beat.isEditing) version += 1;
    // The order of the map is that of the last word.
    pages.delete(beat.page);
    seats.set(beat.seat, pages.set(beat.page, beat));
    const [silent] = pages.keys();
    if (pages.size > mostPages && silent !== undefined) drop(beat.seat, silent);
  };
  const forget = (): void => {
    for (const pages of seats.values()) {
      for (const { seat, page, at } of pages.values()) {
        if (wall() - at >= presenceTiming.goneAfter) drop(seat, page);
      }
    }
  };
  wire?.listen((beat) => {
    if (v.is(beatSchema, beat)) take(beat);
  });
  return {
    version: () => {
      forget();
      return version;
    },
    present: () => {
      forget();
      return [...seats.values()].flatMap((pages) =>
        [...pages.values()].flatMap(({ mark, seat, item, isEditing }) =>
          item === null ? [] : [{ mark, seat, item, isEditing }],
        ),
      );
    },
    beat: (seat, request) => {
      const mark = seats.get(seat)?.get(request.page)?.mark ?? newMark();
      const beat = { ...request, seat, mark, at: wall() };
      take(beat);
      wire?.send(beat);
      return mark;
    },
  };
};
