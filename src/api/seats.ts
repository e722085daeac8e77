import type { Seat } from '../shared/seats.ts';
import { type Bearer, TokenRefusal } from './bearer.ts';
import type { Backend } from './backend.ts';
import { RequestProblem } from './problem.ts';
import type { Store } from './store.ts';

const nobody = (): RequestProblem =>
  new RequestProblem(401, 'Sign in: the token of a seat is wanted, as “Authorization: Bearer …”.', {
    'WWW-Authenticate': 'Bearer',
  });
/** RFC 6750, 3. */
const refused = (reason: string): RequestProblem =>
  new RequestProblem(401, `${reason} Sign in again.`, {
    'WWW-Authenticate': `Bearer error="invalid_token", error_description="${reason}"`,
  });

/** A seat on the side that it is on now: where everything is an exercise, everybody is in it. */
export const placeSeat = async (seat: Seat | null, store: Pick<Store, 'head'>): Promise<Seat | null> =>
  seat && (await store.head()).isExercise ? { ...seat, isInExercise: true } : seat;

/**
 * What the token of a request opens, whichever side that is on. Null without a token; throws a RequestProblem (401) for one
 * that is no seat's, as is that of a zone which is not there.
 */
export const readToken = async (
  { headers }: Request,
  { signIn, geography: { region } }: Pick<Backend, 'signIn' | 'geography'>,
): Promise<Bearer | null> => {
  const authorization = headers.get('Authorization');
  if (authorization === null) return null;
  const [, token = ''] = /^Bearer (.+)$/i.exec(authorization) ?? [];
  try {
    const bearer = await signIn(token);
    const zone = bearer?.seat.zone ?? null;
    if (bearer && (zone === null || region.zones.has(zone))) return bearer;
  } catch (error) {
    throw error instanceof TokenRefusal ? refused(error.message) : error;
  }
  throw refused('The token is no seat of this centre.');
};

/** Who asks now. As `readToken`. */
export const readSeat = async (
  request: Request,
  backend: Pick<Backend, 'signIn' | 'store' | 'geography'>,
): Promise<Seat | null> => placeSeat((await readToken(request, backend))?.seat ?? null, backend.store);

/** Who asks, where somebody has to. Throws a RequestProblem (401) if nobody does. */
export const demandSeat = async (
  request: Request,
  backend: Pick<Backend, 'signIn' | 'store' | 'geography'>,
): Promise<Seat> => {
  const seat = await readSeat(request, backend);
  if (seat) return seat;
  throw nobody();
};
