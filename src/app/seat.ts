import { ownSeat } from '../shared/device.ts';
import type { Seat } from '../shared/seats.ts';

/** The seat of this window: it stays until the page comes anew. */
export const useSeat = (): Seat => ownSeat;
