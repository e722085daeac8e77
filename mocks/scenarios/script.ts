import { alertMark } from '../../src/shared/item-id.ts';
import { acknowledge, makeAlert, scheduleExpiry, surfaceAround, wholeCommunes } from '../layers/alerts.ts';
import type { AlertTemplate } from '../layers/alert-templates.ts';
import type { DeploymentKind, DeploymentOperator } from '../../src/domain/deployments/contract.ts';
import { makeDeployment, sendTo } from '../layers/deployments.ts';
import type { Incident } from '../../src/domain/incidents/contract.ts';
import { engageTeams, makeIncident } from '../layers/incidents.ts';
import type { Position } from '../../src/shared/geojson.ts';
import type { Discipline, Severity, Text } from '../../src/shared/vocabulary.ts';
import type { Places, Spot } from '../places.ts';
import type { Disruption } from '../../src/domain/traffic/contract.ts';
import { announceDisruption } from '../../src/domain/traffic/lifecycle.ts';
import type { Placed } from '../../src/domain/traffic/placing.ts';
import { type Stage } from '../simulation.ts';
import { instantOf } from '../../src/shared/instant.ts';

export const text = (fr: string, nl: string, en: string): Text => ({ fr, nl, en });

/** Where a script plays, by name; `stop` is the id of a stop that it is at. */
export type Sites<S extends string> = Readonly<
  Record<S, { position: Readonly<Position>; label: Text; stop?: string; underground?: boolean }>
>;

/** What a script knows of its day. */
export interface Day<S extends string> {
  stage: Stage;
  places: Places;
  sites: Sites<S>;
  /** The moment of a time of day, or of minutes from the start, milliseconds since 1970. */
  timeOf(time: string): number;
}

/** A site as a spot. Throws if it is outside the region. */
const spotAt = <S extends string>({ places, sites }: Pick<Day<S>, 'places' | 'sites'>, site: S): Spot => {
  const { position, label, stop = null, underground = false } = sites[site];
  const spot = places.at([...position], label);
  if (!spot) throw new Error(`The site ${site} is outside the region.`);
  return { ...spot, underground, place: { ...spot.place, stop } };
};

interface ScriptedDisruption {
  kind: Disruption['properties']['kind'];
  cause: Disruption['properties']['cause'];
  note: string;
  /** When it starts, is first expected to end, and ends. */
  times: readonly [start: string, expected: string, end: string];
}

interface ScriptedIncident<S extends string> {
  title: Text;
  category: Incident['properties']['category'];
  severity: Severity;
  source: Incident['properties']['source'];
  disciplines: readonly Discipline[];
  reported: readonly [time: string, site: S];
  steps: readonly (readonly [time: string, changes: Partial<Incident['properties']>, site?: S])[];
}

/** An incident that follows a script: reported at its first moment, then each step. */
export const scriptIncident = <S extends string>(day: Day<S>, incident: ScriptedIncident<S>): void => {
  const { stage, timeOf } = day;
  const { title, category, severity, source, disciplines, reported, steps } = incident;
  stage.at(timeOf(reported[0]), () => {
    const id = stage.newId('inc');
    const template = { category, venue: 'street', weight: 1, severities: [], sources: [], title, disciplines } as const;
    stage.put('incidents', makeIncident(id, stage.now, template, severity, source, spotAt(day, reported[1])));
    for (const [time, changes, site] of steps) {
      stage.at(timeOf(time), () => {
        const spot = site && spotAt(day, site);
        const moved = spot && { type: 'Point' as const, coordinates: spot.position };
        stage.update('incidents', id, { ...changes, ...(spot && { place: spot.place }) }, moved);
        if (changes.status === 'confirmed') engageTeams(stage, id);
      });
    }
  });
};

/** A disruption that is announced, goes on and ends at times of the script. */
export const scriptDisruption = <S extends string>(
  { stage, timeOf }: Day<S>,
  placed: Placed,
  { kind, cause, note, times: [start, expected, end] }: ScriptedDisruption,
): void => {
  stage.at(timeOf(start), () => {
    const id = stage.newId('dis');
    const where = { kind, stop: null, line: null, section: null };
    const announced = { start: instantOf(stage.now), expectedEnd: instantOf(timeOf(expected)), note };
    stage.put('disruptions', announceDisruption(id, { ...where, cause, ...announced }, placed, instantOf(stage.now)));
    stage.at(timeOf(end), () => stage.update('disruptions', id, { status: 'ended', ended: instantOf(stage.now) }));
  });
};

/** An alert over a surface around a site, acknowledged four minutes later. @param radius metres */
export const scriptAlert = <S extends string>(
  day: Day<S>,
  [sent, onset, expires]: readonly [string, string, string],
  template: AlertTemplate,
  [site, radius]: readonly [S, number],
): void => {
  const { stage, places, sites, timeOf } = day;
  const area =
    surfaceAround(places, [...sites[site].position], radius, sites[site].label) ??
    wholeCommunes(places, [spotAt(day, site).place.commune ?? '']);
  stage.at(timeOf(sent), () => {
    const id = stage.newId(alertMark);
    const times = { sent: stage.now, onset: timeOf(onset), expires: timeOf(expires) };
    stage.put('alerts', makeAlert(id, template, area, times, 24));
    scheduleExpiry(stage, id);
    stage.at(stage.now + 4 * 60_000, () => acknowledge(stage, id, 'operator'));
  });
};

export interface ScriptedTeam<S extends string> {
  operator: DeploymentOperator;
  kind: DeploymentKind;
  strength: number;
  /** East and north of the site, in degrees, so that teams do not stand on one point. */
  offset: Readonly<Position>;
  moves: readonly (readonly [time: string, to: S | 'pause' | 'end'])[];
}

/** Units that come from a reserve, and where each one stands when. @returns the ids of their deployments */
export const scriptTeams = <S extends string>(
  day: Day<S>,
  teams: readonly ScriptedTeam<S>[],
  { base, shift, objective }: { base: Readonly<Position>; shift: readonly [string, string]; objective: Text },
): string[] => {
  const { stage, places, sites, timeOf } = day;
  return teams.map(({ operator, kind, strength, offset, moves }) => {
    const id = stage.newId('dep');
    const spotNear = (site: S): Spot => {
      const at = spotAt(day, site);
      const near = places.at([at.position[0] + offset[0], at.position[1] + offset[1]], sites[site].label) ?? at;
      return { ...near, underground: kind === 'metro', place: { ...near.place, stop: at.place.stop } };
    };
    const start = places.at([base[0] + offset[0], base[1] + offset[1]], text('Centre', 'Centrum', 'Centre'));
    const [first] = moves;
    const from = start ?? spotNear((first?.[1] ?? Object.keys(sites)[0]) as S);
    const plan = { kind, operator, spot: from, stop: null, strength, objective };
    const times = { start: timeOf(shift[0]), end: timeOf(shift[1]) };
    stage.put('deployments', makeDeployment(id, stage.now, plan, times, 'planned'));
    for (const [time, to] of moves) {
      stage.at(timeOf(time), () => {
        if (to === 'pause') stage.update('deployments', id, { status: 'paused' });
        else if (to === 'end') stage.update('deployments', id, { status: 'ended' });
        else sendTo(stage, places, id, spotNear(to), () => undefined);
      });
    }
    return id;
  });
};
