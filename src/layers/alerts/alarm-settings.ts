import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { ownSeat } from '../../shared/device.ts';
import { keep } from '../../shared/keep.ts';
import { severities } from '../../shared/vocabulary.ts';
import { type AlarmSettings, firstSettings } from './alarms.ts';

interface Kept {
  settings: AlarmSettings;
  isMuted: boolean;
}

const numberTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const settingsSchema = v.object({
  positions: numberTo(50),
  overdueAfter: v.object(v.entriesFromList(severities, numberTo(240))),
  limits: v.object(v.entriesFromList(['acceptable', 'most', 'flood'], numberTo(1000))),
});

/** Of this seat, on this device. */
const kept = keep<Kept>({
  name: 'alarms',
  version: 2,
  fields: { settings: settingsSchema, isMuted: v.boolean() },
  first: { settings: firstSettings, isMuted: false },
  seat: ownSeat.id,
});

export const readAlarmSettings = (): AlarmSettings => kept.read().settings;
export const useAlarmSettings = (): Kept => useSyncExternalStore(kept.subscribe, kept.read);
export const setMuted = (isMuted: boolean): void => kept.write({ isMuted });
export const setAlarmSettings = (settings: AlarmSettings): void => kept.write({ settings });
