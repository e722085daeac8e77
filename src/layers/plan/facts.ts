import { type Lens, withinLens } from '../../shared/filters.ts';
import type { Fact } from './figures.ts';
import { type Mode, type PastDeployment, type PastIncident, modes } from '../../domain/plan/contract.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import type { Place } from '../../shared/vocabulary.ts';
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

/** Of its shift, what has passed while it was there: nothing before it is on site, nothing after it ended. */
export const factOfLiveDeployment = ({ properties }: Deployment, now: number): Fact | null => {
  const { status, shift, updated, kind } = properties;
  if (status === 'planned' || status === 'en-route') return null;
  const end = Math.min(status === 'ended' ? timeOf(updated) : now, timeOf(shift.end));
  return presence(timeOf(shift.start), end, { ...properties, mode: kind });
};

/** The mode that an incident belongs to: that of its stop or line, else the road for traffic. */
const modeOf = ({ category, place }: Incident['properties']): Mode => {
  const [prefix] = (place.stop ?? place.line ?? '').split('-');
  return modes.find((mode) => mode === prefix) ?? (category === 'traffic' ? 'road' : 'other');
};

/** Its response is known when it is closed and filed. */
export const factOfLiveIncident = ({ properties }: Incident): Fact | null =>
  properties.status === 'cancelled'
    ? null
    : { type: 'incident', at: timeOf(properties.reported), mode: modeOf(properties), response: null };

/** Whether something belongs to what the lens shows. */
export const isInLens = (lens: Lens, { commune, zone }: Pick<Place, 'commune' | 'zone'>): boolean =>
  withinLens(lens, [commune], [zone]);
