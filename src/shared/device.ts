import * as v from 'valibot';
import { keep } from './keep.ts';
import { type Seat, parseSeat } from './seats.ts';
import { signedIn } from './signed-in.ts';
import { type Theme, themes } from './url-state.ts';
import { type Language, languages } from './vocabulary.ts';

const seatSchema = v.pipe(
  v.string(),
  v.check((id) => parseSeat(id) !== null),
);

/** How high the rows are: for a glance over many, for reading, for fingers. */
export const densities = ['compact', 'normal', 'touch'] as const;
export type Density = (typeof densities)[number];

/** What a person prefers on this device; the URL has the last word where it says something. */
interface DevicePreferences {
  theme: Theme;
  /** Null: the browser's first choice. */
  language: Language | null;
  /** Null: by what points, a finger or a mouse. */
  density: Density | null;
  /** Single-key shortcuts can be turned off (WCAG 2.2, 2.1.4). */
  singleKeys: boolean;
  /** Id of the seat that was chosen last: that of the next window. */
  seat: string;
}

export const devicePreferences = keep<DevicePreferences>({
  name: 'preferences',
  version: 1,
  fields: {
    theme: v.picklist(themes),
    language: v.nullable(v.picklist(languages)),
    density: v.nullable(v.picklist(densities)),
    singleKeys: v.boolean(),
    seat: seatSchema,
  },
  first: { theme: 'dark', language: null, density: null, singleKeys: true, seat: 'operator-1' },
});

/** Two windows may work in two seats: each keeps its own when it comes anew. */
const windowSeat = keep<{ seat: string; device: string }>({
  name: 'window-seat',
  version: 1,
  // `device`: chosen last on the device, as this window knows.
  fields: { seat: seatSchema, device: seatSchema },
  first: { seat: '', device: '' },
  isOfWindow: true,
});

const readSeat = (): string => {
  const { seat, device } = windowSeat.read();
  const chosen = devicePreferences.read().seat;
  // Where the device was given another seat while this window was not there, the window follows.
  return device === chosen && seat !== '' ? seat : chosen;
};

/** The least that anybody may do. */
const observer: Seat = { id: 'observer', role: 'observer', zone: null };

/** Everybody sees what the wall shows: a window at its address sits in its seat, whoever works on the device. */
const isWall = new URLSearchParams(globalThis.location?.search).get('room') === 'wall';

/** Where people sign in, the seat is theirs. */
const signedSeat = signedIn()?.seat;

/** The seat that this window works in, as long as the page is there. */
export const ownSeat: Seat = parseSeat(signedSeat ?? (isWall ? 'wall' : readSeat())) ?? observer;

if (!isWall && signedSeat === undefined) windowSeat.write({ seat: ownSeat.id, device: devicePreferences.read().seat });
devicePreferences.subscribe(() => windowSeat.write({ device: devicePreferences.read().seat }));

/** Another seat sees something else: the page comes anew, and nothing of what this one saw stays in it. */
export const changeSeat = (seat: string): void => {
  devicePreferences.write({ seat });
  windowSeat.write({ seat, device: seat });
  const address = new URL(location.href);
  // The own zone is where this seat looks by itself; the next one has its own.
  if (ownSeat.zone !== null && address.searchParams.get('zone') === ownSeat.zone) {
    for (const name of ['zone', 'commune']) address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  }
  location.reload();
};
