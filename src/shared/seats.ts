const seatPattern = /^(?:(operator|analyst)-[1-9]|commander-(\d{4})|observer)$/;

/** What somebody may do depends on the function that they work in, never on who they are. */
export type Role = 'operator' | 'commander' | 'analyst' | 'observer';

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
  | { type: 'change-incident'; zone: string | null }
  | { type: 'triage-alert'; isWatch: boolean; zones: readonly string[] };

/** Why a seat may not do something. */
export type Refusal = 'read-only' | 'other-zone' | 'cell-only' | 'not-the-cell';

/** Whether a seat may do something: null, or why not. The API enforces it; the interface offers what it allows. */
export const refuse = ({ role, zone }: Seat, action: Action): Refusal | null => {
  if (role === 'observer') return 'read-only';
  if (action.type === 'triage-alert' && action.isWatch) return role === 'commander' ? 'cell-only' : null;
  if (role === 'analyst') return 'not-the-cell';
  const zones = action.type === 'change-incident' ? [action.zone] : action.zones;
  return role === 'commander' && !zones.includes(zone ?? '') ? 'other-zone' : null;
};
