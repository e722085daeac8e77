import { type Action, type Refusal, type Seat, looksOn, refuse } from '../shared/seats.ts';
import { RequestProblem } from './problem.ts';
import type { Effect } from '../domain/writing.ts';
import type { Transaction } from './store.ts';

const reasons: Readonly<Record<Refusal, string>> = {
  past: 'The past is not changed.',
  'read-only': 'Whoever only looks on changes nothing.',
  'other-zone': 'A commander changes only what is in the own zone.',
  'cell-only': 'Only the watch and the operators handle alerts of the watch.',
  'not-the-cell': 'Analysts of the watch handle the alerts of the watch, and nothing else.',
  'analysts-only': 'Only analysts of the watch let an alert out of the cell.',
  'second-person': 'Another analyst than the one who proposed it has to release it.',
  'secretariat-only': 'Only the secretariat keeps the council, the circulars and the figures of the school.',
  'not-the-secretariat':
    'The secretariat keeps the council, the circulars and the figures of the school, and nothing else.',
  'own-function-only': 'A function is handed over by whoever sits in it, and taken over by the same function.',
  'own-zone-only': 'Only the commander of a zone confirms for that zone.',
  'other-function': 'Only the functions that are asked answer, each for itself.',
  'directors-only': 'Only the director writes and runs the script of an exercise.',
  'not-the-director': 'The director acts by the injects of the exercise, and in no other way.',
  'oversight-only': 'The audit trail is read by those who watch over the watch, not by those who work with it.',
};

export const demand = (seat: Seat, actions: readonly Action[]): void => {
  for (const action of actions) {
    const refusal = refuse(seat, action);
    if (refusal) throw new RequestProblem(403, reasons[refusal]);
  }
};

/** Before anything is looked up for it: who only looks on learns nothing by what a refusal says. */
export const demandHand = ({ role }: Seat): void => {
  if (looksOn(role)) throw new RequestProblem(403, reasons['read-only']);
};

/** What there is of zones in an item of whichever collection. */
interface Zoned {
  place?: { zone: string | null };
  area?: { zones: readonly string[] };
  zones?: readonly string[];
  zone?: string | null;
}

/** The zones that an item lies in or touches; none: it is everybody's. */
const zonesOf = ({ place, area, zones, zone }: Zoned): readonly (string | null)[] =>
  zones ?? area?.zones ?? [place ? place.zone : (zone ?? null)];

/** Of each effect of a write, not only of what was asked for: what was and what becomes lie in the commander's zone. */
export const demandZones = async (
  { role, zone }: Seat,
  effects: readonly Effect[],
  transaction: Transaction,
): Promise<void> => {
  if (role !== 'commander') return;
  for (const effect of effects) {
    const before = effect.type === 'create' ? undefined : await transaction.get(effect.collection, effect.id);
    const after =
      effect.type === 'create'
        ? effect.feature.properties
        : { ...before?.properties, ...(effect.type === 'change' && effect.properties) };
    for (const properties of [...(before ? [before.properties] : []), after]) {
      if (!zonesOf(properties as Zoned).includes(zone)) throw new RequestProblem(403, reasons['other-zone']);
    }
  }
};
