import * as v from 'valibot';
import type { Seat } from '../shared/seats.ts';

/** What a token opens. */
export interface Bearer {
  seat: Seat;
  /** Milliseconds for which it still does; null: it does not end. */
  lasts: number | null;
}

/** A token that is not taken. @param message why, without what it holds; of ASCII without quotes: a header says it */
export class TokenRefusal extends Error {}

/** Where the page signs in (OpenID Connect), and whose token it asked with. */
export const signInSchema = v.object({
  at: v.nullable(
    v.object({
      issuer: v.string(),
      /** What the page calls itself there. */
      client: v.string(),
      scope: v.string(),
      /** What the tokens have to be for, asked for as `resource` (RFC 8707); null: the issuer knows by the client. */
      resource: v.nullable(v.string()),
    }),
  ),
  seat: v.nullable(v.string()),
});
export type SignIn = v.InferOutput<typeof signInSchema>;
export type SignInOffer = NonNullable<SignIn['at']>;
