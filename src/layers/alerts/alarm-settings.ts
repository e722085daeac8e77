import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type AlarmSettings, firstSettings } from './alarms.ts';

interface Kept {
  settings: AlarmSettings;
  isMuted: boolean;
}

/** Of this person, on this device. */
export const useAlarmSettings = create<Kept>()(
  persist((): Kept => ({ settings: firstSettings, isMuted: false }), { name: 'vigie.alarms', version: 2 }),
);
export const setMuted = (isMuted: boolean): void => void useAlarmSettings.setState({ isMuted });
export const setAlarmSettings = (settings: AlarmSettings): void => void useAlarmSettings.setState({ settings });
