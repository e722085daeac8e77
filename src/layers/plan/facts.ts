import { type Lens, withinLens } from '../../shared/filters.ts';
import type { Fact } from './figures.ts';
import { type Mode, type PastDeployment, type PastIncident, modes } from './contract.ts';
import { timeOf } from '../../shared/instant.ts';

const minute = 60_000;

const presence = (
  start: number,
  end: number,
  {
    operator,
    mode,
    level,
    strength,
    operation,
  }: Pick<PastDeployment['properties'], 'operator' | 'mode' | 'level' | 'strength' | 'operation'>,
): Fact => ({
  type: 'presence',
  at: start,
  minutes: strength * Math.max(0, Math.round((end - start) / minute)),
  operator,
  mode,
  level,
  isJoint: operation !== '',
});

/** A deployment that is over, as a fact. */
export const factOfPastDeployment = ({ properties }: PastDeployment): Fact =>
  presence(timeOf(properties.start), timeOf(properties.end), properties);

/** A closed incident, as a fact. */
export const factOfPastIncident = ({ properties: { mode, reported, response } }: PastIncident): Fact => ({
  type: 'incident',
  at: timeOf(reported),
  mode,
  response: response === null ? null : Math.round(response / 60),
});

interface Placed {
  commune: string | null;
  zone: string | null;
}

/** What the plan reads of a deployment of the live map. */
export interface LiveDeployment {
  id: string;
  properties: {
    operator: string;
    kind: Mode;
    level: 'underground' | 'surface';
    strength: number;
    operation: string;
    status: string;
    shift: { start: string; end: string };
    updated: string;
    place: Placed;
  };
}

/** Of its shift, what has passed while it was there: nothing before it is on site, nothing after it ended. */
export const factOfLiveDeployment = ({ properties }: LiveDeployment, now: number): Fact | null => {
  const { status, shift, updated, kind } = properties;
  if (status === 'planned' || status === 'en-route') return null;
  const end = Math.min(status === 'ended' ? timeOf(updated) : now, timeOf(shift.end));
  return presence(timeOf(shift.start), end, { ...properties, mode: kind });
};

/** What the plan reads of an incident of the live map. */
export interface LiveIncident {
  id: string;
  properties: {
    category: string;
    status: string;
    reported: string;
    place: Placed & { stop: string | null; line: string | null };
  };
}

/** The mode that an incident belongs to: that of its stop or line, else the road for traffic. */
const modeOf = ({ category, place }: LiveIncident['properties']): Mode => {
  const [prefix] = (place.stop ?? place.line ?? '').split('-');
  return modes.find((mode) => mode === prefix) ?? (category === 'traffic' ? 'road' : 'other');
};

/** Its response is known when it is closed and filed. */
export const factOfLiveIncident = ({ properties }: LiveIncident): Fact | null =>
  properties.status === 'cancelled'
    ? null
    : { type: 'incident', at: timeOf(properties.reported), mode: modeOf(properties), response: null };

/** Whether something belongs to what the lens shows. */
export const isInLens = (lens: Lens, { commune, zone }: Placed): boolean => withinLens(lens, [commune], [zone]);
