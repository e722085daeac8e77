import { alertsMock } from '../src/layers/alerts/mock.ts';
import { deploymentsMock } from '../src/layers/deployments/mock.ts';
import { incidentsMock } from '../src/layers/incidents/mock.ts';
import { logMock } from '../src/layers/log/mock.ts';
import { measuresMock, planCollections } from '../src/layers/plan/mock.ts';
import { disruptionsMock, roadSafetyMock } from '../src/layers/traffic/mock.ts';
import type { World } from './host.ts';
import type { LayerMock, Queryable } from './layer-mock.ts';
import type { Geography } from './places.ts';
import { referenceCollections } from './reference-collections.ts';
import type { LiveCollection } from './simulation.ts';

export interface MockFeature {
  type: 'Feature';
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: object;
}

/** A collection as the generic handlers see it. */
export interface MockCollection {
  id: string;
  title: string;
  description: string;
  /** Whether it streams: its items then carry the position that they were taken at. */
  isLive: boolean;
  /**
   * In the order in which they were made.
   * @param at the moment that is asked for, for what is dated; milliseconds since 1970
   */
  features(geography: Geography, world: World, at: number): Iterable<MockFeature>;
  find(geography: Geography, world: World, id: string): MockFeature | undefined;
  /** When it is, milliseconds since 1970; null is open. */
  extentOf(feature: MockFeature): { start: number | null; end: number | null };
  queryables: ReadonlyMap<string, Queryable<MockFeature>>;
}

const liveCollection = <F extends MockFeature>(id: LiveCollection, layer: LayerMock<F>): MockCollection => ({
  ...layer,
  id,
  isLive: true,
  features: (_, world) => world.values(id),
  find: (_, world, feature) => world.get(id, feature),
  extentOf: layer.extentOf,
  queryables: new Map(Object.entries(layer.queryables)),
});

export const mockCollections: readonly MockCollection[] = [
  liveCollection('incidents', incidentsMock),
  liveCollection('alerts', alertsMock),
  liveCollection('deployments', deploymentsMock),
  liveCollection('disruptions', disruptionsMock),
  liveCollection('road-safety', roadSafetyMock),
  liveCollection('measures', measuresMock),
  liveCollection('log', logMock),
  ...planCollections,
  ...referenceCollections,
];

export const findCollection = (id: string): MockCollection | undefined => mockCollections.find((c) => c.id === id);
