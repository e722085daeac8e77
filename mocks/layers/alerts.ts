import type { Position } from '../../src/shared/geojson.ts';
import type { Text } from '../../src/shared/vocabulary.ts';
import { alertMark } from '../../src/shared/item-id.ts';
import type { DemoLayer } from '../demo-layer.ts';
import { nearest } from './nearest.ts';
import { type Places, moveBy } from '../places.ts';
import { type Draw, between, chance, drawFor, integerBetween, pick, pickWeighted } from '../random.ts';
import { type Stage } from '../simulation.ts';
import {
  type Alert,
  type AlertStatus,
  alertsCollection,
  isWatchAlert,
  publishedThreshold,
} from '../../src/domain/alerts/contract.ts';
import { incidentsCollection, isOpen } from '../../src/domain/incidents/contract.ts';
import { watchLegalBasis, watchPurpose } from '../../src/domain/watch/purpose.ts';
import { keptAfterExpiry } from '../../src/domain/watch/retention.ts';
import { type AlertTemplate, alertTemplates } from './alert-templates.ts';
import { volumeOf } from './alert-volume.ts';
import { instantOf, timeOf } from '../../src/shared/instant.ts';

const minute = 60_000;
const hour = 60 * minute;

const isCurrent = ({ properties: { status } }: Alert): boolean => status !== 'expired' && status !== 'dismissed';

export interface AlertArea {
  geometry: Alert['geometry'];
  area: Alert['properties']['area'];
}

/** The communes and zones of some positions; null if one of them is outside the region. */
const areaOf = (places: Places, label: Text, positions: readonly Position[]): Alert['properties']['area'] | null => {
  const found = positions.map((position) => places.region.locate(position));
  if (found.includes(null)) return null;
  const communes = [...new Set(found.flatMap((area) => area?.commune ?? []))].sort();
  const zones = [...new Set(found.flatMap((area) => area?.zone ?? []))].sort();
  return { label, communes, zones };
};

/** An eight-cornered surface around a position, radius in metres, made smaller until it lies within the region. */
export const surfaceAround = (places: Places, centre: Position, radius: number, label: Text): AlertArea | null => {
  for (let size = radius; size > 60; size *= 0.7) {
    const corners = Array.from({ length: 8 }, (_, index) => {
      const angle = (index * Math.PI) / 4;
      return moveBy(centre, Math.cos(angle) * size, Math.sin(angle) * size);
    });
    const halfway = corners.map((corner): Position => [(corner[0] + centre[0]) / 2, (corner[1] + centre[1]) / 2]);
    const area = areaOf(places, label, [centre, ...corners, ...halfway]);
    const [first] = corners;
    if (area && first) return { geometry: { type: 'Polygon', coordinates: [[...corners, first]] }, area };
  }
  return null;
};

/** Whole communes, without a surface of its own. */
export const wholeCommunes = (places: Places, codes: readonly string[]): AlertArea => {
  const communes = codes.flatMap((code) => places.region.communes.get(code) ?? []);
  const names = (language: 'fr' | 'nl') => communes.map(({ name }) => name[language]).join(', ');
  return {
    geometry: null,
    area: {
      label: { fr: names('fr'), nl: names('nl') },
      communes: communes.map(({ nis }) => nis).sort(),
      zones: [...new Set(communes.map(({ zone }) => zone))].sort(),
    },
  };
};

export const drawArea = (draw: Draw, places: Places): AlertArea => {
  const communes = [...places.region.communes.keys()];
  if (chance(draw, 0.3))
    return wholeCommunes(places, [pick(draw, communes), ...(chance(draw, 0.3) ? [pick(draw, communes)] : [])]);
  const { position, place } = places.inStreet(draw);
  return (
    surfaceAround(places, position, between(draw, 200, 900), place.label) ??
    wholeCommunes(places, [pick(draw, communes)])
  );
};

export interface AlertTimes {
  sent: number;
  onset: number;
  expires: number;
}

/** A new alert, nobody having seen it yet. `sources` counts for the watch only. */
export const makeAlert = (
  id: string,
  template: AlertTemplate,
  { geometry, area }: AlertArea,
  times: AlertTimes,
  sources: number,
): Alert => {
  const { theme, event, urgency, severity, certainty, headline, observed, assessed } = template;
  const common = {
    event,
    urgency,
    severity,
    certainty,
    headline,
    theme,
    area,
    msgType: 'alert' as const,
    capStatus: 'actual' as const,
    status: 'new' as const,
    trend: 'steady' as const,
    onset: instantOf(times.onset),
    expires: instantOf(times.expires),
    sent: instantOf(times.sent),
    updated: instantOf(times.sent),
    acknowledged: null,
    incident: null,
    dismissal: null,
    shelved: null,
    version: 1,
  };
  if (template.origin !== 'watch') {
    return { type: 'Feature', id, geometry, properties: { ...common, origin: template.origin, description: observed } };
  }
  const published = Math.max(publishedThreshold, sources);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...common,
      origin: 'watch',
      volume: volumeOf(published),
      sources: published,
      release: 'released',
      proposedBy: null,
      asks: [],
      detail: { observed, assessed },
      purpose: watchPurpose,
      legalBasis: watchLegalBasis,
      deletion: instantOf(times.expires + keptAfterExpiry),
    },
  };
};

export const drawTemplate = (draw: Draw): AlertTemplate => pickWeighted(draw, alertTemplates, ({ weight }) => weight);

