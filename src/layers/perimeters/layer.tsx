import * as v from 'valibot';
import { findLabelPoint } from '../../geo/geometry.ts';
import { type Perimeter, perimeterSchema, perimetersCollection } from '../../domain/perimeters/contract.ts';
import type { PerimeterPatch } from '../../domain/perimeters/drafts.ts';
import { followPerimeterPatch } from '../../domain/perimeters/follow.ts';
import { perimeterKinds, perimeterStatuses } from '../../domain/perimeters/kinds.ts';
import { polygonsOf } from '../../domain/perimeters/polygons.ts';
import type { Position } from '../../shared/geojson.ts';
import { instantOf, timeOf } from '../../shared/instant.ts';
import { lazyPart, lazyView } from '../../shared/parts/lazy-part.tsx';
import { textIn } from '../../shared/vocabulary.ts';
import { wordOf } from '../../shared/words.ts';
import type { Layer } from '../manifest.ts';
import { perimetersRule } from './model.ts';
import { PerimeterRow } from './row.tsx';
import { areaLooks, perimeterSigns, signOf } from './signs.ts';
import { surfacesAtHand } from './surfaces.ts';
import { tellWaiting } from './waiting.ts';
import { perimeterWords } from './words.ts';

const word = (pick: (words: (typeof perimeterWords)['fr']) => string) => wordOf(perimeterWords, pick);

/** Loaded when somebody opens a perimeter. */
const Detail = lazyView(
  () => import('./detail.tsx'),
  ({ PerimeterDetail }) => PerimeterDetail,
);
const Actions = lazyView(
  () => import('./actions.tsx'),
  ({ PerimeterActions }) => PerimeterActions,
);
const Form = lazyView(
  () => import('./form.tsx'),
  ({ PerimeterForm }) => PerimeterForm,
);
const tools = lazyPart(() => import('./desk-words.ts'));

const middles = new WeakMap<Perimeter['geometry'], Position>();
/** Well inside of it, found once for each drawing. */
const middleOf = ({ geometry }: Perimeter): Position => {
  const middle = middles.get(geometry) ?? findLabelPoint(polygonsOf(geometry));
  middles.set(geometry, middle);
  return middle;
};

/** Perimeters: areas that are closed, filtered, evacuated or searched. */
export const perimetersLayer: Layer<Perimeter> = {
  id: perimetersCollection,
  title: word((w) => w.title),
  parse: (feature) => v.parse(perimeterSchema, feature),
  rule: perimetersRule,
  label: ({ properties }, language) => textIn(properties.title, language),
  Detail,
  waiting: async () => ({ tellWaiting }),
  map: {
    points: {
      signs: perimeterSigns,
      signOf,
      mark: (perimeter) => {
        const [longitude, latitude] = middleOf(perimeter);
        return { longitude, latitude, sign: signOf(perimeter), rank: 0 };
      },
      legend: [
        ...perimeterKinds.map((kind) => ({ sign: kind, name: word((w) => w.kind[kind]) })),
        { sign: 'planned', name: word((w) => w.status.planned) },
        { sign: 'lifted', name: word((w) => w.status.lifted) },
      ],
    },
    area: ({ geometry, properties: { kind, status } }) =>
      status === 'lifted' ? null : { surface: geometry, communes: [], rank: 0, look: areaLooks[kind] },
  },
  list: {
    Row: PerimeterRow,
    empty: word((w) => w.none),
    startsClosed: true,
    created: ({ properties }) => (properties.version === 1 ? timeOf(properties.updated) : null),
    indicators: [
      {
        counters: ['inForce'],
        name: word((w) => w.inForce),
        tone: '',
        filter: { parameter: 'status', values: ['active'] },
      },
      {
        counters: ['elsewhere'],
        name: word((w) => w.elsewhere),
        tone: 'tone-quiet',
        filter: { parameter: 'status', values: ['planned'] },
      },
    ],
    facets: () => [
      {
        parameter: 'perimeter',
        name: word((w) => w.title),
        values: perimeterKinds.map((value) => ({ value, name: word((w) => w.kind[value]) })),
      },
      {
        parameter: 'status',
        name: word((w) => w.facts.status),
        values: perimeterStatuses.map((value) => ({ value, name: word((w) => w.status[value]) })),
      },
    ],
  },
  writing: {
    Actions,
    form: { title: word((w) => w.newPerimeter), View: Form },
    tools,
    preview: (perimeter, patch: PerimeterPatch, now) => {
      const { properties, geometry = perimeter.geometry } = followPerimeterPatch(perimeter, patch, instantOf(now), {
        surfaceOf: surfacesAtHand(),
        // Which areas it touches is the server's to say.
        areasOf: null,
      });
      return { ...perimeter, geometry, properties: { ...perimeter.properties, ...properties } };
    },
  },
};
