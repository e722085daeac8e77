import { useEffect, useState } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { useAlarmSettings } from './alarm-settings.ts';
import { type AlarmLoad, type AlarmSettings, alarmLoad, inScope, overdueAlerts, waitingAlerts } from './alarms.ts';
import type { Alert } from './contract.ts';

/** The alerts of the layer, and the server's time. */
export interface AlarmSource {
  values(): Iterable<Alert>;
  now(): number;
}

interface Alarms {
  load: AlarmLoad;
  waiting: readonly Alert[];
  overdue: readonly Alert[];
}

/** A critical alert has to be in sight within a second. */
const lookEvery = 500;

/** What a view shows of the alarms, as a text: it is drawn again only when that changes. */
type Shown = (alarms: Alarms) => string;
const idsOf = (alerts: readonly Alert[]): string => alerts.map(({ id }) => id).join();
export const showsOverdue: Shown = ({ overdue }) => idsOf(overdue);
export const showsWaiting: Shown = ({ load, waiting }) => `${load.state} ${Math.round(load.rate)} ${idsOf(waiting)}`;
export const showsCount: Shown = ({ load, waiting }) => `${load.state} ${Math.round(load.rate)} ${waiting.length}`;

const readAlarms = (source: AlarmSource, lens: Lens, settings: AlarmSettings): Alarms => {
  const now = source.now();
  const alerts = [...source.values()].filter((alert) => inScope(alert, lens));
  return {
    load: alarmLoad(alerts, now, settings),
    waiting: waitingAlerts(alerts, now),
    overdue: overdueAlerts(alerts, now, settings),
  };
};

/** How the alarms stand in a scope; looked at twice a second. */
export const useAlarms = (source: AlarmSource, lens: Lens, shown: Shown): Alarms => {
  const settings = useAlarmSettings((kept) => kept.settings);
  const [alarms, setAlarms] = useState(() => readAlarms(source, lens, settings));
  useEffect(
    function watchAlarms() {
      let known: string | null = null;
      const look = (): void => {
        const next = readAlarms(source, lens, settings);
        const sign = shown(next);
        if (sign === known) return;
        known = sign;
        setAlarms(next);
      };
      const timer = setInterval(look, lookEvery);
      return () => clearInterval(timer);
    },
    [source, lens, settings, shown],
  );
  return alarms;
};
