import { useCallback, useEffect, useState } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { useAlarmSettings } from './alarm-settings.ts';
import { type AlarmLoad, type AlarmSettings, alarmLoad, escalated, inScope, waitingAlerts } from './alarms.ts';
import type { Alert } from '../../domain/alerts/contract.ts';
import { isWaiting } from '../../domain/alerts/lifecycle.ts';

/** The alerts of the layer, and the server's time. */
export interface AlarmSource {
  values(): Iterable<Alert>;
  now(): number;
}

/** A critical alert has to be in sight within a second. */
const lookEvery = 900;

/** What a view reads off the alerts of its scope, and a text that differs when it has to be drawn again. */
interface Reading<T> {
  read(alerts: readonly Alert[], now: number, settings: AlarmSettings): T;
  sign(value: T): string;
}

const signOfLoad = ({ state, rate }: AlarmLoad): string => `${state} ${Math.round(rate)}`;

export const overdueReading: Reading<ReturnType<typeof escalated>> = {
  read: escalated,
  sign: ({ count, first }) => `${count} ${first?.id}`,
};
export const countReading: Reading<{ load: AlarmLoad; waiting: number }> = {
  read: (alerts, now, settings) => ({
    load: alarmLoad(alerts, now, settings),
    waiting: alerts.reduce((sum, alert) => sum + Number(isWaiting(alert, now)), 0),
  }),
  sign: ({ load, waiting }) => `${signOfLoad(load)} ${waiting}`,
};
export const inboxReading: Reading<{ load: AlarmLoad; waiting: readonly Alert[] }> = {
  read: (alerts, now, settings) => ({
    load: alarmLoad(alerts, now, settings),
    waiting: waitingAlerts(alerts, now),
  }),
  sign: ({ load, waiting }) => `${signOfLoad(load)} ${waiting.map(({ id }) => id).join()}`,
};

/** How the alarms stand in a scope. */
export const useAlarms = <T>(source: AlarmSource, lens: Lens, reading: Reading<T>): T => {
  const settings = useAlarmSettings().settings;
  const readNow = useCallback((): T => {
    const alerts = [...source.values()].filter((alert) => inScope(alert, lens));
    return reading.read(alerts, source.now(), settings);
  }, [source, lens, settings, reading]);
  const [alarms, setAlarms] = useState(readNow);
  useEffect(
    function watchAlarms() {
      let known: string | null = null;
      const look = (): void => {
        const next = readNow();
        const sign = reading.sign(next);
        if (sign === known) return;
        known = sign;
        setAlarms(next);
      };
      const timer = setInterval(look, lookEvery);
      return () => clearInterval(timer);
    },
    [readNow, reading],
  );
  return alarms;
};
