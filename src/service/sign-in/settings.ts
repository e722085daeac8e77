import * as v from 'valibot';
import { claimsSchema, rolesSchema } from './claims.ts';

/** How a token may be signed: by a pair of keys, of which the issuer alone has the other half. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
/** Whoever stands between could hand out tokens of their own, but on this machine. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))) && !url.search && !url.hash;
};

export const audienceWanted = 'what the tokens have to be for is wanted, as the issuer writes it in “aud”';
const nameSchema = v.pipe(v.string(), v.regex(/^\S{1,200}$/, 'a name without spaces is wanted'));
const tolerance = 'seconds are wanted, 0 to 300';

/** The settings of signing in by OpenID Connect. */
export const signInEntries = {
  issuer: v.optional(
    v.pipe(v.string(), v.check(isIssuer, 'the https address of an issuer is wanted: https://id.example.brussels')),
  ),
  audience: v.optional(v.pipe(v.string(), v.regex(/^\S{1,200}$/, audienceWanted))),
  client: v.optional(nameSchema, 'vigie'),
  scope: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:\S+ )*openid(?: \S+)*$/, 'names with spaces between are wanted, openid among them'),
    ),
    'openid',
  ),
  resource: v.optional(v.pipe(v.string(), v.url('an address or a URN is wanted: urn:vigie'))),
  algorithms: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
      v.array(v.picklist(algorithms, `some of ${algorithms.join(', ')} are wanted`)),
    ),
    'RS256,PS256,ES256,EdDSA',
  ),
  'clock-tolerance': v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,3}$/, tolerance),
      v.transform(Number),
      v.check((seconds) => seconds <= 300, tolerance),
    ),
    '30',
  ),
  claims: v.optional(claimsSchema, 'seat=vigie_seat'),
  roles: v.optional(rolesSchema, ''),
};
