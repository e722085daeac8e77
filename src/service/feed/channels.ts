import { type Seat, parseSeat } from '../../shared/seats.ts';

/**
 * The channels of the feed, each with a seat that is told what everybody on it is told: what may be known depends on the
 * function and on the side, and on nothing else of a seat. Null: who has not signed in.
 */
export const channelSeats = {
  nobody: null,
  operator: 'operator-1',
  analyst: 'analyst-1',
  observer: 'observer',
  secretariat: 'secretariat',
  director: 'director',
  'exercise-operator': 'exercise-operator-1',
  'exercise-analyst': 'exercise-analyst-1',
  'exercise-observer': 'exercise-observer',
  'exercise-secretariat': 'exercise-secretariat',
} as const;
export type ChannelName = keyof typeof channelSeats;
export const channelNames = Object.keys(channelSeats) as readonly ChannelName[];

export const isChannel = (name: string): name is ChannelName => Object.hasOwn(channelSeats, name);

/** Whose ears a channel has. */
export const seatOfChannel = (name: ChannelName): Seat | null => {
  const id = channelSeats[name];
  return id === null ? null : parseSeat(id);
};

const channelOfRole = {
  operator: 'operator',
  commander: 'operator',
  analyst: 'analyst',
  observer: 'observer',
  wall: 'observer',
  secretariat: 'secretariat',
  director: 'director',
} as const satisfies Record<Seat['role'], ChannelName>;

/** The one channel that a seat may hear. */
export const channelOf = (seat: Seat | null): ChannelName => {
  if (seat === null) return 'nobody';
  const channel = channelOfRole[seat.role];
  return seat.isInExercise && channel !== 'director' ? `exercise-${channel}` : channel;
};
