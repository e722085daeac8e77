import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { RequestProblem } from './problem.ts';
import type { Store } from './store.ts';

const nobody = (): RequestProblem =>
  new RequestProblem(401, 'Sign in: a seat is wanted, such as “Authorization: Bearer operator-1”.', {
    'WWW-Authenticate': 'Bearer',
  });

/** A seat on the side that it is on now: where everything is an exercise, everybody is in it. */
export const placeSeat = async (seat: Seat | null, store: Pick<Store, 'head'>): Promise<Seat | null> =>
  seat && (await store.head()).isExercise ? { ...seat, isInExercise: true } : seat;

/**
 * Whose token it is, whichever side that is on. Null without a token; throws a RequestProblem (401) for one that is no seat's, as is that of a zone which is
 * not there.
 */
export const readToken = async (
  { headers }: Request,
  { signIn, geography: { region } }: Pick<Backend, 'signIn' | 'geography'>,
): Promise<Seat | null> => {
  const authorization = headers.get('Authorization');
  if (authorization === null) return null;
  const [, token = ''] = /^Bearer (.+)$/.exec(authorization) ?? [];
  const seat = await signIn(token);
  if (seat && (seat.zone === null || region.zones.has(seat.zone))) return seat;
  throw nobody();
};

/** Who asks now. As `readToken`. */
export const readSeat = async (
  request: Request,
  backend: Pick<Backend, 'signIn' | 'store' | 'geography'>,
): Promise<Seat | null> => placeSeat(await readToken(request, backend), backend.store);

/** Who asks, where somebody has to. Throws a RequestProblem (401) if nobody does. */
export const demandSeat = async (
  request: Request,
  backend: Pick<Backend, 'signIn' | 'store' | 'geography'>,
): Promise<Seat> => {
  const seat = await readSeat(request, backend);
  if (seat) return seat;
  throw nobody();
};
