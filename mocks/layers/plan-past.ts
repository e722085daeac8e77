import { type Places, type Spot, placesAt } from '../places.ts';
import type { Geography } from '../places.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick, pickWeighted } from '../random.ts';

import { type Mode, type PastDeployment, type PastIncident, modes } from '../../src/domain/plan/contract.ts';
import { instantOf } from '../../src/shared/instant.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How many days there are figures of, and what happened on each. */
const kept = 10 * 7;
const deploymentsADay = 42;
const incidentsADay = 48;

/** Who works where, and how often. */
const operators: Readonly<Record<Exclude<Mode, 'other'>, readonly string[]>> = {
  metro: ['stib-security', 'stib-security', 'railway-police'],
  tram: ['stib-security', 'zone', 'zone'],
  bus: ['stib-security', 'zone'],
  train: ['securail', 'securail', 'railway-police'],
  road: ['zone', 'zone', 'zone', 'road-police', 'bruxelles-mobilite'],
};
const presenceWeights: Readonly<Record<Exclude<Mode, 'other'>, number>> = {
  metro: 30,
  tram: 22,
  bus: 8,
  train: 15,
  road: 25,
};
const incidentWeights: Readonly<Record<Mode, number>> = { metro: 26, tram: 16, bus: 8, train: 10, road: 22, other: 18 };

/** Incidents by hour of the day: a quiet night, the two peaks, the evening. */
const rhythm = [3, 2, 1, 1, 1, 2, 4, 8, 10, 7, 5, 5, 6, 6, 6, 7, 10, 12, 11, 9, 8, 8, 7, 5];
const hours = rhythm.map((_, hour) => hour);

const spotOf = (draw: Draw, places: Places, mode: Mode): Spot =>
  mode === 'metro' || mode === 'tram' || mode === 'train'
    ? places.atStop(draw, pick(draw, places[mode]))
    : places.inStreet(draw);

const placed = ({ place: { commune, zone, stop, line } }: Spot) => ({ commune, zone, stop, line });

const dayName = (start: number): string => instantOf(start).slice(0, 10);
const number = (index: number): string => String(index + 1).padStart(3, '0');

const deploymentsOf = (start: number, places: Places): PastDeployment[] =>
  Array.from({ length: deploymentsADay }, (_, index) => {
    const id = `pdep-${dayName(start)}-${number(index)}`;
    const draw = drawFor(0, id);
    const mode = pickWeighted(draw, ['metro', 'tram', 'bus', 'train', 'road'] as const, (m) => presenceWeights[m]);
    const spot = spotOf(draw, places, mode);
    const service = pick(draw, operators[mode]);
    const isUnder = spot.underground;
    const operator = service !== 'zone' ? service : isUnder ? 'railway-police' : `zone-${spot.place.zone ?? '5339'}`;
    const from = start + integerBetween(draw, 5, 20) * 60 * minute;
    return {
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        operator,
        mode,
        level: isUnder ? 'underground' : 'surface',
        operation: chance(draw, 0.07) ? 'OPS-MIX' : '',
        strength: integerBetween(draw, 2, 6),
        start: instantOf(from),
        end: instantOf(from + integerBetween(draw, 12, 32) * 15 * minute),
        ...placed(spot),
      },
    };
  });

const incidentsOf = (start: number, places: Places): PastIncident[] =>
  Array.from({ length: incidentsADay }, (_, index) => {
    const id = `pinc-${dayName(start)}-${number(index)}`;
    const draw = drawFor(0, id);
    const mode = pickWeighted(draw, modes, (m) => incidentWeights[m]);
    const hour = pickWeighted(draw, hours, (h) => rhythm[h] ?? 0);
    // UTC is an hour or two behind Brussels: near enough for a rhythm of the day.
    const reported = start + (hour - 1) * 60 * minute + between(draw, 0, 60 * minute);
    const response = 90 + between(draw, 0, 1) ** 2 * 1_300 + between(draw, 0, 240);
    return {
      type: 'Feature',
      id,
      geometry: null,
      properties: {
        mode,
        reported: instantOf(reported),
        response: chance(draw, 0.12) ? null : Math.round(response),
        ...placed(spotOf(draw, places, mode)),
      },
    };
  });

interface Past {
  deployments: readonly PastDeployment[];
  incidents: readonly PastIncident[];
}

/** The last one that was asked for: it changes once a day. */
let known: { geography: Geography; today: number; past: Past } | null = null;

/** The ten weeks up to yesterday. What happened on a day is the same whenever it is asked for. */
export const pastAt = (geography: Geography, now: number): Past => {
  const today = Math.floor(now / day) * day;
  if (known?.geography === geography && known.today === today) return known.past;
  const places = placesAt(geography, now);
  const days = Array.from({ length: kept }, (_, index) => today - (kept - index) * day);
  const past = {
    deployments: days.flatMap((start) => deploymentsOf(start, places)),
    incidents: days.flatMap((start) => incidentsOf(start, places)),
  };
  known = { geography, today, past };
  return past;
};
