import { type IncidentCount, incidentCountsCollection } from '../src/domain/incidents/counts.ts';
import { showClock } from '../src/shared/brussels.ts';
import { instantOf } from '../src/shared/instant.ts';
import { drawIncident, nextReport, usualStretch } from './layers/incidents.ts';
import { type Geography, type Places, type Spot, placesAt } from './places.ts';
import { between, chance, drawFor, pick } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** How many days are told of. */
const kept = 56;
/** Of so many somebody knows where they are: as in `startIncident`. */
const located = 0.96;
/** So many incidents stand for all: to draw each of the past by itself takes seconds. */
const sampled = 2_000;

/** Where incidents happen, as often as they do in the present. */
const sampleSpots = (places: Places): readonly Spot[] => {
  const draw = drawFor(0, incidentCountsCollection);
  return Array.from({ length: sampled }, () => drawIncident(draw, places).spot);
};

/** An hour of the past, drawn as the present is: the same whenever it is asked for. */
const countHour = (start: number, spots: readonly Spot[]): IncidentCount => {
  const id = `ic-${instantOf(start).slice(0, 13)}`;
  const draw = drawFor(0, id);
  const zones: Record<string, number> = {};
  const communes: Record<string, number> = {};
  let incidents = 0;
  const first = between(draw, 0, nextReport(draw, usualStretch));
  for (let at = first; at < hour; at += nextReport(draw, usualStretch)) {
    incidents += 1;
    if (!chance(draw, located)) continue;
    const { zone, commune } = pick(draw, spots).place;
    if (zone !== null) zones[zone] = (zones[zone] ?? 0) + 1;
    if (commune !== null) communes[commune] = (communes[commune] ?? 0) + 1;
  }
  const properties = {
    from: instantOf(start),
    hour: Number(showClock(start).slice(11, 13)),
    incidents,
    zones,
    communes,
  };
  return { type: 'Feature', id, geometry: null, properties };
};

/** The last one that was asked for: it changes once a day. */
let known: { geography: Geography; today: number; counts: readonly IncidentCount[] } | null = null;

/** The eight weeks up to yesterday, hour by hour. */
export const listIncidentCounts = (geography: Geography, now: number): readonly IncidentCount[] => {
  const today = Math.floor(now / day) * day;
  if (known?.geography !== geography || known.today !== today) {
    const spots = sampleSpots(placesAt(geography, now));
    const hours = Array.from({ length: kept * 24 }, (_, index) => today - kept * day + index * hour);
    known = { geography, today, counts: hours.map((start) => countHour(start, spots)) };
  }
  return known.counts;
};
