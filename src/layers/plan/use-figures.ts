import { useMemo, useSyncExternalStore } from 'react';
import { createCalm } from '../../live/calm.ts';
import type { FeatureStore } from '../../live/feature-store.ts';
import type { Lens } from '../../shared/filters.ts';
import type { Deployment } from '../../domain/deployments/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import type { Place } from '../../shared/vocabulary.ts';
import { weekOf } from './calendar.ts';
import type { Indicator, PastDeployment, PastIncident } from '../../domain/plan/contract.ts';
import {
  factOfLiveDeployment,
  factOfLiveIncident,
  factOfPastDeployment,
  factOfPastIncident,
  isInLens,
} from './facts.ts';
import { type Fact, type FigureBook, type Figures, createFigureBook } from './figures.ts';

/** Milliseconds between two drawings, however fast the feed is. */
const drawEvery = 1_000;

/** Numbers of the first week and of the one that is not over. */
interface Weeks {
  first: number;
  current: number;
}

type LiveStore<F extends { id: string }> = Pick<FeatureStore<F>, 'get' | 'values' | 'subscribe'>;

/** What the figures are computed from. */
export interface Sources {
  deployments: readonly PastDeployment[];
  incidents: readonly PastIncident[];
  /** Of the live map. */
  live: { deployments: LiveStore<Deployment>; incidents: LiveStore<Incident> };
  /** The server's time, milliseconds. */
  now: () => number;
}

/** Follows a store of the live map with a book; answers how to leave it. */
const follow = <F extends { id: string }>(
  book: FigureBook,
  store: LiveStore<F>,
  factOf: (feature: F) => Fact | null,
  onChange: () => void,
): (() => void) => {
  const take = (id: string): void => {
    const feature = store.get(id);
    book.set(id, feature ? factOf(feature) : null);
  };
  let known = [...store.values()].map(({ id }) => id);
  for (const id of known) take(id);
  return store.subscribe(({ reset, ids }) => {
    if (reset) {
      const there = [...store.values()].map(({ id }) => id);
      for (const id of new Set([...known, ...there])) take(id);
      known = there;
    } else for (const id of ids) take(id);
    onChange();
  });
};

/** Past and present in one book, for one lens and from one week on; followed while somebody looks. */
const openFigures = (
  indicators: readonly Indicator[],
  { deployments, incidents, live, now }: Sources,
  lens: Lens,
  { first, current }: Weeks,
) => {
  const book = createFigureBook(indicators, current);
  let version = 0;
  const meant = (fact: Fact | null, place: Pick<Place, 'commune' | 'zone'>): Fact | null =>
    fact && weekOf(fact.at) >= first && isInLens(lens, place) ? fact : null;
  for (const one of deployments) book.set(one.id, meant(factOfPastDeployment(one), one.properties));
  for (const one of incidents) book.set(one.id, meant(factOfPastIncident(one), one.properties));
  const ofDeployment = (one: Deployment) => meant(factOfLiveDeployment(one, now()), one.properties.place);
  const ofIncident = (one: Incident) => meant(factOfLiveIncident(one), one.properties.place);
  return {
    read: book.read,
    version: () => version,
    subscribe: (draw: () => void) => {
      const calm = createCalm(drawEvery, () => {
        version += 1;
        draw();
      });
      const leave = [
        follow(book, live.deployments, ofDeployment, calm.ask),
        follow(book, live.incidents, ofIncident, calm.ask),
      ];
      version += 1;
      return () => {
        for (const stop of leave) stop();
        calm.stop();
      };
    },
  };
};

/** The figures of the plan through the lens from a week on, kept up with the feed. */
export const useFigures = (
  indicators: readonly Indicator[],
  sources: Sources,
  { zone, commune }: Lens,
  { first, current }: Weeks,
): Figures => {
  const opened = useMemo(
    () => openFigures(indicators, sources, { zone, commune }, { first, current }),
    [indicators, sources, zone, commune, first, current],
  );
  useSyncExternalStore(opened.subscribe, opened.version);
  return opened.read();
};
