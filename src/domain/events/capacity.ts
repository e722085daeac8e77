import { hourAt } from '../gaps/requirements.ts';
import type { UnitService } from './contract.ts';

/**
 * Officers whom a service can put on the street for public order at a moment. The federal reserve: 40 by day and 30 by
 * night since November 2015 (BX1, VRT); CIK about 550 and DAS about 300 for the country in 2014, of whom a part is free.
 * Of the zones nothing is public: a round number for each, until they give theirs.
 */
const capacities = {
  'federal-reserve': { day: 40, night: 30 },
  cik: { day: 120, night: 60 },
  das: { day: 80, night: 40 },
  'railway-police': { day: 40, night: 20 },
  'stib-security': { day: 60, night: 30 },
  zone: { day: 240, night: 160 },
} as const;

/** Hours of the day in Brussels, from the first up to but without the second. */
const dayHours = [6, 22] as const;

const hour = 3_600_000;
const hours = new Map<number, number>();
/** The hour of the day in Brussels, worked out once for each hour: it is asked for by the thousand. @param time milliseconds */
export const clockAt = (time: number): number => {
  const whole = Math.floor(time / hour);
  const known = hours.get(whole) ?? hourAt(time);
  hours.set(whole, known);
  return known;
};

/** @param time milliseconds since 1970 */
export const capacityAt = (service: UnitService, time: number): number => {
  const own = service.startsWith('zone-') ? capacities.zone : capacities[service as keyof typeof capacities];
  const clock = clockAt(time);
  return clock >= dayHours[0] && clock < dayHours[1] ? own.day : own.night;
};
