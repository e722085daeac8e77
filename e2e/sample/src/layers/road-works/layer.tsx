import * as v from 'valibot';
import {
  type RoadWorks,
  roadWorksCollection,
  roadWorksSchema,
  roadWorksStatuses,
} from '../../domain/road-works/contract.ts';
import { type RoadWorksPatch, followRoadWorksPatch } from '../../domain/road-works/lifecycle.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { roadWorksRule } from './model.ts';
import { RoadWorksRow } from './row.tsx';
import { roadWorksSigns } from './signs.ts';
import { roadWorksWords } from './words.ts';

const word = (pick: (words: (typeof roadWorksWords)['fr']) => string) => wordOf(roadWorksWords, pick);

/** Loaded when somebody opens an item. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ RoadWorksDetail }) => RoadWorksDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ RoadWorksActions }) => RoadWorksActions,
);

/** Building sites in the street. */
export const roadWorksLayer: Layer<RoadWorks> = {
  id: roadWorksCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(roadWorksSchema, feature),
  rule: roadWorksRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail,
  map: {
    points: {
      signs: roadWorksSigns,
      signOf: ({ properties }) => properties.status,
      mark: ({ geometry: { coordinates }, properties: { status } }) => ({
        longitude: coordinates[0],
        latitude: coordinates[1],
        sign: status,
        rank: status === 'ongoing' ? 1 : 0,
      }),
      legend: roadWorksStatuses.map((status) => ({ sign: status, name: word((w) => w.status[status]) })),
    },
  },
  list: {
    Row: RoadWorksRow,
    empty: word((w) => w.empty),
    created: ({ properties }) => (properties.version === 1 ? timeOf(properties.updated) : null),
    facets: () => [
      {
        parameter: 'status',
        name: word((w) => w.facts.status),
        values: roadWorksStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
    ],
    indicators: [
      { counters: ['ongoing'], name: word((w) => w.ongoing), tone: 'tone-present' },
      { counters: ['elsewhere'], name: word((w) => w.elsewhere), tone: 'tone-quiet' },
    ],
  },
  writing: {
    Actions,
    tools: lazyPart(() => import('./desk-words.ts')),
    preview: (works, patch: RoadWorksPatch, now) => ({
      ...works,
      properties: { ...works.properties, ...followRoadWorksPatch(patch, instantOf(now)) },
    }),
  },
};
