import { type Seat, parseSeat } from '../shared/seats.ts';
import { readSeatId, usePreferences } from './preferences.ts';

/** The least that anybody may do. */
const observer: Seat = { id: 'observer', role: 'observer', zone: null };

export const useSeat = (): Seat => parseSeat(usePreferences().seat) ?? observer;

/** The seat of this device, outside of what React draws. */
export const currentSeat = (): string => (parseSeat(readSeatId()) ?? observer).id;
