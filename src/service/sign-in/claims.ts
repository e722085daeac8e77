import * as v from 'valibot';
import { type Seat, parseSeat, roles } from '../../shared/seats.ts';

/** What a seat can be read from. */
const parts = ['seat', 'role', 'zone', 'place', 'exercise'] as const;
type Part = (typeof parts)[number];

const readPairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);

const pairs = v.pipe(
  v.string(),
  v.regex(/^(?:[^=,\s]+=[^=,\s]+(?:,|$))*$/, 'pairs are wanted, such as role=groups,zone=police_zone'),
  v.transform(readPairs),
);

/**
 * Which claim holds what: `seat=vigie_seat` where the issuer says the whole seat, such as operator-1; else
 * `role=groups,zone=police_zone,place=desk`. A claim inside another is named with dots: `role=realm_access.roles`.
 */
export const claimsSchema = v.pipe(
  pairs,
  v.check(
    (list) => list.every(([part]) => parts.includes(part as Part)),
    `only ${parts.join(', ')} can be read from a claim`,
  ),
  v.check(
    (list) => list.some(([part]) => part === 'seat' || part === 'role'),
    'a claim for seat or for role is wanted',
  ),
  v.transform((list) => new Map(list as readonly (readonly [Part, string])[])),
);

/** What the issuer calls a function, where that is another word: `vigie-desk=operator,vigie-cell=analyst`. */
export const rolesSchema = v.pipe(
  pairs,
  v.check(
    (list) => list.every(([, role]) => (roles as readonly string[]).includes(role)),
    `a name leads to one of ${roles.join(', ')}`,
  ),
  v.transform((list) => new Map(list)),
);

export interface ClaimRules {
  claims: ReadonlyMap<Part, string>;
  roles: ReadonlyMap<string, string>;
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A claim by its name, which may have dots of its own, as addresses have; else inside others. */
const follow = (claims: object, path: string): unknown =>
  Object.hasOwn(claims, path) ? inside(claims, path) : path.split('.').reduce<unknown>(inside, claims);

const asTexts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );

/** The seat that claims name; null: none, or more than one. */
export const readClaims = (claims: object, { claims: names, roles: named }: ClaimRules): Seat | null => {
  const read = (part: Part): readonly string[] => {
    const name = names.get(part);
    return name === undefined ? [] : asTexts(follow(claims, name));
  };
  const [seat, ...moreSeats] = read('seat');
  if (seat !== undefined) return moreSeats.length === 0 ? parseSeat(seat) : null;

  const found = new Set(read('role').flatMap((name) => named.get(name) ?? (named.size === 0 ? [name] : [])));
  const [role, ...moreRoles] = found;
  // Whoever has two functions says which one by a claim of their own.
  if (role === undefined || moreRoles.length > 0) return null;
  const [zone] = read('zone');
  const [place = '1'] = read('place');
  const inZone = role === 'commander' ? `commander-${zone ?? ''}` : role;
  const id = role === 'operator' || role === 'analyst' ? `${role}-${place}` : inZone;
  const name = names.get('exercise');
  const isInExercise = name !== undefined && follow(claims, name) === true;
  return parseSeat(isInExercise ? `exercise-${id}` : id);
};
