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
  disruptionSchema,
  disruptionsCollection,
  roadItemSchema,
  roadSafetyCollection,
} from '../../domain/traffic/contract.ts';
import { disruptionKinds, roadKinds, trafficStatuses } from '../../domain/traffic/kinds.ts';
import type { TrafficPatch } from '../../domain/traffic/drafts.ts';
import { followTrafficPatch } from '../../domain/traffic/lifecycle.ts';
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
const label = ({ properties }: TrafficItem, language: 'fr' | 'nl' | 'en') => textIn(properties.title, language);
const points = {
  signOf,
  mark: (item: TrafficItem) => {
    const position = positionOf(item);
    return position ? { longitude: position[0], latitude: position[1], sign: signOf(item), rank: 0 } : null;
  },
};
/** The stretch itself, while it is closed. */
const area = (item: TrafficItem) =>
  item.geometry?.type === 'MultiLineString' && item.properties.status === 'ongoing'
    ? { surface: null, communes: [], path: item.geometry.coordinates, rank: rankOf(item) }
    : null;
const list = {
  Row: TrafficRow,
  startsClosed: true as const,
  created: ({ properties }: TrafficItem) => (properties.version === 1 ? timeOf(properties.updated) : null),
  indicators: [
    {
      counters: ['ongoing'],
      name: word((w) => w.ongoing),
      tone: '',
      filter: { parameter: 'status' as const, values: ['ongoing'] },
    },
    {
      counters: ['elsewhere'],
      name: word((w) => w.elsewhere),
      tone: 'tone-quiet',
      filter: { parameter: 'status' as const, values: ['planned'] },
    },
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
  id: disruptionsCollection,
  title: word((w) => w.disruptions),
  parse: (feature) => v.parse(disruptionSchema, feature),
  rule: trafficRule('disruption'),
  label,
  Detail,
  map: {
    points: {
      ...points,
      signs: disruptionSigns,
      legend: [
        ...disruptionKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
        { sign: 'planned', name: word((w) => w.status.planned) },
        { sign: 'ended', name: word((w) => w.status.ended) },
      ],
    },
    area,
  },
  list: {
    ...list,
    empty: word((w) => w.noDisruptions),
    facets: () => [
      {
        parameter: 'disruption',
        name: word((w) => w.disruptions),
        values: disruptionKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
      },
      statusFacet,
    ],
  },
  writing: { Actions, form: { title: word((w) => w.newDisruption), View: DisruptionForm }, tools, preview },
};

/** The road: controls, accident-prone places, closures. */
export const roadSafetyLayer: Layer<RoadItem> = {
  id: roadSafetyCollection,
  title: word((w) => w.road),
  parse: (feature) => v.parse(roadItemSchema, feature),
  rule: trafficRule('road'),
  label,
  Detail,
  map: {
    points: {
      ...points,
      signs: roadSigns,
      legend: [
        ...roadKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
        { sign: 'planned', name: word((w) => w.status.planned) },
        { sign: 'ended', name: word((w) => w.status.ended) },
      ],
    },
    area,
  },
  list: {
    ...list,
    empty: word((w) => w.nothingOnRoad),
    facets: () => [
      {
        parameter: 'road',
        name: word((w) => w.road),
        values: roadKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
      },
      statusFacet,
    ],
  },
  writing: { Actions, form: { title: word((w) => w.newOnRoad), View: RoadForm }, tools, preview },
};