const dismissals = [
  'Doublon / dubbel',
  'Sans objet / zonder voorwerp',
  'Vérifié, sans suite / nagekeken, zonder gevolg',
];

/**
 * Expires an alert at its time, whatever became of it, and deletes it, as the watch's have to be; others are dropped at
 * the same time. Answers nothing if it is gone already.
 */
export const scheduleExpiry = (stage: Stage, id: string): void => {
  const alert = stage.get(alertsCollection, id);
  if (!alert) return;
  const expires = timeOf(alert.properties.expires);
  stage.at(expires, () => stage.update(alertsCollection, id, { status: 'expired' }));
  stage.at(expires + keptAfterExpiry, () => stage.remove(alertsCollection, id));
};

export const acknowledge = (stage: Stage, id: string, by: 'operator' | 'commander' | 'analyst'): void =>
  stage.update(alertsCollection, id, { status: 'acknowledged', acknowledged: { at: instantOf(stage.now), by } });

/** One analyst proposes to let it out of the cell, another one does. @param pause milliseconds before each step */
const releaseLater = (stage: Stage, id: string, pause: number): void => {
  const step = (release: 'proposed' | 'released', proposedBy: string | null) =>
    stage.update(alertsCollection, id, { release, proposedBy });
  stage.at(stage.now + pause, () => step('proposed', 'analyst-1'));
  stage.at(stage.now + 2 * pause, () => step('released', null));
};

/**
 * A new alert, which is acknowledged within minutes, then linked to an incident or dismissed or simply kept, changes
 * its trend now and then, expires and is deleted. `onLink` names the incident to link it to, if there is one.
 */
const startAlert = (stage: Stage, places: Places, onLink: (id: string) => string | null): string => {
  const id = stage.newId(alertMark);
  const draw = drawFor(stage.seed, id);
  const template = drawTemplate(draw);
  const times = {
    sent: stage.now,
    onset: stage.now + (template.urgency === 'expected' ? between(draw, 10, 60) * minute : 0),
    expires: stage.now + between(draw, 1.5, 4) * hour,
  };
  let sources = integerBetween(draw, 3, 40);
  const alert = makeAlert(id, template, drawArea(draw, places), times, sources);
  if (isWatchAlert(alert)) {
    alert.properties.release = 'cell';
    releaseLater(stage, id, between(draw, 0.4, 0.9) * minute);
  }
  stage.put(alertsCollection, alert);
  scheduleExpiry(stage, id);

  const after = (low: number, high: number, act: () => void) =>
    stage.at(stage.now + between(draw, low, high) * minute, act);
  const ifStill = (statuses: readonly AlertStatus[], act: () => void): void => {
    const status = stage.get(alertsCollection, id)?.properties.status;
    if (status && statuses.includes(status)) act();
  };
  const turn = (): void =>
    ifStill(['new', 'acknowledged', 'linked'], () => {
      const growth = pick(draw, [-1, 0, 1]);
      sources = Math.max(publishedThreshold, Math.round(sources * (1 + growth * 0.4)));
      const trend = growth > 0 ? 'rising' : growth < 0 ? 'falling' : 'steady';
      const counted = template.origin === 'watch' ? { sources, volume: volumeOf(sources) } : {};
      stage.update(alertsCollection, id, { msgType: 'update', trend, ...counted });
      after(15, 40, turn);
    });
  const decide = (): void =>
    ifStill(['acknowledged'], () => {
      const incident = chance(draw, 0.5) ? onLink(id) : null;
      if (incident !== null) stage.update(alertsCollection, id, { status: 'linked', incident });
      else if (chance(draw, 0.25))
        stage.update(alertsCollection, id, { status: 'dismissed', dismissal: pick(draw, dismissals) });
    });
  after(2, 20, () =>
    ifStill(['new'], () => {
      acknowledge(stage, id, pick(draw, ['operator', 'operator', 'commander', 'analyst']));
      after(3, 15, decide);
    }),
  );
  after(15, 40, turn);
  return id;
};

/** Notes an alert in the nearest open incident of its communes, and answers that incident. */
const linkToIncident = (stage: Stage, alertId: string): string | null => {
  const alert = stage.get(alertsCollection, alertId);
  const corner = alert?.geometry?.coordinates[0]?.[0];
  if (!alert || !corner || typeof corner[0] !== 'number') return null;
  const { communes } = alert.properties.area;
  const [incident] = nearest(
    stage.values(incidentsCollection),
    corner as Position,
    (i) => isOpen(i) && i.properties.place.commune !== null && communes.includes(i.properties.place.commune),
  );
  if (incident === undefined) return null;
  stage.update(incidentsCollection, incident, {
    alerts: [...(stage.get(incidentsCollection, incident)?.properties.alerts ?? []), alertId],
  });
  return incident;
};

/** As many as are current, at most. */
export const alertsLayer: DemoLayer<number> = {
  rhythm: {
    ordinary: 12,
    told: 3,
    draws: 'rhythm',
    keepUp: (stage, places, amount, draw) => {
      const next = (): void => {
        const current = [...stage.values(alertsCollection)].filter(isCurrent).length;
        if (current < amount) startAlert(stage, places, (id) => linkToIncident(stage, id));
        stage.at(stage.now + between(draw, minute / 2, 4 * minute), next);
      };
      next();
    },
  },
  expire: scheduleExpiry,
};
