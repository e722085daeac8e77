import { type Seat, looksOn } from '../shared/seats.ts';

/**
 * Who may know of an item, from the widest on: everybody; whoever sits in a seat; the centre, that is all of them but
 * observers, the secretariat and the wall, whose tasks need nothing of the watch; the cell of the watch, that is its analysts.
 */
export type Audience = 'everyone' | 'seats' | 'centre' | 'cell';

const ofNobody: ReadonlySet<Audience> = new Set(['everyone']);
const ofOnlookers: ReadonlySet<Audience> = new Set(['everyone', 'seats']);
const ofCentre: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre']);
const ofCell: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre', 'cell']);

/** What a seat is in the audience of. @param seat null: nobody has signed in */
export const audiencesOf = (seat: Seat | null): ReadonlySet<Audience> => {
  if (seat === null) return ofNobody;
  if (looksOn(seat.role) || seat.role === 'secretariat') return ofOnlookers;
  return seat.role === 'analyst' ? ofCell : ofCentre;
};
