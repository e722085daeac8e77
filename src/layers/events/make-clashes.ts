import type { Deployment } from '../../domain/deployments/contract.ts';
import { type ClashItem, itemOf } from '../../domain/events/clash-item.ts';
import { findClashes } from '../../domain/events/clashes.ts';
import { eventsCollection } from '../../domain/events/contract.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import { timeOf } from '../../shared/instant.ts';
import { createCalm } from '../../live/calm.ts';
import type { Makings } from '../manifest.ts';
import { settle, soundOf } from '../settle.ts';

/** Deployments change by the second, and their shifts hardly ever: milliseconds between two looks at them. */
const calmTime = 2_000;

/** Officers who are planned at a stop at a moment, by their shifts. */
const officersBy = (deployments: Iterable<Deployment>): ((stop: string, time: number) => number) => {
  const byStop = new Map<string, Deployment[]>();
  for (const deployment of deployments) {
    const { place, status } = deployment.properties;
    if (place.stop === null || status === 'ended') continue;
    const same = byStop.get(place.stop);
    if (same) same.push(deployment);
    else byStop.set(place.stop, [deployment]);
  }
  return (stop, time) =>
    (byStop.get(stop) ?? []).reduce((sum, { properties: { shift, strength } }) => {
      const isThere = timeOf(shift.start) <= time && time < timeOf(shift.end);
      return sum + (isThere ? strength : 0);
    }, 0);
};

/**
 * Keeps the clashes up with the events, at once, and with the shifts of the deployments, now and then, until it is
 * stopped; each look is a measure `vigie:clashes` of User Timing.
 */
export const makeClashes = (
  store: FeatureStore<ClashItem>,
  { network, hour, items, noteBroken }: Makings,
): (() => void) => {
  const events = items(eventsCollection);
  const deployments = items('deployments');
  if (!events || !deployments) return () => undefined;
  const stops = network.stops.filter(({ zone }) => zone !== null);
  const look = (): void => {
    const start = performance.now();
    const soundEvents = [...events.values()].filter(soundOf(eventsCollection, noteBroken));
    const all = new Map(soundEvents.map((event) => [event.id, event]));
    const officersAt = officersBy([...deployments.values()].filter(soundOf('deployments', noteBroken)));
    const clashes = findClashes(all.values(), { stops, officersAt, now: hour });
    settle(
      store,
      clashes.map((clash) => itemOf(clash, all)),
    );
    performance.clearMeasures('vigie:clashes');
    performance.measure('vigie:clashes', { start, end: performance.now() });
  };
  const calm = createCalm(calmTime, look);
  look();
  const leave = [events.subscribe(look), deployments.subscribe(() => calm.ask())];
  return () => {
    calm.stop();
    for (const stop of leave) stop();
  };
};
