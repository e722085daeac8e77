import { type Seat, looksOn } from '../shared/seats.ts';

/**
 * Who may know of an item, from the widest on: everybody; whoever sits in a seat; the centre, that is all of them but
 * observers, the secretariat and the wall, whose tasks need nothing of the watch; the cell of the watch, that is its
 * analysts. Of an exercise: who leads it or looks on, and knows what is to come.
 */
export const audiences = ['everyone', 'seats', 'centre', 'cell', 'direction'] as const;
export type Audience = (typeof audiences)[number];

const ofNobody: ReadonlySet<Audience> = new Set(['everyone']);
const ofObservers: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'direction']);
const ofDirector: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre', 'direction']);
const ofOnlookers: ReadonlySet<Audience> = new Set(['everyone', 'seats']);
const ofCentre: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre']);
const ofCell: ReadonlySet<Audience> = new Set(['everyone', 'seats', 'centre', 'cell']);

/** What a seat is in the audience of. @param seat null: nobody has signed in */
export const audiencesOf = (seat: Seat | null): ReadonlySet<Audience> => {
  if (seat === null) return ofNobody;
  if (seat.role === 'director') return ofDirector;
  if (seat.role === 'observer' && seat.isInExercise) return ofObservers;
  if (looksOn(seat.role) || seat.role === 'secretariat') return ofOnlookers;
  return seat.role === 'analyst' ? ofCell : ofCentre;
};
