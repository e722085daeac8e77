const seatPattern = /^(?:(operator|analyst)-[1-9]|commander-(\d{4})|observer)$/;

/** What somebody may do depends on the function that they work in, never on who they are. */
export const roles = ['operator', 'commander', 'analyst', 'observer'] as const;
export type Role = (typeof roles)[number];

/** A seat of the centre: `operator-1`, `commander-5339` (of that police zone), `analyst-2`, `observer`. */
export interface Seat {
  id: string;
  role: Role;
  /** The zone of a commander; null for all others. */
  zone: string | null;
}

/** The seat of an id; null for anything that is none. */
export const parseSeat = (id: string): Seat | null => {
  const match = seatPattern.exec(id);
  if (!match) return null;
  const [, numbered = 'observer', zone = null] = match;
  return { id, role: zone === null ? (numbered as Role) : 'commander', zone };
};

/** What can be asked for, and what it is about. */
export type Action =
  | { type: 'change-incident' | 'plan-deployment' | 'follow-plan' | 'write-log'; zone: string | null }
  /** A disruption or something on the road; `zones`: all that it touches. */
  | { type: 'change-traffic'; zones: readonly string[] }
  | { type: 'triage-alert'; isWatch: boolean; zones: readonly string[] }
  /** Lets an alert of the watch out of the cell, or proposes to; `proposedBy`: the seat of the first person. */
  | { type: 'release-alert'; step: 'propose' | 'release'; proposedBy: string | null }
  | { type: 'read-audit' };

/** Why a seat may not do something. */
export const refusals = [
  'read-only',
  'other-zone',
  'cell-only',
  'not-the-cell',
  'analysts-only',
  'second-person',
  'oversight-only',
] as const;
export type Refusal = (typeof refusals)[number];

const refuseRelease = (
  { id, role }: Seat,
  { step, proposedBy }: Action & { type: 'release-alert' },
): Refusal | null => {
  if (role !== 'analyst') return 'analysts-only';
  return step === 'release' && proposedBy === id ? 'second-person' : null;
};

/** Whether a seat may do something: null, or why not. The API enforces it; the interface offers what it allows. */
export const refuse = (seat: Seat, action: Action): Refusal | null => {
  const { role, zone } = seat;
  // Who watches over the watch is none of those who work with it.
  if (action.type === 'read-audit') return role === 'observer' ? null : 'oversight-only';
  if (role === 'observer') return 'read-only';
  if (action.type === 'release-alert') return refuseRelease(seat, action);
  if (action.type === 'triage-alert' && action.isWatch) return role === 'commander' ? 'cell-only' : null;
  if (role === 'analyst') return 'not-the-cell';
  const zones = 'zones' in action ? action.zones : [action.zone];
  return role === 'commander' && !zones.includes(zone ?? '') ? 'other-zone' : null;
};

/** Whether somebody may know of an alert of the watch; nobody who is not signed in may. */
export const mayReadWatch = (seat: Seat | null, isReleased: boolean): boolean =>
  seat !== null && seat.role !== 'observer' && (isReleased || seat.role === 'analyst');
