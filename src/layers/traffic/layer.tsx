import * as v from 'valibot';
import type { Position } from '../../shared/geojson.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import {
  type Disruption,
  type RoadItem,
  type TrafficItem,
  disruptionKinds,
  disruptionSchema,
  disruptionsCollection,
  roadItemSchema,
  roadKinds,
  roadSafetyCollection,
  trafficStatuses,
} from './contract.ts';
import type { TrafficPatch } from './drafts.ts';
import { followTrafficPatch } from './lifecycle.ts';
import { trafficRule } from './model.ts';
import { TrafficRow } from './row.tsx';
import { disruptionSigns, rankOf, roadSigns, signOf } from './signs.ts';
import { trafficWords } from './words.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';

const word = (pick: (words: (typeof trafficWords)['fr']) => string) => wordOf(trafficWords, pick);

/** Loaded when somebody opens an item. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ TrafficDetail }) => TrafficDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ TrafficActions }) => TrafficActions,
);
const DisruptionForm = lazyView(
  () => import('./disruption-form.tsx'),
  ({ DisruptionForm }) => DisruptionForm,
);
const RoadForm = lazyView(
  () => import('./road-form.tsx'),
  ({ RoadForm }) => RoadForm,
);

/** The point in the middle of the longest stretch. */
const middleOf = (path: readonly (readonly Position[])[]): Position | undefined => {
  const [longest = []] = path.toSorted((a, b) => b.length - a.length);
  return longest[Math.floor(longest.length / 2)];
};

const positionOf = ({ geometry }: TrafficItem): Position | undefined => {
  if (geometry === null) return undefined;
  return geometry.type === 'Point' ? geometry.coordinates : middleOf(geometry.coordinates);
};

const statusFacet = {
  parameter: 'status' as const,
  name: word((w) => w.facts.status),
  values: trafficStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
};

/** What disruptions and the road have in common. */
const common = {
  signOf,
  label: ({ properties }: TrafficItem, language: 'fr' | 'nl' | 'en') => textIn(properties.title, language),
  place: ({ properties }: TrafficItem) => properties.place.label,
  mark: (item: TrafficItem) => {
    const position = positionOf(item);
    return position ? { longitude: position[0], latitude: position[1], sign: signOf(item), rank: rankOf(item) } : null;
  },
  created: ({ properties }: TrafficItem) => (properties.version === 1 ? timeOf(properties.updated) : null),
  startsClosed: true as const,
  Row: TrafficRow,
  Detail,
  indicators: [
    { counters: ['ongoing'], name: word((w) => w.ongoing), tone: 'tone-present' },
    { counters: ['elsewhere'], name: word((w) => w.elsewhere), tone: 'tone-quiet' },
  ],
};

/** What a patch makes of an item: a start or an end comes with its moment. @param now milliseconds */
const preview = <F extends TrafficItem>(item: F, patch: TrafficPatch, now: number): F => ({
  ...item,
  properties: { ...item.properties, ...followTrafficPatch(item, patch, instantOf(now)) },
});
const tools = lazyPart(() => import('./desk-words.ts'));

/** Public transport: stations and sections that are closed, lines that run less. */
export const disruptionsLayer: Layer<Disruption> = {
  ...common,
  id: disruptionsCollection,
  title: word((w) => w.disruptions),
  empty: word((w) => w.noDisruptions),
  parse: (feature) => v.parse(disruptionSchema, feature),
  rule: trafficRule('disruption'),
  signs: disruptionSigns,
  area: (item) =>
    item.geometry.type === 'MultiLineString' && item.properties.status === 'ongoing'
      ? { surface: null, communes: [], path: item.geometry.coordinates, rank: rankOf(item) }
      : null,
  writing: { Actions, Form: DisruptionForm, tools, preview },
  facets: () => [
    {
      parameter: 'disruption',
      name: word((w) => w.disruptions),
      values: disruptionKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
    },
    statusFacet,
  ],
  legend: [
    ...disruptionKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
    { sign: 'planned', name: word((w) => w.status.planned) },
  ],
};

/** The road: controls, accident-prone places, closures. */
export const roadSafetyLayer: Layer<RoadItem> = {
  ...common,
  id: roadSafetyCollection,
  title: word((w) => w.road),
  empty: word((w) => w.nothingOnRoad),
  parse: (feature) => v.parse(roadItemSchema, feature),
  rule: trafficRule('road'),
  signs: roadSigns,
  writing: { Actions, Form: RoadForm, tools, preview },
  facets: () => [
    {
      parameter: 'road',
      name: word((w) => w.road),
      values: roadKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
    },
    statusFacet,
  ],
  legend: [
    ...roadKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
    { sign: 'planned', name: word((w) => w.status.planned) },
  ],
};
