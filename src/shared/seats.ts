const seatPattern =
  /^(?:(?<exercise>exercise-)?(?:(?<numbered>operator|analyst)-[1-9]|commander-(?<zone>\d{4})|(?<single>observer|secretariat))|(?<wall>wall)|(?<director>director))$/;

/** What somebody may do depends on the function that they work in, never on who they are. */
export const roles = ['operator', 'commander', 'analyst', 'observer', 'secretariat', 'wall', 'director'] as const;
export type Role = (typeof roles)[number];

/**
 * A seat of the centre: `operator-1`, `commander-5339` (of that police zone), `analyst-2`, `observer`, `secretariat`, or
 * `wall`: a screen that everybody in the room sees, nobody sits at, and that only ever shows reality; one of the others in an
 * exercise: `exercise-operator-1`; who leads exercises: `director`.
 */
export interface Seat {
  id: string;
  role: Role;
  /** The zone of a commander; null for all others. */
  zone: string | null;
  /** It works in the exercise: it sees and makes what belongs to it, and nothing that is real. */
  isInExercise?: true;
  /** It looks at the past, where nothing is changed. */
  isLookingBack?: true;
}

/** Whether a function only looks on: it changes nothing, and is told of nobody who is there. */
export const looksOn = (role: Role): boolean => role === 'observer' || role === 'wall';

/** The seat of an id; null for anything that is none. */
export const parseSeat = (id: string): Seat | null => {
  const found = seatPattern.exec(id)?.groups;
  if (!found) return null;
  const { exercise, numbered, zone = null, single, wall, director } = found;
  const role = zone === null ? (numbered ?? single ?? wall ?? 'director') : 'commander';
  return { id, role: role as Role, zone, ...((exercise ?? director) !== undefined && { isInExercise: true }) };
};

/** The function that a seat acts in: a commander's is that of the zone, an operator's that of all operators. */
export const functionOf = ({ id, role, zone }: Seat): string => (zone === null ? role : id);

/** What can be asked for, and what it is about. */
export type Action =
  /** To make or change an item; `zones`: all that it touches. */
  | { type: 'change'; zones: readonly (string | null)[] }
  | { type: 'triage-alert'; isWatch: boolean; zones: readonly string[] }
  /** Lets an alert of the watch out of the cell, or proposes to; `proposedBy`: the seat of the first person. */
  | { type: 'release-alert'; step: 'propose' | 'release'; proposedBy: string | null }
  | { type: 'read-audit' }
  /** Keeps sessions, items and decisions of the council; figures of the school; the register of circulars. */
  | { type: 'council' | 'school' | 'circular' }
  /** Says how far a decision of the council is; `zones`: of whoever has to carry it out. */
  | { type: 'follow-decision'; zones: readonly string[] }
  /** Confirms that a zone has read a circular. */
  | { type: 'confirm-receipt'; zone: string }
  /** Answers for the own function what several may be asked. */
  | { type: 'answer'; functions: readonly string[] }
  /** Signs a handover of a function, or takes it over: whoever sits in it. */
  | { type: 'hand-over'; role: Role; zone: string | null }
  /** Writes the script of an exercise, and runs it. */
  | { type: 'direct' };

/** Why a seat may not do something. */
export const refusals = [
  'past',
  'read-only',
  'other-zone',
  'cell-only',
  'not-the-cell',
  'analysts-only',
  'second-person',
  'oversight-only',
  'secretariat-only',
  'not-the-secretariat',
  'own-zone-only',
  'other-function',
  'own-function-only',
  'directors-only',
  'not-the-director',
] as const;
export type Refusal = (typeof refusals)[number];

const refuseRelease = (
  { id, role }: Seat,
  { step, proposedBy }: Action & { type: 'release-alert' },
): Refusal | null => {
  if (role !== 'analyst') return 'analysts-only';
  return step === 'release' && proposedBy === id ? 'second-person' : null;
};

const isOfSecretariat = ({ type }: Action): boolean =>
  type === 'council' || type === 'school' || type === 'circular' || type === 'follow-decision';

const refuseChange = ({ role, zone }: Seat, zones: readonly (string | null)[]): Refusal | null => {
  if (role === 'secretariat') return 'not-the-secretariat';
  if (role === 'director') return 'not-the-director';
  if (role === 'analyst') return 'not-the-cell';
  return role === 'commander' && !zones.includes(zone ?? '') ? 'other-zone' : null;
};

const refuseHandover = (seat: Seat, { role, zone }: Action & { type: 'hand-over' }): Refusal | null => {
  if (seat.role === 'secretariat') return 'not-the-secretariat';
  return seat.role === role && seat.zone === zone ? null : 'own-function-only';
};

/** Whether a seat may do something: null, or why not. The API enforces it; the interface offers what it allows. */
export const refuse = (seat: Seat, action: Action): Refusal | null => {
  const { role, zone } = seat;
  // Who watches over the watch is none of those who work with it.
  if (action.type === 'read-audit') return role === 'observer' ? null : 'oversight-only';
  if (seat.isLookingBack) return 'past';
  if (looksOn(role)) return 'read-only';
  if (action.type === 'direct') return role === 'director' ? null : 'directors-only';
  if (action.type === 'release-alert') return refuseRelease(seat, action);
  if (action.type === 'confirm-receipt') return zone === action.zone ? null : 'own-zone-only';
  if (action.type === 'answer') return action.functions.includes(functionOf(seat)) ? null : 'other-function';
  if (action.type === 'hand-over') return refuseHandover(seat, action);
  if (action.type === 'follow-decision' && zone !== null) return action.zones.includes(zone) ? null : 'other-zone';
  if (isOfSecretariat(action)) return role === 'secretariat' ? null : 'secretariat-only';
  if (action.type === 'triage-alert' && action.isWatch && role === 'commander') return 'cell-only';
  if (action.type === 'triage-alert' && action.isWatch && (role === 'operator' || role === 'analyst')) return null;
  return refuseChange(seat, 'zones' in action ? action.zones : []);
};
