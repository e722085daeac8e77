import { useMemo } from 'react';
import { type Seat, parseSeat } from '../shared/seats.ts';
import { readSeatId, usePreferences } from './preferences.ts';

/** The least that anybody may do. */
const observer: Seat = { id: 'observer', role: 'observer', zone: null };

/** The same object until the seat changes: effects hang on it. */
export const useSeat = (): Seat => {
  const { seat } = usePreferences();
  return useMemo(() => parseSeat(seat) ?? observer, [seat]);
};

/** The seat of this device, outside of what React draws. */
export const currentSeat = (): string => (parseSeat(readSeatId()) ?? observer).id;
