import { expect, it } from 'vitest';
import { audiencesOf } from '../../domain/audience.ts';
import { looksOn, parseSeat } from '../../shared/seats.ts';
import { channelNames, channelOf, seatOfChannel } from './channels.ts';

const real = ['operator-1', 'operator-9', 'analyst-2', 'commander-5339', 'secretariat', 'observer'];
const seats = [...real, ...real.map((id) => `exercise-${id}`), 'wall', 'director'];

it.each(seats)('%s hears what whoever stands for its channel may know, and nothing else', (id) => {
  const seat = parseSeat(id);
  const ears = seatOfChannel(channelOf(seat));
  expect(ears && { of: audiencesOf(ears), side: ears.isInExercise, isTold: !looksOn(ears.role) }).toEqual(
    seat && { of: audiencesOf(seat), side: seat.isInExercise, isTold: !looksOn(seat.role) },
  );
});

it('each channel is that of its own ears', () => {
  for (const name of channelNames) expect(channelOf(seatOfChannel(name))).toBe(name);
});
