import type { Collections } from '../../domain/collections.ts';
import { type Severity, severities } from '../../shared/vocabulary.ts';
import { isOpen } from '../../domain/incidents/contract.ts';
import type { Gap } from '../../domain/gaps/contract.ts';

/** What is counted of an area, in the order of the columns. */
export const figures = [...severities.toReversed(), 'unseen', 'units', 'officers', 'gaps', 'disruptions'] as const;
type Figure = Severity | 'unseen' | 'units' | 'officers' | 'gaps' | 'disruptions';
export type Figures = Readonly<Record<Figure, number>>;

/** What the selections hold. */
export interface Counted {
  incidents: Iterable<Collections['incidents']>;
  alerts: Iterable<Collections['alerts']>;
  deployments: Iterable<Collections['deployments']>;
  disruptions: Iterable<Collections['disruptions']>;
  gaps: Iterable<Gap>;
}

/** One item: which figure it adds to, by how much, and the areas that it touches. */
interface Share {
  figure: Figure;
  by: number;
  communes: readonly (string | null)[];
  zones: readonly (string | null)[];
}

function* sharesOf({ incidents, alerts, deployments, disruptions, gaps }: Counted): Generator<Share> {
  for (const incident of incidents) {
    const { severity, place } = incident.properties;
    if (isOpen(incident)) yield { figure: severity, by: 1, communes: [place.commune], zones: [place.zone] };
  }
  for (const { properties } of alerts) {
    if (properties.status === 'new') yield { figure: 'unseen', by: 1, ...properties.area };
  }
  for (const { properties } of deployments) {
    const { status, strength, place } = properties;
    if (status !== 'on-site') continue;
    const area = { communes: [place.commune], zones: [place.zone] };
    yield { figure: 'units', by: 1, ...area };
    yield { figure: 'officers', by: strength, ...area };
  }
  for (const { properties } of disruptions) {
    if (properties.status === 'ongoing') yield { figure: 'disruptions', by: 1, ...properties };
  }
  for (const { properties } of gaps) {
    const { state, commune, zone } = properties;
    if (state !== 'covered') yield { figure: 'gaps', by: 1, communes: [commune], zones: [zone] };
  }
}

const nothing = (): Record<Figure, number> => ({
  extreme: 0,
  severe: 0,
  moderate: 0,
  minor: 0,
  unseen: 0,
  units: 0,
  officers: 0,
  gaps: 0,
  disruptions: 0,
});

export interface Tally {
  /** As the indicators count under the lens of that zone, by its code. */
  zones: ReadonlyMap<string, Figures>;
  /** By NIS code. */
  communes: ReadonlyMap<string, Figures>;
  /** What lies in several zones, once for each zone beyond the first: the zones count it too often by so much. */
  shared: Figures;
  /** What lies in no zone. */
  nowhere: Figures;
  /** Of the whole Region: the zones, without `shared`, and `nowhere`. */
  total: Figures;
}

/** Counts what is selected in the whole Region by the areas that it touches. */
export const tallyAreas = (counted: Counted): Tally => {
  const zones = new Map<string, Record<Figure, number>>();
  const communes = new Map<string, Record<Figure, number>>();
  const [shared, nowhere, total] = [nothing(), nothing(), nothing()];
  const add = (areas: typeof zones, touched: readonly (string | null)[], { figure, by }: Share): number => {
    const codes = new Set(touched.filter((code) => code !== null));
    for (const code of codes) {
      const figures = areas.get(code) ?? nothing();
      figures[figure] += by;
      areas.set(code, figures);
    }
    return codes.size;
  };
  for (const share of sharesOf(counted)) {
    const { figure, by } = share;
    add(communes, share.communes, share);
    const touched = add(zones, share.zones, share);
    total[figure] += by;
    if (touched === 0) nowhere[figure] += by;
    else shared[figure] += (touched - 1) * by;
  }
  return { zones, communes, shared, nowhere, total };
};

export const noFigures: Figures = nothing();
