import { isCurrent as isCurrentAlert, startAlert } from '../../src/layers/alerts/mock.ts';
import { startDeployment } from '../../src/layers/deployments/mock.ts';
import { isOpen, startIncident } from '../../src/layers/incidents/mock.ts';
import { putMeasures } from '../../src/layers/plan/mock.ts';
import { markAccidentPlaces, startDisruption, startRoadAction } from '../../src/layers/traffic/mock.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { type Places, distance } from '../places.ts';
import { between, drawFor } from '../random.ts';
import type { LiveCollection, LiveFeatures, Stage } from '../simulation.ts';

/** How much is going on at any moment. */
export interface Rhythm {
  openIncidents: number;
  currentAlerts: number;
  currentDeployments: number;
  currentDisruptions: number;
  currentRoadActions: number;
  accidentPlaces: number;
}

/** Of a day that is told as it was: nothing is made up on the network. */
export const quietTraffic = { currentDisruptions: 0, currentRoadActions: 3, accidentPlaces: 6 } as const;

const second = 1000;
const minute = 60 * second;

const count = <F>(features: Iterable<F>, isCounted: (feature: F) => boolean): number => {
  let counted = 0;
  for (const feature of features) if (isCounted(feature)) counted++;
  return counted;
};

/** Those that stand somewhere and pass, nearest first. */
const nearest = <C extends Extract<LiveCollection, 'incidents' | 'deployments'>>(
  stage: Stage,
  collection: C,
  position: Position,
  isMeant: (feature: LiveFeatures[C]) => boolean,
): string[] =>
  [...stage.values(collection)]
    .flatMap((feature) =>
      feature.geometry && isMeant(feature) ? [{ id: feature.id, at: feature.geometry.coordinates }] : [],
    )
    .sort((a, b) => distance(position, a.at) - distance(position, b.at))
    .map(({ id }) => id);

/** The two nearest teams on site engage in a confirmed incident. */
export const engageTeams = (stage: Stage, id: string): void => {
  const position = stage.get('incidents', id)?.geometry?.coordinates;
  if (!position) return;
  const deployments = nearest(stage, 'deployments', position, (d) => d.properties.status === 'on-site').slice(0, 2);
  if (deployments.length > 0) stage.update('incidents', id, { deployments });
};

/** Notes an alert in the nearest open incident of its communes, and answers that incident. */
const linkToIncident = (stage: Stage, alertId: string): string | null => {
  const alert = stage.get('alerts', alertId);
  const corner = alert?.geometry?.coordinates[0]?.[0];
  if (!alert || !corner || typeof corner[0] !== 'number') return null;
  const { communes } = alert.properties.area;
  const [incident] = nearest(
    stage,
    'incidents',
    corner as Position,
    (i) => isOpen(i) && i.properties.place.commune !== null && communes.includes(i.properties.place.commune),
  );
  if (incident === undefined) return null;
  stage.update('incidents', incident, {
    alerts: [...(stage.get('incidents', incident)?.properties.alerts ?? []), alertId],
  });
  return incident;
};

/** Keeps so much going on, for ever: what there is too little of comes sooner. */
export const keepUp = (
  stage: Stage,
  places: Places,
  { openIncidents, currentAlerts, currentDeployments, currentDisruptions, currentRoadActions, accidentPlaces }: Rhythm,
): void => {
  const draw = drawFor(stage.seed, 'rhythm');
  const later = (low: number, high: number, act: () => void) => stage.at(stage.now + between(draw, low, high), act);

  const nextIncident = (): void => {
    startIncident(stage, places, (id) => engageTeams(stage, id));
    const share = count(stage.values('incidents'), isOpen) / openIncidents;
    const stretch = (40 / openIncidents) * Math.min(2, Math.max(0.4, share * share));
    later(minute * stretch, 3 * minute * stretch, nextIncident);
  };
  const nextAlert = (): void => {
    if (count(stage.values('alerts'), isCurrentAlert) < currentAlerts) {
      startAlert(stage, places, (id) => linkToIncident(stage, id));
    }
    later(minute / 2, 4 * minute, nextAlert);
  };
  const nextDeployment = (): void => {
    startDeployment(stage, places, () => later(5 * second, minute, nextDeployment));
  };
  nextIncident();
  nextAlert();
  for (let team = 0; team < currentDeployments; team++) later(0, 3 * 60 * minute, nextDeployment);

  const ofTraffic = drawFor(stage.seed, 'traffic');
  const soon = (act: () => void): void => stage.at(stage.now + between(ofTraffic, 5, 90) * minute, act);
  const nextDisruption = (): void => startDisruption(stage, places, () => soon(nextDisruption));
  const nextRoadAction = (): void => startRoadAction(stage, places, () => soon(nextRoadAction));
  for (let item = 0; item < currentDisruptions; item++) soon(nextDisruption);
  for (let item = 0; item < currentRoadActions; item++) soon(nextRoadAction);
  markAccidentPlaces(stage, places, accidentPlaces);
  putMeasures(stage);
};
